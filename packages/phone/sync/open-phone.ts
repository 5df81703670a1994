import { err, ok, type Result } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'
import type { Bytes } from '../db/bytes.ts'
import { readContact } from '../db/contact.ts'
import type { PinProblem } from '../db/device.ts'
import { type DeviceDatabase, deviceId, type UserRow } from '../db/device-database.ts'
import { ME_PLACE } from '../db/granted.ts'
import type { House } from '../db/house.ts'
import { type OpenKeys, rewrapPin } from '../db/keys.ts'
import { rescueFile } from '../db/outbox.ts'
import type { Phone } from '../db/phone.ts'
import { isWeakPin } from '../db/pin.ts'
import { tryPin } from '../db/pin-gate.ts'
import { open } from '../db/seal.ts'
import type { Session } from '../db/session.ts'
import { openStore, type Store } from '../db/store.ts'
import { openUserDatabase } from '../db/user-database.ts'
import { askBackgroundSync } from './background-sync.ts'
import { endLease } from './end-lease.ts'
import type { Round } from './engine.ts'
import type { Line } from './line.ts'
import { type Schedule, schedule } from './schedule.ts'
import type { Transport } from './transport.ts'

/** What opening a phone needs from around it. */
export interface World {
  readonly transport: Transport
  readonly deviceDb: DeviceDatabase
  readonly house: () => Promise<House>
  /** Rounds of the slow hash; tests take fewer. */
  readonly rounds: number
}

const lines = new WeakMap<Phone, Line>()

/** The line of an open phone, for what reaches the server beside the store. */
export function lineOfPhone(phone: Phone): Line {
  const line = lines.get(phone)
  if (line === undefined) throw new Error('this phone has been locked')
  return line
}

export interface OpenedPhone {
  readonly phone: Phone
  readonly line: Line
  readonly schedule: Schedule
}

/** Opens the store and the line of an unlocked user. The first contact is the caller's. */
export async function openPhone(world: World, user: UserRow, keys: OpenKeys): Promise<OpenedPhone> {
  const session = await openSession(world, user, keys)
  const store = await openStore(session)
  const token = await open<string>(keys.data, 'token', user.token)
  const cut = cuttable(world.transport)
  const line: Line = { transport: cut.transport, session, store, user, token }
  await endLease(line)
  const plan = schedule(() => contactOf(line))
  const phone = phoneOf(line, store, plan, cut.cut)
  lines.set(phone, line)
  return { phone, line, schedule: plan }
}

/** Talking to the server is loaded once the list stands. A phone that cannot load it is one without a signal. */
async function contactOf(line: Line): Promise<Round> {
  const engine = await import('./engine.ts').catch(() => undefined)
  return engine === undefined ? err({ code: 'offline', retryAfterMs: undefined }) : engine.contact(line)
}

async function openSession(world: World, user: UserRow, keys: OpenKeys): Promise<Session> {
  const db = openUserDatabase(world.deviceDb, user.id)
  const { deviceDb, transport } = world
  const [house, device, lastContact, me] = await Promise.all([
    world.house(),
    deviceId(deviceDb),
    readContact(db),
    db.meta.get('me'),
  ])
  return {
    user: user.id,
    device,
    db,
    deviceDb,
    keys,
    house,
    me: await open<Me>(keys.data, ME_PLACE, me?.value as Bytes),
    contact: lastContact,
    wallNow: transport.wallNow,
  }
}

function phoneOf(line: Line, store: Store, plan: Schedule, cut: () => void): Phone {
  const { session } = line
  const { changed: _, loaded: __, wiped: ___, engine: ____, ...rest } = store
  const { tidy: _____, settled: ______, session: _______, close, ...own } = rest
  const phone: Phone = {
    ...own,
    get me() {
      return session.me
    },
    get post() {
      return store.post
    },
    record: andSend(plan, store.record),
    undo: andSend(plan, store.undo),
    noteShown: andSend(plan, store.noteShown),
    retry: andSend(plan, store.retry),
    amendRefused: andSend(plan, store.amendRefused),
    rescueFile: () => rescueFile(session.db, line.user, session.device, session.wallNow()),
    syncNow: plan.now,
    changePin: (oldPin, newPin) => changePin(line, oldPin, newPin),
    lock: async () => {
      if (!lines.delete(phone)) return
      cut()
      await plan.stop()
      await close()
    },
  }
  return phone
}

/** A transport that can be cut: a locked phone does not go on talking. */
function cuttable(transport: Transport): { transport: Transport; cut: () => void } {
  let cut = (): void => {}
  const gone = new Promise<never>((_, reject) => {
    cut = () => reject(new TypeError('the phone was locked'))
  })
  gone.catch(() => undefined)
  return {
    transport: { ...transport, fetch: (path, init) => Promise.race([gone, transport.fetch(path, init)]) },
    cut: () => cut(),
  }
}

/** What was saved is sent soon: by this page, or by the service worker when the page is gone. */
const andSend =
  <Args extends unknown[], Saved>(plan: Schedule, write: (...args: Args) => Promise<Saved>) =>
  async (...args: Args): Promise<Saved> => {
    const saved = await write(...args)
    plan.recorded()
    void askBackgroundSync()
    return saved
  }

async function changePin(
  { session }: Line,
  oldPin: string,
  newPin: string,
): Promise<Result<void, PinProblem>> {
  if (isWeakPin(newPin)) return err({ code: 'weak-pin' })
  const { deviceDb, user } = session
  const wrapped = await tryPin(deviceDb, user, session.wallNow(), (row) =>
    rewrapPin(row.keys, oldPin, newPin),
  )
  if (!wrapped.ok) return wrapped
  await deviceDb.users.update(user, { keys: wrapped.value })
  return ok(undefined)
}
