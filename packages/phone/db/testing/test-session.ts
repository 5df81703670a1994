import './fake-browser.ts'
import { generateKeyPairSync } from 'node:crypto'
import type { Lane, Uuid } from '@simpul/domain/core'
import { idOf, posts, staff } from '@simpul/domain/testing'
import type { Me } from '@simpul/domain/wire'
import { onTestFinished } from 'vitest'
import { deviceId, openDeviceDatabase } from '../device-database.ts'
import { storeMe } from '../granted.ts'
import * as house from '../house.ts'
import { createKeys } from '../keys.ts'
import type { Phone } from '../phone.ts'
import type { Session } from '../session.ts'
import { openStore, type Store } from '../store.ts'
import { openUserDatabase } from '../user-database.ts'

/** A cell's key pair; the private half is what only the server has. */
export const cellKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const cellPublicKey = cellKeys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** 12 o'clock in Jakarta on the day of every store test. */
export const NOON = Date.UTC(2026, 2, 10, 5)

const HEALTH_LANES: readonly Lane[] = ['register', 'institution', 'attendance', 'health:L2', 'health:L3']

/** Sari, health kader at Mawar. */
export const sariIs = (lanes: readonly Lane[] = HEALTH_LANES): Me => ({
  user: { id: staff.sari, name: 'Sari' },
  cell: { id: idOf('cell', 'harapan'), name: 'Kabupaten Harapan', utcOffset: 420, publicKey: cellPublicKey },
  assignments: [
    { role: 'kader', unit: posts.mawar, unitName: 'Mawar', sector: 'health', from: '2025-01-01' },
  ],
  units: [{ id: posts.mawar, kind: 'post', name: 'Mawar', area: '33.76.01.2001', areaName: 'Sukamaju' }],
  granted: lanes.map((lane) => ({ unit: posts.mawar, lane })),
  epoch: idOf('epoch', 'first'),
  serverTime: new Date(NOON).toISOString(),
  leaseUntil: new Date(NOON + 90 * 86_400_000).toISOString(),
})

let phones = 0

/** A clock that tests turn. */
export interface TestClock {
  ms: number
}

/** An unlocked session on a phone of its own, without any network. */
export async function testSession(
  change: Partial<Pick<Session, 'house'>> = {},
  clock: TestClock = { ms: NOON },
): Promise<Session> {
  const deviceDb = openDeviceDatabase(`store-${++phones}`)
  const device = await deviceId(deviceDb)
  const { open } = await createKeys('258013', device, cellPublicKey, 10)
  const db = openUserDatabase(deviceDb, staff.sari)
  const session: Session = {
    ...{ user: staff.sari, device, db, deviceDb, keys: open, house },
    ...{ me: sariIs(), contact: undefined, wallNow: () => clock.ms },
    ...change,
  }
  await storeMe(session)
  onTestFinished(() => {
    db.close()
    deviceDb.close()
  })
  return session
}

/** A phone that no line leads to: its store may be looked into as well. */
export type LonePhone = Store & Phone

/** A phone over a session, closed with the test. */
export async function testStore(session: Session): Promise<LonePhone> {
  const store = await openStore(session)
  onTestFinished(() => store.close())
  const alone = () => Promise.reject(new Error('this phone has neither a line nor a PIN'))
  const rest = { syncNow: async () => {}, lock: store.close, rescueFile: alone, changePin: alone }
  return settling(Object.assign(store, rest), store.settled)
}

/** Stories look at the rows right after a save; screens are told a moment later. */
export function settling<T extends Pick<Phone, 'record' | 'undo'>>(of: T, settled: () => Promise<void>): T {
  const { record, undo } = of
  return Object.assign(of, {
    record: (drafts: Parameters<Phone['record']>[0]) => record(drafts).finally(settled),
    undo: (entry: Uuid) => undo(entry).finally(settled),
  })
}

/** The same session as another tab has it. */
export const inAnotherTab = (session: Session): Session => ({
  ...session,
  db: openUserDatabase(session.deviceDb, session.user),
})
