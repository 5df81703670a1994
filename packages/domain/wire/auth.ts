import { z } from 'zod/mini'
import { isUuid, parseLane, SECTORS } from '../core/index.ts'
import { WrappedKey } from './sync.ts'

const uuid = z.string().check(z.refine(isUuid))
const lane = z.string().check(z.refine((text) => parseLane(text) !== undefined))
const name = z.string().check(z.minLength(2), z.maxLength(80))

/** A role in a scope, as a screen shows it; the policy itself is in the access room. */
export const AssignmentView = z.strictObject({
  role: z.string(),
  unit: uuid,
  unitName: z.string(),
  sector: z.optional(z.enum(SECTORS)),
  from: z.string(),
  to: z.optional(z.string()),
})
export type AssignmentView = z.infer<typeof AssignmentView>

export const UnitView = z.strictObject({
  id: uuid,
  kind: z.string(),
  name: z.string(),
  area: z.string(),
  areaName: z.string(),
  parent: z.optional(uuid),
  /** "day 3 of the month" and the like, for the plan of session days. */
  sessionDayRule: z.optional(z.unknown()),
})
export type UnitView = z.infer<typeof UnitView>

/** GET /api/me, and part of every sign-in: who one is, where one may work, what a phone may hold. */
export const Me = z.strictObject({
  user: z.strictObject({ id: uuid, name: z.string() }),
  cell: z.strictObject({
    id: uuid,
    name: z.string(),
    /** Minutes east of UTC: the local calendar of this cell. */
    utcOffset: z.int(),
    /** SPKI, base64: outbox keys and the spare data key are wrapped with it (RSA-OAEP, SHA-256). */
    publicKey: z.string(),
  }),
  assignments: z.array(AssignmentView),
  units: z.array(UnitView),
  granted: z.array(z.strictObject({ unit: uuid, lane })),
  epoch: uuid,
  serverTime: z.string(),
  leaseUntil: z.string(),
})
export type Me = z.infer<typeof Me>

/** POST /api/sign-in: desks. Answers with a session cookie and `Me`. */
export const SignInRequest = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(80)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
})
export type SignInRequest = z.infer<typeof SignInRequest>

/** POST /api/devices/activate: a phone with the 8-digit code (or the QR that holds it) from the chair. */
export const ActivateRequest = z.strictObject({
  code: z.string().check(z.regex(/^\d{8}$/)),
  device: uuid,
  deviceName: z.string().check(z.maxLength(80)),
  /** Registers the key that will seal this user's outbox on this phone: seals under other keys are held. */
  outboxKey: WrappedKey,
})
export type ActivateRequest = z.infer<typeof ActivateRequest>

/** Opaque tokens; `pushToken` can only hand in entries, so that it may lie on the phone outside the PIN. */
export const ActivateAnswer = z.strictObject({ token: z.string(), pushToken: z.string(), me: Me })
export type ActivateAnswer = z.infer<typeof ActivateAnswer>

/** POST /api/devices/unlock: a forgotten PIN. The supervisor's 8-digit word releases the spare data key. */
export const UnlockRequest = z.strictObject({
  device: uuid,
  code: z.string().check(z.regex(/^\d{8}$/)),
  wrappedDataKey: z.string().check(z.maxLength(2000)),
})
export type UnlockRequest = z.infer<typeof UnlockRequest>
export const UnlockAnswer = z.strictObject({ dataKey: z.string() })
export type UnlockAnswer = z.infer<typeof UnlockAnswer>

/** POST /api/invitations: accounts are created downwards; the answer's code is shown once, also as QR. */
export const InvitationRequest = z.strictObject({
  name,
  role: z.string(),
  unit: uuid,
  sector: z.optional(z.enum(SECTORS)),
  /** An existing user who gets a new phone or forgot the PIN. */
  user: z.optional(uuid),
  /** `phone`: 8-digit code for activation; `pin`: word for a forgotten PIN; `desk`: a first password. */
  purpose: z.enum(['phone', 'pin', 'desk']),
})
export type InvitationRequest = z.infer<typeof InvitationRequest>
export const InvitationAnswer = z.strictObject({
  user: uuid,
  /** For phones and PINs. */
  code: z.optional(z.string()),
  /** For desks. */
  username: z.optional(z.string()),
  password: z.optional(z.string()),
  /** What the QR holds: address and code. */
  link: z.optional(z.string()),
  validUntil: z.string(),
})
export type InvitationAnswer = z.infer<typeof InvitationAnswer>

/** GET /api/users: the people one may manage, with their phones. POST /api/devices/{id}/revoke ends one. */
export const UserRow = z.strictObject({
  id: uuid,
  name: z.string(),
  username: z.nullable(z.string()),
  assignments: z.array(AssignmentView),
  devices: z.array(
    z.strictObject({
      id: uuid,
      name: z.string(),
      lastSeen: z.nullable(z.string()),
      waiting: z.int(),
      revoked: z.boolean(),
    }),
  ),
})
export type UserRow = z.infer<typeof UserRow>
