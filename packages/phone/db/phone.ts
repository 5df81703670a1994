import type { Tally } from '@simpul/domain/catalogue'
import type {
  ClockReading,
  Finding,
  JournalEntry,
  Level,
  Month,
  PlainDate,
  QuestionProblem,
  Result,
  Subject,
  SubjectKind,
  Uuid,
} from '@simpul/domain/core'
import type { SessionDayView } from '@simpul/domain/institution'
import type { PersonSubject, Sex, Transfer } from '@simpul/domain/people'
import type {
  EmergencyContact,
  HeldReason,
  Me,
  NumberField,
  ProblemCode,
  RefusedReason,
  UnitView,
} from '@simpul/domain/wire'
import type { KnownPerson } from './figures.ts'
import type { ReadonlySignal } from './signal.ts'

// What screens may know of the store. `main` makes one `Device` and hands it to the screens; a `Phone` exists
// between unlock and lock. Nothing here waits for the network except where it says so.

/** One line of the day list: a person this phone knows, folded with what has not been sent yet. */
export interface PersonRow {
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
  /** The most serious finding of any service on `today()`. */
  readonly worstLevel: Level | undefined
  /** What `search` looks into, each with a mark of what it is of: see `keysOf` of the house. */
  readonly searchKeys: readonly string[]
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

/** What a form hands over. Who, where, when, device and version are filled in by `record`. */
export interface Draft {
  readonly service: string
  readonly subject: Subject
  /** The answers; an `EditBody` for edits, `{from, to, ...answers}` for moves, null when `amends` voids. */
  readonly body: unknown
  /** `today()` when left out. */
  readonly happenedOn?: PlainDate
  /** The post of this user when left out; everything about a case is written where its report was. */
  readonly unit?: Uuid
  readonly amends?: { readonly entry: Uuid; readonly how: 'replace' | 'void'; readonly why: string }
  readonly insteadOf?: Uuid
}

/** Why nothing was saved. Either all drafts of a call are saved or none. */
export type RecordProblem =
  | { readonly code: 'unknown-service'; readonly draft: number }
  | {
      readonly code: 'unreadable-body'
      readonly draft: number
      readonly problems: readonly QuestionProblem[]
    }
  | { readonly code: 'too-large'; readonly draft: number }
  /** This writer has said so already, and it stands: see `ServicePlan.madeId`. */
  | { readonly code: 'already-recorded'; readonly draft: number; readonly entry: Uuid }
  /** Everything that may be freed has been freed and the disk is still full. */
  | { readonly code: 'disk-full' }

export type UndoProblem = { readonly code: 'too-late' } | { readonly code: 'not-found' } | RecordProblem

/** Something of *Perlu Anda*: stored at the server, but not counted until a person looks at it. */
export interface HeldRow {
  readonly id: Uuid
  readonly reason: HeldReason
  /** Undefined for restricted entries (L4): they can only be read by their case team. */
  readonly entry: HeldEntry | undefined
}

/** Something of *Perlu Anda*: the server did not take it. */
export interface RefusedRow {
  readonly id: Uuid
  readonly reason: RefusedReason
  /** The first bad path, the present state of what a move wanted to change, or why a person set it aside. */
  readonly detail: string | undefined
  readonly entry: HeldEntry | undefined
}

/** Why the last contact did not end well; `offline` is no fault, `disk-full` is this phone's own. */
export type SyncTrouble = 'offline' | 'timeout' | 'disk-full' | ProblemCode

export interface SyncStatus {
  /** What this user wrote on this phone in the last 120 days. */
  readonly total: number
  readonly kept: number
  readonly waiting: number
  /** Pictures and papers of saved forms that are on this phone only. */
  readonly files: number
  readonly held: readonly HeldRow[]
  readonly refused: readonly RefusedRow[]
  /** An instant (ISO), server time. */
  readonly lastContact: string | undefined
  readonly online: boolean
  readonly syncing: boolean
  /**
   * Whether every lane this phone may read has come in. Until then earlier entries may be missing, so that a first
   * weighing may be none and no N or T is final.
   */
  readonly complete: boolean
  /** How much of a first load has arrived, while one is under way. */
  readonly loading: { readonly received: number; readonly total: number | undefined } | undefined
  readonly trouble: SyncTrouble | undefined
  /** An instant (ISO): without contact until then, everything but unsent entries leaves this phone. */
  readonly leaseUntil: string | undefined
  /** `behind`: the wall clock was thrown back; ask the kader to look at the date of the phone. */
  readonly clock: 'ok' | 'behind'
  readonly storage: {
    readonly persisted: boolean
    readonly usage: number
    readonly quota: number
    /** False once the reserve had to be given up: time to make room on the phone. */
    readonly ballast: boolean
  }
}

/** Answers of a form that was not finished: sealed, so that a call or a dead battery costs nothing. */
export interface Unfinished {
  readonly read: (key: string) => Promise<unknown>
  /** Whether it is kept: a full disk costs a draft, and whoever types has to know. */
  readonly keep: (key: string, answers: unknown) => Promise<Result<void, { readonly code: 'disk-full' }>>
  readonly drop: (key: string) => Promise<void>
  /** Everything that is kept under keys beginning with `prefix`. */
  readonly list: (prefix: string) => Promise<readonly { readonly key: string; readonly answers: unknown }[]>
}

/** Pictures and papers of forms: sealed on this phone, named by the SHA-256 of their bytes. */
export interface Files {
  readonly keep: (file: Blob) => Promise<Result<{ readonly hash: string }, { readonly code: 'disk-full' }>>
  readonly read: (hash: string) => Promise<Blob | undefined>
}

/** The signed-in, unlocked user on this device. */
export interface Phone {
  /** As of the last contact: it changes with a new role or name. */
  readonly me: Me
  /** The post this user works at. */
  readonly post: UnitView
  /** Server-corrected milliseconds. */
  readonly now: () => number
  /** The local day of the cell by the server-corrected clock; never earlier than the last contact. */
  readonly today: () => PlainDate
  /** Everyone on this phone, sorted by name: see `atHome`. Changes with every record and every pull. */
  readonly people: ReadonlySignal<readonly PersonRow[]>
  /** Name fragments, mother's name or tail of the NIK, best first; an empty text finds nobody. */
  readonly search: (text: string, limit?: number) => readonly PersonRow[]
  /** Also takes the id of a person that was merged into another. Undefined when nothing is known. */
  readonly person: (id: Uuid) => Promise<FoldedPerson | undefined>
  readonly subject: (id: Uuid) => Promise<FoldedSubject | undefined>
  /** Hand-overs that wait for an answer, the oldest first. May have changed whenever `people` has. */
  readonly handovers: () => readonly HandoverRow[]
  /** Every dwelling on this phone, by the name of its head. */
  readonly households: () => Promise<readonly HouseholdRow[]>
  /** Ids of all subjects of a kind on this phone. */
  readonly subjects: (kind: SubjectKind) => Promise<readonly Uuid[]>
  /** All subjects of a kind, folded in one go. */
  readonly foldedSubjects: (kind: SubjectKind) => Promise<readonly FoldedSubject[]>
  /** When the server said that it has an entry of this user (milliseconds), where this phone still knows. */
  readonly sentAt: (entry: Uuid) => Promise<number | undefined>
  readonly sessionDay: (day: PlainDate) => Promise<SessionDay>
  /** The days of a month about which something was written, earliest first. */
  readonly sessionDays: (month: Month) => Promise<readonly SessionDay[]>
  /** Told after each record and each pull which subjects changed; returns the function that ends it. */
  readonly onChange: (listener: (subjects: ReadonlySet<Uuid>) => void) => () => void

