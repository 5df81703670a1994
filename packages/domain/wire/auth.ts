import { z } from 'zod/mini'
import { parseLane, parsePlainDate, SECTORS } from '../core/index.ts'
import { uuid } from './small-schemas.ts'
import { WrappedKey } from './sync.ts'

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
  /** Other sectors that a kader serves for a while; `until` is the last day. */
  cover: z.optional(
    z.array(
      z.strictObject({
        sector: z.enum(SECTORS),
        from: z.optional(z.string()),
        until: z.string(),
        note: z.string(),
      }),
    ),
  ),
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

/**
 * GET /api/cell, for anyone: what a phone must know before it can be activated, for it sends an outbox key wrapped
 * with the cell's public key.
 */
export const CellAnswer = z.strictObject({
  id: uuid,
  name: z.string(),
  utcOffset: z.int(),
  /** SPKI, base64. */
  publicKey: z.string(),
  epoch: uuid,
  serverTime: z.string(),
})
export type CellAnswer = z.infer<typeof CellAnswer>

/** POST /api/me/password: a first password is known to whoever invited, so it is to be changed. */
export const PasswordRequest = z.strictObject({
  old: z.string().check(z.minLength(1), z.maxLength(200)),
  new: z.string().check(z.minLength(10), z.maxLength(200)),
})
export type PasswordRequest = z.infer<typeof PasswordRequest>

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
  /** Of health workers: the village units they serve. */
  villages: z.optional(z.array(uuid).check(z.maxLength(50))),
  /** Of department officers: the office whose cases are theirs. */
  office: z.optional(uuid),
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
  /** What the QR holds, address and code: see `activationLink`. */
  link: z.optional(z.string()),
  /** Of codes; a first password stays until it is changed. */
  validUntil: z.optional(z.string()),
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

export const UsersAnswer = z.strictObject({ users: z.array(UserRow) })
export type UsersAnswer = z.infer<typeof UsersAnswer>

/** GET /api/units: one's own units and everything below them. */
export const UnitsAnswer = z.strictObject({ units: z.array(UnitView) })
export type UnitsAnswer = z.infer<typeof UnitsAnswer>

/** POST /api/units: a new post of a village. Offices come with the list of areas. */
export const NewPostRequest = z.strictObject({
  name,
  /** The village office it belongs to. */
  village: uuid,
  sessionDayRule: z.optional(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('day-of-month'), day: z.int().check(z.gte(1), z.lte(31)) }),
      z.strictObject({
        kind: z.literal('weekday'),
        week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
        weekday: z.int().check(z.gte(1), z.lte(7)),
      }),
    ]),
  ),
})
export type NewPostRequest = z.infer<typeof NewPostRequest>

/** POST /api/users/cover: the chair lets a kader serve another sector until the end of a day. */
export const CoverRequest = z.strictObject({
  user: uuid,
  /** The post of the kader. */
  unit: uuid,
  sector: z.enum(SECTORS),
  until: z.string().check(z.refine((text) => parsePlainDate(text) !== undefined)),
  /** Why: read by whoever looks at the roles later. */
  note: z.string().check(z.minLength(3), z.maxLength(200)),
})
export type CoverRequest = z.infer<typeof CoverRequest>

/** POST /api/users/cover/end: with the end of today. */
export const EndCoverRequest = z.strictObject({ user: uuid, unit: uuid, sector: z.enum(SECTORS) })

/** Whom a village calls in an emergency. */
export const EmergencyContact = z.strictObject({
  name: z.string().check(z.minLength(2), z.maxLength(60)),
  /** As it is dialled: digits, with a plus before them or without. */
  number: z.string().check(z.regex(/^\+?\d{3,15}$/)),
})
export type EmergencyContact = z.infer<typeof EmergencyContact>

/** GET /api/emergency-contacts: of the villages one works in. Phones keep them for when there is no signal. */
export const EmergencyContactsAnswer = z.strictObject({ contacts: z.array(EmergencyContact) })
export type EmergencyContactsAnswer = z.infer<typeof EmergencyContactsAnswer>

/** POST /api/desk/emergency-contacts: the whole list of a village, in the order in which it is shown. */
export const EmergencyContactsRequest = z.strictObject({
  village: uuid,
  contacts: z.array(EmergencyContact).check(z.maxLength(12)),
})
export type EmergencyContactsRequest = z.infer<typeof EmergencyContactsRequest>

/** POST /api/devices/{id}/revoke: from how many users the phone was withdrawn. */
export const RevokeAnswer = z.strictObject({ users: z.int() })
export type RevokeAnswer = z.infer<typeof RevokeAnswer>

/** Of routes that only do something. */
export const DoneAnswer = z.strictObject({ done: z.literal(true) })
export type DoneAnswer = z.infer<typeof DoneAnswer>
