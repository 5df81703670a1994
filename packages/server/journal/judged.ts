import type { Actor } from '@simpul/domain/access'
import type { HasClosed } from '@simpul/domain/cases'
import type { AnyService } from '@simpul/domain/catalogue'
import type { Entry, Lane, PlainDate, ServiceSheet, Uuid } from '@simpul/domain/core'
import type { HeldReason, RefusedReason } from '@simpul/domain/wire'

interface Placed {
  /** Place in the push. */
  readonly index: number
}

/** An entry that may be kept, unless it is known already or is a move that comes too late. */
export interface Keepable extends Placed {
  readonly verdict: 'keep'
  readonly entry: Entry
  readonly bodyText: string
  readonly lane: Lane
  /** The journal that gives the seq of the receipt: where it was written, or the case team of restricted entries. */
  readonly journal: Uuid
  /** Whose home post gets a line as well. */
  readonly homeOf: Uuid | undefined
  readonly doubtfulClock: boolean
  /** When it counts as kept; null: when it is. */
  readonly keptAt: string | null
  /** Of a move. */
  readonly move: MoveToCheck | undefined
  /** Of an entry about a case. */
  readonly caseWork?: CaseWork
}

/** What has to be known to judge an entry about a case once its other entries are locked. */
export interface CaseWork {
  readonly sheet: ServiceSheet
  /** Of the unit where it was written. */
  readonly unitPath: readonly Uuid[]
  /** Whose team keeps restricted cases there. */
  readonly teamPlace: Uuid | undefined
  /** Who wrote it, and on which day; undefined for the server's own work. */
  readonly writer: { readonly actor: Actor; readonly on: PlainDate } | undefined
  readonly hasClosed: HasClosed
}

export interface MoveToCheck {
  readonly service: AnyService
  readonly from: string
  readonly to: string
  /** How many moves the mover saw, where the service says so. */
  readonly step: number | undefined
  /** Roles of the writer on that day that reach the unit; `any` for the server's own moves. */
  readonly roles: readonly string[] | 'any'
}

export interface ToHold extends Placed {
  readonly verdict: 'hold'
  readonly id: Uuid
  readonly reason: HeldReason
  readonly entry: Entry
}

export interface ToRefuse extends Placed {
  readonly verdict: 'refuse'
  readonly id: string | null
  readonly reason: RefusedReason
  readonly detail?: string
  /** What could be read of who wrote it, so that its number on that phone is explained. */
  readonly numbered: Numbered | undefined
}

/** Which number on which phone. */
export type Numbered = Pick<Entry, 'device' | 'deviceSeq' | 'recordedBy'>

export type Judged = Keepable | ToHold | ToRefuse

/** The entry of the wrong person, by which the two that mend it find each other. */
export function pairOf(one: Judged): Uuid | undefined {
  if (one.verdict === 'refuse') return undefined
  const { insteadOf, amends } = one.entry
  return insteadOf ?? (amends?.how === 'void' ? amends.entry : undefined)
}