  /**
   * Saves. Resolves once one strict transaction holds every entry and its outbox row: only then show the tick.
   * `people`, `status` and `onChange` follow within a frame or two; `person` and `subject` know it at once.
   * Several drafts are one transaction (wrong person: a void and a new entry with `insteadOf`).
   */
  readonly record: (
    drafts: Draft | readonly Draft[],
  ) => Promise<Result<readonly JournalEntry[], RecordProblem>>
  /** Before numbers that are masked are shown: who saw whose, and when, reaches the audit list of the server. */
  readonly noteShown: (
    person: Uuid,
    fields: readonly NumberField[],
  ) => Promise<Result<void, { readonly code: 'disk-full' }>>
  /** *Batalkan*, within ten seconds: voids the entry. Later a correction asks for a reason. */
  readonly undo: (entry: Uuid) => Promise<Result<JournalEntry, UndoProblem>>

  readonly status: ReadonlySignal<SyncStatus>
  /** Sends a refused entry again as it is. */
  readonly retry: (refused: Uuid) => Promise<void>
  /** Gives up a refused entry; the reason stays in the sent list. */
  readonly discard: (refused: Uuid, reason: string) => Promise<void>
  /** Records the corrected draft and discards the refused entry in one transaction. */
  readonly amendRefused: (
    refused: Uuid,
    draft: Draft,
  ) => Promise<Result<readonly JournalEntry[], RecordProblem>>
  /** What is not kept yet, sealed: only the server can read it, any colleague may hand it in. */
  readonly rescueFile: () => Promise<Blob>
  /** Asks for a contact now; resolves when it ended, well or not: see `status`. */
  readonly syncNow: () => Promise<void>

