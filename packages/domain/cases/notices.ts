import { type Assignment, isAssignedOn, officeOf, ROLES, servesSector } from '../access/index.ts'
import type { PlainDate, Sector, ServiceSheet, Uuid } from '../core/index.ts'
import type { ClockKind } from './case-clock.ts'
import { type CaseFile, wholeAnswers } from './case-file.ts'
import { CLOCK_SETTINGS } from './clock-settings.ts'
import { type Recipient, type Ring, whoseTurn } from './escalation.ts'
import { isRestricted } from './restricted.ts'
import { sealedQuestions } from './sealed-service.ts'
import type { StatusCode } from './statuses.ts'

/** A clock that rang; `turn`: the case has come to somebody who is to go on; `state`: it stands elsewhere now. */
export type NoticeAbout = ClockKind | 'turn' | 'state'

/** Who hears: whoever holds a role around the case, one person, or the citizen whose phone the form names. */
export type NoticeTo = Recipient | { readonly user: Uuid } | 'citizen'

/** One thing that somebody is to hear about a case. Each receiver hears one `key` of a case once. */
export interface CaseNotice {
  readonly key: string
  readonly about: NoticeAbout
  /** The status it is about. */
  readonly state: StatusCode
  /** Of a clock: the last day in time. */
  readonly dueOn?: PlainDate
  readonly to: readonly NoticeTo[]
  /** Whoever did it need not be told. */
  readonly except?: Uuid
}

/** Steps citizens are asked or told about: those that start the feedback clock, and the one that waits for them. */
const CITIZEN_HEARS: ReadonlySet<StatusCode> = new Set<StatusCode>([
  ...CLOCK_SETTINGS.flatMap(({ feedbackAfter }) => feedbackAfter),
  'needs_info',
])

/**
 * Everything people are to hear about a case by now: of its latest step, and of each clock that rang and that nobody has
 * met. Of steps that came in together the last one counts: it says where the case stands.
 * @param rings as `ringsOf` gives them
 * @param now milliseconds since 1970
 */
export function caseNotices(
  sheet: ServiceSheet,
  file: CaseFile,
  rings: readonly Ring[],
  now: number,
): CaseNotice[] {
  const rung = rings
    .filter(({ at }) => at <= now)
    .map(({ key, clock, tell }): CaseNotice => {
      const { kind, status, dueOn } = clock
      return { key, about: kind, state: status, ...(dueOn === undefined ? {} : { dueOn }), to: tell }
    })
  return [...stepNotices(sheet, file), ...rung]
}

function stepNotices(sheet: ServiceSheet, { report, walk }: CaseFile): CaseNotice[] {
  const step = walk.steps[walk.kept - 1]
  if (step === undefined || report === undefined) return []
  const common = { key: `step/${walk.kept - 1}`, state: step.to, except: step.by }
  const turn = whoseTurn(step.to, sheet.workflow, walk.office).filter(({ role }) => role !== 'citizen')
  const notices: CaseNotice[] = [{ ...common, about: 'turn', to: turn }]
  // Whoever wrote a restricted case down is not in its team, and the phone of the citizen may lie in other hands.
  if (isRestricted(sheet)) return notices
  const citizen = CITIZEN_HEARS.has(step.to) ? (['citizen'] as const) : []
  return [...notices, { ...common, about: 'state', to: [{ user: report.by }, ...citizen] }]
}

/** Where a case is, as far as it decides who around it is meant. */
export interface NoticePlace {
  /** The unit of the report and those above it. */
  readonly unitPath: readonly Uuid[]
  readonly sector: Sector
}

/** Whether somebody with this role is meant by a recipient on a day. A department means one office of many. */
export function receives(
  assignment: Assignment,
  { role, at, office }: Recipient,
  { unitPath, sector }: NoticePlace,
  on: PlainDate,
): boolean {
  if (assignment.role !== role || !isAssignedOn(assignment, on)) return false
  const { sectors } = ROLES[role]
  if (sectors === 'own' && !servesSector(assignment, sector, on)) return false
  if (sectors === 'office' && at === 'district-office')
    return office !== undefined && officeOf(assignment) === office
  return unitPath.includes(assignment.unit)
}

/** Where the number of whoever asked stands, the best first. An emergency contact or a neighbour asked for nothing. */
const CITIZEN_PHONES = ['reporterPhone', 'contactPhone', 'parentPhone', 'subjectPhone', 'childPhone']

/**
 * Whether the citizen may be written to: not about a restricted case, nor where the use of their data for messages was
 * refused or their name is to stay hidden. Source: domain notes on the institution, 2.1 and 3.5.
 */
export function mayWriteToCitizen(sheet: ServiceSheet, file: CaseFile): boolean {
  const answers = wholeAnswers(file)
  // Where the sealed half is not at hand nobody knows who asked not to be named.
  const isProtected = sealedQuestions(sheet).some(({ key }) => key === 'identityProtected')
    ? answers['identityProtected'] !== false
    : answers['identityProtected'] === true
  return !isRestricted(sheet) && answers['consentStatus'] !== 'refused' && !isProtected
}

/** The phone of the citizen, as it was typed, if a message may go there. */
export function citizenPhone(sheet: ServiceSheet, file: CaseFile): string | undefined {
  if (!mayWriteToCitizen(sheet, file)) return undefined
  return CITIZEN_PHONES.map((key) => wholeAnswers(file)[key]).find(
    (value): value is string => typeof value === 'string' && value !== '',
  )
}

/** Forms take 0812... and +62812...; gateways and WhatsApp only the second. */
export const internationalPhone = (phone: string): string => phone.replace(/^0/, '+62')

/** Opens a text in WhatsApp, for a person to send; without a number they choose whom to. */
export const whatsAppLink = (phone: string | undefined, text: string): string =>
  `https://wa.me/${phone === undefined ? '' : internationalPhone(phone).replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
