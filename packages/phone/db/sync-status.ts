import type { Uuid } from '@simpul/domain/core'
import type { HeldReason, ProblemCode, RefusedReason } from '@simpul/domain/wire'
import type { HeldEntry } from './known.ts'

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
