import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { ActivateAnswer, CellAnswer, codeOf } from '@simpul/domain/wire'
import { fillBallast } from '../db/ballast.ts'
import { noteContact } from '../db/contact.ts'
import type { ActivateProblem } from '../db/device.ts'
import { type DeviceDatabase, deviceId, type UserRow } from '../db/device-database.ts'
import { forgetFollow } from '../db/follow-store.ts'
import { storeMe } from '../db/granted.ts'
import { createKeys, type OpenKeys } from '../db/keys.ts'
import { isWeakPin, NO_TRIES } from '../db/pin.ts'
import { seal } from '../db/seal.ts'
import { postOf } from '../db/session.ts'
import { openUserDatabase } from '../db/user-database.ts'
import type { World } from './open-phone.ts'
import { type Answer, get, post } from './transport.ts'

/** A user who has just been given this phone, unlocked. */
export interface Activated {
  readonly user: UserRow
  readonly keys: OpenKeys
}

/** Turns the code of the chair into a user of this phone. Everything is stored before it returns. */
export async function signIn(
  world: World,
  codeOrLink: string,
  pin: string,
): Promise<Result<Activated, ActivateProblem>> {
  const { transport, deviceDb } = world
  if (isWeakPin(pin)) return err({ code: 'weak-pin' })
  const code = codeOf(codeOrLink)
  if (code === undefined) return err({ code: 'unreadable-code' })
  const device = await deviceId(deviceDb)
  const cell = await get(transport, '/api/cell', CellAnswer)
  if (!cell.ok) return err({ code: cell.problem.code })
  const { wrapped, open } = await createKeys(pin, device, cell.value.value.publicKey, world.rounds)
  const request = { code, device, deviceName: deviceName(), outboxKey: wrapped.outboxForCell }
  const answer = await post(transport, '/api/devices/activate', request, ActivateAnswer)
  if (!answer.ok) return err({ code: answer.problem.code })
  const { me, pushToken, token } = answer.value.value
  const former = await formerKeys(deviceDb, me.user.id)
  const user: UserRow = {
    id: me.user.id,
    name: me.user.name,
    postName: postOf(me).name,
    keys: wrapped,
    formerKeys: former,
    tries: NO_TRIES,
    pushToken,
    token: await seal(open.data, 'token', token),
    revoked: false,
  }
  await settleIn(world, user, open, answer.value)
  return ok({ user, keys: open })
}

/** Outbox rows of an earlier activation stay sealed with their own key. */
async function formerKeys(db: DeviceDatabase, id: Uuid): Promise<UserRow['formerKeys']> {
  const before = await db.users.get(id)
  return before === undefined ? [] : [...before.formerKeys, before.keys.outboxForCell]
}

/**
 * Stores the user. What an earlier activation could read is sealed with a key that is gone: it leaves; the
 * outbox, the sent copies and the pen stay.
 */
async function settleIn(
  { deviceDb, transport }: World,
  user: UserRow,
  keys: OpenKeys,
  answer: Answer<ActivateAnswer>,
): Promise<void> {
  const db = openUserDatabase(deviceDb, user.id)
  const stale = [db.blocks, db.loose, db.shelves, db.parts, db.roster, db.drafts]
  await db.transaction('rw', stale, () => Promise.all(stale.map((table) => table.clear())))
  await forgetFollow(db)
  const { me } = answer.value
  await storeMe({ db, keys, me })
  await noteContact(db, me, answer.askedMs, transport.wallNow())
  await db.meta.put({ key: 'me-asked', value: transport.wallNow() })
  await deviceDb.users.put(user)
  db.close()
  // A phone without room for the reserve is still a phone.
  await fillBallast(deviceDb).catch(() => deviceDb.ballast.clear())
}

function deviceName(): string {
  const known = (globalThis.navigator as { userAgentData?: { platform?: string } } | undefined)?.userAgentData
  return `HP ${known?.platform ?? ''}`.trim()
}
