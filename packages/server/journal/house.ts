import type { Actor } from '@simpul/domain/access'
import type { AnyService } from '@simpul/domain/catalogue'
import type { ServiceSheet, Uuid } from '@simpul/domain/core'

/** What the journal of one cell must be told to judge what arrives. */
export interface House {
  readonly cell: Uuid
  readonly serviceById: (id: string) => AnyService | undefined
  /** The sheet behind the services of a case, by its code in the catalogue. */
  readonly sheetByCode: (code: string) => ServiceSheet | undefined
  /** Who somebody is, with the dates of their roles. Asked once per writer and push: remember answers for a while. */
  readonly actorOf: (user: Uuid) => Promise<Actor | undefined>
}

/** How a batch came in. */
export interface Arrival {
  readonly nowMs: number
  /**
   * Whose word the batch is. Of a person: the user the token belongs to; entries of other writers are held.
   * `server`: made in this house (import, seed, computed entries), so that neither writer nor permission is asked.
   */
  readonly from:
    | {
        readonly user: Uuid
        readonly device?: Uuid
        readonly waiting?: number
        /** They bring in a list: the policy knows what that allows them besides. */
        readonly list?: boolean
        /** Of somebody without an account, who showed by a receipt who they are: what they are to the policy. */
        readonly guest?: Actor
      }
    | 'server'
  /** Writers proven otherwise than by the token, by place in the batch: their seal opened with their own key. */
  readonly provenWriters?: ReadonlyMap<number, Uuid>
  /** A person looked at these held entries and let them in: a date ahead holds them no more. With `from: 'server'`. */
  readonly released?: boolean
  /**
   * Of made-up lives alone: each entry counts as kept when it was written, so that clocks of cases have run since then.
   * With `from: 'server'`.
   */
  readonly keptWhenWritten?: true
}

/** Everything about one append. */
export interface AppendContext extends House, Arrival {}
