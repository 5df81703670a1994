import type { Uuid } from '@simpul/domain/core'
import type { Me, UnitView } from '@simpul/domain/wire'
import { type Contact, correctedNow } from './contact.ts'
import type { DeviceDatabase } from './device-database.ts'
import type { House } from './house.ts'
import type { OpenKeys } from './keys.ts'
import type { UserDatabase } from './user-database.ts'

/** One unlocked user: what every part of the store works with. */
export interface Session {
  readonly user: Uuid
  readonly device: Uuid
  readonly db: UserDatabase
  readonly deviceDb: DeviceDatabase
  /** Replaced by nothing when the phone is locked. */
  keys: OpenKeys
  readonly house: House
  /** As of the last contact; both are replaced as a whole. */
  me: Me
  contact: Contact | undefined
  /** The wall clock of the phone; tests set it. */
  readonly wallNow: () => number
}

/** A locked session: whatever still tries to seal or open fails. */
export const NO_KEYS = Object.freeze({}) as OpenKeys

/** Server-corrected time in milliseconds. */
export const now = (session: Session): number => correctedNow(session.contact, session.wallNow())

/** The post of a user; those who serve a village or district have their first unit here. */
export function postOf(me: Me): UnitView {
  const own = new Set(me.assignments.map((assignment) => assignment.unit))
  const post =
    me.units.find((unit) => unit.kind === 'post' && own.has(unit.id)) ??
    me.units.find((unit) => own.has(unit.id)) ??
    me.units[0]
  if (post === undefined) throw new Error('a phone without a unit was activated')
  return post
}

/** Whether a user follows up people whose post is not on this phone whole. */
export function servesOthers(me: Me): boolean {
  const post = postOf(me)
  return post.kind !== 'post' || me.assignments.some(({ unit }) => unit !== post.id)
}
