import type {
  ClockReading,
  Finding,
  JournalEntry,
  Level,
  PlainDate,
  Subject,
  Uuid,
} from '@simpul/domain/core'
import type { SessionDayView } from '@simpul/domain/institution'
import type { PersonSubject, Sex, Transfer } from '@simpul/domain/people'

// What this phone knows, folded with what has not been sent yet.

/** What stands about a person, whatever day it is. */
export interface PersonFacts {
  /** The root id of the merged set. */
  readonly id: Uuid
  readonly name: string
  readonly sex: Sex | undefined
  readonly birth: PlainDate | undefined
  readonly died: PlainDate | undefined
  readonly motherName: string | undefined
  readonly rt: string | undefined
  readonly birthEstimated: boolean
  /** The dwelling they live in. */
  readonly household: Uuid | undefined
  /** Where a guest says to be from. */
  readonly guestFrom: string | undefined
  readonly lastWeighedOn: PlainDate | undefined
  readonly weightKg: number | undefined
  /** The mark of the last weighing (N, T, O, B and so on), as the growth service words it. */
  readonly status: string | undefined
  /** The most serious finding of any service on the day it was looked for. */
  readonly worstLevel: Level | undefined
  /** What `search` looks into, each with a mark of what it is of: see `keysOf` of the house. */
  readonly searchKeys: readonly string[]
}

/** One line of the day list, as of `today()`. */
export interface PersonRow extends PersonFacts {
  /** Belongs to this post today; false for guests, those who moved away and the dead. */
  readonly atHome: boolean
  /** Known here, alive, and never belonged to this post: served here, counted elsewhere. */
  readonly guest: boolean
  readonly weighedThisMonth: boolean
  readonly presentToday: boolean
  /** When their first check-in of today was written: who has waited longest is next. */
  readonly presentSince: ClockReading | undefined
  /** Entries about this person that the server has not named kept: waiting, held and refused. */
  readonly unsent: number
}

/** A hand-over between this post and another that nobody has answered for good. */
export interface HandoverRow {
  /** The root id of the person. */
  readonly person: Uuid
  readonly direction: 'in' | 'out'
  readonly transfer: Transfer
  /** False: the proposal has not left this phone, so that the other post cannot know of it. */
  readonly isKept: boolean
  /** The step this phone has taken since (`accepted`, `declined`, `withdrawn`), while it waits for signal. */
  readonly answer: string | undefined
}

/** A dwelling and those who live in it, the living ones. */
export interface HouseholdRow {
  readonly id: Uuid
  readonly headName: string | undefined
  readonly address: string | undefined
  readonly rt: string | undefined
  readonly members: readonly PersonRow[]
}

/** Where an entry stands, seen from this phone. */
export type Standing = 'kept' | 'waiting' | 'held' | 'refused'

/** An entry as this phone holds it. Refused entries are listed but not folded into any view. */
export interface HeldEntry extends JournalEntry {
  readonly standing: Standing
}

/** A person with everything this phone may read about them. */
export interface FoldedPerson {
  readonly subject: PersonSubject
  /** What stands, by service id; the type is the view of that service. */
  readonly views: Readonly<Record<string, unknown>>
  readonly findings: (today: PlainDate) => readonly Finding[]
  /** Every entry, amended and void ones included, in reading order. */
  readonly entries: readonly HeldEntry[]
  /** See `SyncStatus.complete`; `findings` leave out what needs the missing history. */
  readonly complete: boolean
}

/** Any other subject: a session day, a report, a household, a commitment. */
export interface FoldedSubject {
  readonly subject: Subject
  /** What stands, by service id. */
  readonly views: Readonly<Record<string, unknown>>
  /** For services whose entries are moves. */
  readonly states: Readonly<Record<string, MoveState>>
  readonly entries: readonly HeldEntry[]
}

/** A state that the server has kept, and the step this phone has proposed (*diajukan*), if any. */
export interface MoveState {
  readonly state: string
  readonly proposed: { readonly entry: Uuid; readonly to: string } | undefined
}

/** The post's session day: one per post and date, whoever opens it. */
export interface SessionDay extends MoveState {
  /** The subject of the day's own moves and facts. */
  readonly id: Uuid
  readonly day: PlainDate
  /** What stands, the moves on their way included where the view says so; undefined where nothing was written. */
  readonly view: SessionDayView | undefined
  readonly entries: readonly HeldEntry[]
}
