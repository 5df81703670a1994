import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { isLeaseOver, readContact } from '../db/contact.ts'
import type { ActivationStep, Device, StoredUser, UnlockProblem } from '../db/device.ts'
import { deviceId, openDeviceDatabase, type UserRow } from '../db/device-database.ts'
import { isFollowOver, wipeFollow } from '../db/follow-store.ts'
import { openWithPin, PIN_ROUNDS } from '../db/keys.ts'
import { countWaiting, rescueFile } from '../db/outbox.ts'
import type { Phone } from '../db/phone.ts'
import { isWeakPin, waitsUntil } from '../db/pin.ts'
import { tryPin } from '../db/pin-gate.ts'
import { openUserDatabase } from '../db/user-database.ts'
import { wipeReadable } from '../db/wipe.ts'
import { bareFetch } from './bare-fetch.ts'
import { firstLoad } from './first-load.ts'
import { missingFeatures } from './missing-features.ts'
import { openPhone, type World } from './open-phone.ts'

/** This phone. `main` opens it once; tests bring a world of their own. */
export function openDevice(world: World = browserWorld()): Device {
  return {
    users: () => storedUsers(world),
    activate: (codeOrLink, pin) => activate(world, codeOrLink, pin),
    unlock: (user, pin) => unlock(world, user, pin),
    forgotPin: (user, code, newPin) => forgotPin(world, user, code, newPin),
    rescueFile: (user) => rescueOf(world, user),
    sendSealed: async () => {
      const { pushAllSealed } = await import('./push-sealed.ts')
      await pushAllSealed(world.transport, world.deviceDb)
    },
    persist: async () => (await globalThis.navigator?.storage?.persist?.()) ?? false,
    problemsOfBrowser: () => Promise.resolve(missingFeatures()),
  }
}

function browserWorld(): World {
  return {
    transport: {
      fetch: bareFetch,
      wallNow: () => Date.now(),
      timeoutMs: 30_000,
    },
    deviceDb: openDeviceDatabase(),
    house: () => import('../db/house.ts'),
    rounds: PIN_ROUNDS,
  }
}

async function storedUsers(world: World): Promise<StoredUser[]> {
  const rows = await world.deviceDb.users.toArray()
  return Promise.all(rows.map((row) => storedUser(world, row)))
}

/** Also the place where a lease ends that ran out while the app was closed: no key is needed to wipe. */
async function storedUser({ transport, deviceDb }: World, row: UserRow): Promise<StoredUser> {
  const db = openUserDatabase(deviceDb, row.id)
  const nowMs = transport.wallNow()
  const contact = await readContact(db)
  if (isLeaseOver(contact, nowMs)) await wipeReadable(db)
  if (isFollowOver(contact, nowMs)) await wipeFollow(db)
  const waiting = await countWaiting(db)
  db.close()
  const until = waitsUntil(row.tries, nowMs)
  return {
    id: row.id,
    name: row.name,
    postName: row.postName,
    waiting,
    pinWaitUntil: until === undefined ? undefined : new Date(until).toISOString(),
    revoked: row.revoked,
  }
}

async function* activate(world: World, codeOrLink: string, pin: string): AsyncGenerator<ActivationStep> {
  yield { step: 'signing-in' }
  const { signIn } = await import('./activate.ts')
  const signedIn = await signIn(world, codeOrLink, pin)
  if (!signedIn.ok) {
    yield { step: 'failed', problem: signedIn.problem }
    return
  }
  const { user, keys } = signedIn.value
  const opened = await openPhone(world, user, keys)
  yield* firstLoad(await storedUser(world, user), opened)
}

async function unlock(world: World, user: Uuid, pin: string): Promise<Result<Phone, UnlockProblem>> {
  const row = await world.deviceDb.users.get(user)
  if (row === undefined) return err({ code: 'unknown-user' })
  if (row.revoked) return err({ code: 'revoked' })
  // The services load while the PIN is being checked: both take about as long.
  void world.house()
  const keys = await tryPin(world.deviceDb, user, world.transport.wallNow(), (found) =>
    openWithPin(found.keys, pin),
  )
  if (!keys.ok) return keys
  return ok(await openAndCall(world, row, keys.value))
}

async function forgotPin(
  world: World,
  user: Uuid,
  code: string,
  newPin: string,
): ReturnType<Device['forgotPin']> {
  if (isWeakPin(newPin)) return err({ code: 'weak-pin' })
  const row = await world.deviceDb.users.get(user)
  if (row === undefined) return err({ code: 'unknown-user' })
  const { renewPin } = await import('./renew-pin.ts')
  const renewed = await renewPin(world, row, code, newPin)
  if (!renewed.ok) return renewed
  const { wrapped, open } = renewed.value
  return ok(await openAndCall(world, { ...row, keys: wrapped }, open))
}

/** Opens the phone and lets its first contact run behind it: nobody waits for the network. */
async function openAndCall(
  world: World,
  row: UserRow,
  keys: Parameters<typeof openPhone>[2],
): Promise<Phone> {
  const { phone, schedule } = await openPhone(world, row, keys)
  void schedule.now()
  return phone
}

async function rescueOf({ deviceDb, transport }: World, user: Uuid): Promise<Blob> {
  const row = await deviceDb.users.get(user)
  if (row === undefined) throw new Error('a rescue file for a user this phone does not have')
  const db = openUserDatabase(deviceDb, user)
  const file = await rescueFile(db, row, await deviceId(deviceDb), transport.wallNow())
  db.close()
  return file
}
