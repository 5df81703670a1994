/**
 * The domain as the store needs it. Loaded on demand, after the PIN screen is up: with every sector's services it
 * is the largest part of the app.
 */
import {
  type AnyService,
  contributionsOf,
  countedAt,
  type FoldedPerson,
  type FoldedSubject,
  findingsOf,
  foldSubject as foldAnySubject,
  foldPerson,
  serviceById as ownServiceById,
} from '@simpul/domain/catalogue'
import {
  addsNothing,
  type ClockReading,
  type Contribution,
  type JournalEntry,
  type Month,
  monthOf,
  type PlainDate,
  type SubjectKind,
  standingValues,
  type Uuid,
} from '@simpul/domain/core'
import { type AttendanceView, checkInsOf } from '@simpul/domain/institution'
import {
  homesNamed,
  householdOn,
  type IdentityView,
  type MembershipView,
  type PeopleViews,
  type PersonView,
  type ResidenceView,
  type Stay,
  searchKeys,
  type Transfer,
  type TransferView,
} from '@simpul/domain/people'
import type { PersonFacts } from './known.ts'
import { lastWeighing } from './last-weighing.ts'
import { markedKeys } from './search.ts'

export { findingsOf, foldPerson, services, tallyContributions } from '@simpul/domain/catalogue'
export { isReported, postDayOf, report, reportId, sessionDay, sessionDayId } from '@simpul/domain/institution'
export { personRoots, samePerson, searchQuery } from '@simpul/domain/people'

export type House = typeof import('./house.ts')

let findService: (id: string) => AnyService | undefined = ownServiceById

/** From here on the store also reads what the sheets of the other sectors say: `find` knows every service. */
export function widenServices(find: (id: string) => AnyService | undefined): void {
  findService = find
}

/** The service of an entry, those of the other sectors from `widenServices` on. */
export const serviceById = (id: string): AnyService | undefined => findService(id)

/** Folds whatever is about one subject with every service known by now. */
export const foldSubject = (kind: SubjectKind, id: Uuid, entries: readonly JournalEntry[]): FoldedSubject =>
  foldAnySubject(kind, id, entries, serviceById)

/** The name of this build's file: what another build summarised is summarised again. */
export const edition: string = import.meta.url

/** What one person adds to the figures of a month. */
export interface MonthShare {
  readonly month: Month
  /** The only post that counts them in that month. */
  readonly unit: Uuid | undefined
  /** By indicator id; what adds nothing is left out. */
  readonly adds: Readonly<Record<string, Contribution>>
}

/** A hand-over of a person that nobody has answered for good. */
export interface Handover {
  readonly transfer: Transfer
  /** The server has the proposal, so that the other post can see it. */
  readonly isKept: boolean
  /** The step this phone has taken since, while it waits for signal. */
  readonly answer: string | undefined
}

/** What the roster keeps of a person, sealed; rows are drawn from it without opening any block. */
export interface Summary extends PersonFacts {
  /** Every subject id of the merged set. */
  readonly members: readonly Uuid[]
  readonly stays: readonly Stay[]
  /** Posts that were ever said to be the home, also where they left on the day they came. */
  readonly homes: readonly Uuid[]
  readonly lastPresentOn: PlainDate | undefined
  readonly presentSince: ClockReading | undefined
  /** The hand-over that waits for an answer, here or at the other post. */
  readonly handover: Handover | undefined
  /** The day its findings were made for. */
  readonly asOf: PlainDate
  /** For the month of that day; undefined when another build made it: its indicators may be others. */
  readonly share: MonthShare | undefined
}

/**
 * Undefined where nothing stands. Whoever has no name yet, because only a residence or a weighing has arrived, has a
 * summary all the same: the server counts them, so the figures here do.
 */
export function summarise(
  root: Uuid,
  members: readonly Uuid[],
  entries: readonly JournalEntry[],
  today: PlainDate,
): Summary | undefined {
  const folded = foldPerson(root, entries)
  if (Object.keys(folded.views).length === 0) return undefined
  const { name, sex, birth, died, stays } = folded.subject
  const { motherName, rt, birthDateEstimated } = standingValues(
    (folded.views.person as PersonView | undefined) ?? {},
  )
  return {
    id: root,
    members,
    name,
    sex,
    birth,
    died,
    stays,
    homes: [...new Set(homesNamed(folded.views as PeopleViews).map(({ unit }) => unit))],
    motherName: textOf(motherName),
    rt: textOf(rt),
    birthEstimated: birthDateEstimated === true,
    household: householdOf(folded, today),
    guestFrom: guestFrom(folded),
    ...lastWeighing(folded),
    ...lastPresence(folded, entries, today),
    worstLevel: findingsOf(folded, today)[0]?.level,
    searchKeys: markedKeys(searchKeys(folded.views as { person?: PersonView; identity?: IdentityView })),
    handover: handoverOf(folded),
    asOf: today,
    share: shareOf(folded, monthOf(today)),
  }
}

/** What a folded person adds to a month, wherever they belong then. */
export function shareOf(person: Pick<FoldedPerson, 'subject' | 'views'>, month: Month): MonthShare {
  const unit = countedAt(person.subject, month)
  const all = unit === undefined ? {} : contributionsOf(person, unit, month)
  return { month, unit, adds: Object.fromEntries(Object.entries(all).filter(([, one]) => !addsNothing(one))) }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const householdOf = ({ views }: FoldedPerson, today: PlainDate): Uuid | undefined =>
  householdOn((views.membership as MembershipView | undefined)?.memberships ?? [], today)

function guestFrom({ views }: FoldedPerson): string | undefined {
  const events = (views.residence as ResidenceView | undefined)?.events ?? []
  return events.filter(({ event }) => event === 'guest').at(-1)?.comesFrom
}

function handoverOf({ views }: FoldedPerson): Handover | undefined {
  const view = views.transfer as TransferView | undefined
  const open = view?.open.at(-1)
  if (open !== undefined) return { transfer: open, isKept: true, answer: view?.proposed }
  const underway = view?.underway?.at(-1)
  return underway && { transfer: underway, isKept: false, answer: undefined }
}

/** The last day on which they came; of today also when the first check-in that stands was written. */
function lastPresence(
  { views }: FoldedPerson,
  entries: readonly JournalEntry[],
  today: PlainDate,
): Pick<Summary, 'lastPresentOn' | 'presentSince'> {
  const { days = [] } = (views.attendance as AttendanceView | undefined) ?? {}
  const last = days.reduce<(typeof days)[number] | undefined>(
    (late, one) => (late === undefined || one.day > late.day ? one : late),
    undefined,
  )
  if (last?.day !== today) return { lastPresentOn: last?.day, presentSince: undefined }
  const checkIns = entries.filter(({ service }) => service === 'attendance')
  const readings = checkInsOf(checkIns, last.sessionDay).map(({ recordedAt }) => recordedAt)
  return { lastPresentOn: today, presentSince: readings.sort()[0] }
}