  /** Every indicator of this post in a month, by the function the server uses. */
  readonly tallies: (month: Month) => Promise<readonly Tally[]>
  /**
   * Folds everyone on this phone and collects what `read` says of each: slow (seconds for a thousand people), for what
   * the end of a day or month asks once.
   */
  readonly everyone: <T>(read: (person: KnownPerson) => T) => Promise<readonly T[]>
  /** The line of the post's journal up to which everything this phone may read has come in. */
  readonly seenUpTo: () => Promise<number>
  readonly unfinished: Unfinished
  readonly files: Files
  /** Whom the village calls in an emergency, in its order; as of the last contact. */
  readonly emergencyContacts: () => Promise<readonly EmergencyContact[]>

  readonly changePin: (oldPin: string, newPin: string) => Promise<Result<void, PinProblem>>
  /** Forgets every key in memory; resolves when what was under way has ended. The phone object is dead at once. */
  readonly lock: () => Promise<void>
}

/** A user of this device, as the screen before the PIN may show them. */
export interface StoredUser {
  readonly id: Uuid
  readonly name: string
  readonly postName: string
  /** Entries that have not left this phone yet. */
  readonly waiting: number
  /** An instant (ISO) before which no PIN is tried. */
  readonly pinWaitUntil: string | undefined
  /** Withdrawn by the chair: only the rescue file is left, until a new activation. */
  readonly revoked: boolean
}

/** A PIN has six digits and is neither one digit six times nor a run. */
export type WeakPin = { readonly code: 'weak-pin' }

export type PinProblem =
  | WeakPin
  | { readonly code: 'wrong-pin'; readonly triesUntilWait: number; readonly waitUntil: string | undefined }
  | { readonly code: 'wait'; readonly until: string }

export type UnlockProblem = PinProblem | { readonly code: 'unknown-user' } | { readonly code: 'revoked' }

export type ContactProblem = { readonly code: SyncTrouble }
export type ActivateProblem = WeakPin | { readonly code: 'unreadable-code' } | ContactProblem

/**
 * Steps of an activation. From `usable` on the phone works; the rest keeps coming in behind it. An activation
 * that is cut off after `signed-in` goes on by itself after the next unlock.
 */
export type ActivationStep =
  | { readonly step: 'signing-in' }
  | { readonly step: 'signed-in'; readonly user: StoredUser }
  | { readonly step: 'loading'; readonly received: number; readonly total: number | undefined }
  | { readonly step: 'usable'; readonly phone: Phone }
  | { readonly step: 'complete'; readonly phone: Phone }
  | { readonly step: 'failed'; readonly problem: ActivateProblem }

/** What this browser or address lacks; with any of these Simpul cannot keep its promises and must say so. */
export type MissingFeature =
  | 'secure-context'
  | 'web-crypto'
  | 'indexed-db'
  | 'service-worker'
  | 'storage'
  | 'compression-streams'
  | 'locks'

/** This phone, before anyone is unlocked. */
export interface Device {
  readonly users: () => Promise<readonly StoredUser[]>
  /** An 8-digit code, or the text of the QR that holds it. Needs the network. */
  readonly activate: (codeOrLink: string, pin: string) => AsyncIterable<ActivationStep>
  readonly unlock: (user: Uuid, pin: string) => Promise<Result<Phone, UnlockProblem>>
  /** With a supervisor's word. Needs the network; costs no data. */
  readonly forgotPin: (
    user: Uuid,
    code: string,
    newPin: string,
  ) => Promise<Result<Phone, WeakPin | { readonly code: 'unknown-user' } | ContactProblem>>
  /** Without any PIN: what this user could not send. */
  readonly rescueFile: (user: Uuid) => Promise<Blob>
  /** Sends the sealed outboxes of all users; also called by the service worker. */
  readonly sendSealed: () => Promise<void>
  /** Asks the browser not to evict the store; ask after installing. */
  readonly persist: () => Promise<boolean>
  readonly problemsOfBrowser: () => Promise<readonly MissingFeature[]>
}
