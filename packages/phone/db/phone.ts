import type { Tally } from '@simpul/domain/catalogue'
import type {
  JournalEntry,
  Month,
  PlainDate,
  QuestionProblem,
  Result,
  Subject,
  SubjectKind,
  Uuid,
} from '@simpul/domain/core'
import type { EmergencyContact, Me, NumberField, UnitView } from '@simpul/domain/wire'
import type { PinProblem } from './device.ts'
import type { KnownPerson } from './figures.ts'
import type {
  FoldedPerson,
  FoldedSubject,
  HandoverRow,
  HouseholdRow,
  PersonRow,
  SessionDay,
} from './known.ts'
import type { ReadonlySignal } from './signal.ts'
import type { SyncStatus } from './sync-status.ts'

// What screens may know of the store. `main` makes one `Device` and hands it to the screens; a `Phone` exists
// between unlock and lock. Nothing here waits for the network except where it says so.

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
