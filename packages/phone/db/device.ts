import type { Result, Uuid } from '@simpul/domain/core'
import type { Phone } from './phone.ts'
import type { SyncTrouble } from './sync-status.ts'

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
