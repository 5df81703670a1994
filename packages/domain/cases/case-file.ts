import type { Resource } from '../access/index.ts'
import type { Answers, ServiceSheet, Uuid } from '../core/index.ts'
import { type CaseWalk, expectedStatus, moveServiceId, NOT_MOVED } from './move-service.ts'
import { type CaseNote, noteServiceId } from './note-service.ts'
import { type CaseReport, reportServiceId } from './report-service.ts'
import { isRestricted } from './restricted.ts'
import { sealedServiceId } from './sealed-service.ts'
import type { StatusCode } from './statuses.ts'

/** Everything about one case, as its entries say. */
export interface CaseFile {
  readonly id: Uuid
  readonly code: string
  /** Absent while only later words about it have arrived. */
  readonly report?: CaseReport
  readonly walk: CaseWalk
  readonly notes: readonly CaseNote[]
  /** What only the case team may read of an ordinary case; never on a phone, and nowhere but where a case is opened. */
  readonly sealed?: Answers
}

/** Puts together what the services of a sheet say about one case. `views` by service id, as `foldSubject` gives them. */
export function caseFile(
  { code }: Pick<ServiceSheet, 'code'>,
  id: Uuid,
  views: Readonly<Record<string, unknown>>,
): CaseFile {
  const report = views[reportServiceId(code)] as CaseReport | undefined
  const sealed = views[sealedServiceId(code)] as Answers | undefined
  return {
    id,
    code,
    ...(report === undefined ? {} : { report }),
    ...(sealed === undefined ? {} : { sealed }),
    walk: (views[moveServiceId(code)] as CaseWalk | undefined) ?? NOT_MOVED,
    notes: (views[noteServiceId(code)] as readonly CaseNote[] | undefined) ?? [],
  }
}

/** Everything the form said, its sealed half included where it is at hand: for the house itself, never to be shown. */
export const wholeAnswers = ({ report, sealed }: CaseFile): Answers => ({ ...report?.answers, ...sealed })

/** The code of the sheet a service of a case belongs to, or undefined for a service of another kind. */
export const codeOfService = (id: string): string | undefined =>
  /^([a-z]+-\d+)(?:-move|-note|-sealed)?$/.exec(id)?.[1]?.toUpperCase()

/** The sheet whose services folded these views, or undefined when they are about no case of ours. */
export const codeOfViews = (views: Readonly<Record<string, unknown>>): string | undefined =>
  Object.keys(views)
    .map(codeOfService)
    .find((code) => code !== undefined)

/** The states in which a case lies before the village head. */
export const BEFORE_THE_HEAD: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'verified',
  'village_plan',
  'opd_returned',
  'returned_village',
])

/** Where a case is, as far as permission depends on it. */
export interface CasePlace {
  /** The unit of the report and those around it. */
  readonly unitPath: readonly Uuid[]
  /** Of a restricted case: the users of its team. */
  readonly caseTeam?: readonly Uuid[]
}

/**
 * What one asks for who reads a case. Kecamatan read what was forwarded to them, departments what lies with them, village
 * heads what they are to decide (domain notes on the institution, 3.3).
 */
export function caseResource(
  sheet: Pick<ServiceSheet, 'code' | 'sector' | 'dataClass' | 'workflow'>,
  walk: CaseWalk,
  { unitPath, caseTeam }: CasePlace,
): Resource {
  const { sector, dataClass, code } = sheet
  const restricted = isRestricted(sheet)
  const routedTo = officeWith(walk, unitPath)
  return {
    column: restricted ? 'restricted' : 'records',
    dataClass: restricted ? 'L4' : dataClass,
    sector,
    unitPath,
    catalogueCode: code,
    ...(routedTo === undefined ? {} : { routedTo }),
    ...(caseTeam === undefined ? {} : { caseTeam }),
    ...(BEFORE_THE_HEAD.has(expectedStatus(walk)) ? { awaitingDecision: true } : {}),
  }
}

/** The kecamatan of a path: post, village, kecamatan, district. */
const SUBDISTRICT_PLACE = 2

/** The office a case lies with now: the kecamatan it was forwarded to, or the one it was sent to. */
export const officeWith = (walk: CaseWalk, unitPath: readonly Uuid[]): Uuid | undefined =>
  isWithSubdistrict(walk) ? unitPath[SUBDISTRICT_PLACE] : walk.office

/** Where the kecamatan stands between, it also sends on what a department has passed to another. */
export const isWithSubdistrict = ({ state, steps }: Pick<CaseWalk, 'state' | 'steps'>): boolean =>
  state === 'forwarded_subdistrict' ||
  (state === 'opd_rerouted' && steps.some(({ to }) => to === 'forwarded_subdistrict'))
