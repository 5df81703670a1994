import { editBody, type Uuid } from '@simpul/domain/core'
import { fillBallast, hasBallast } from '@simpul/phone/db/ballast.ts'
import { openDeviceDatabase } from '@simpul/phone/db/device-database.ts'
import type { Draft, Phone } from '@simpul/phone/db/phone.ts'
import { openUserDatabase, type UserDatabase } from '@simpul/phone/db/user-database.ts'
import { openDevice } from '@simpul/phone/sync/open-device.ts'

/*
 * The page of a tab that gets killed: the phone's own store in a real browser, without screens. It says when it begins
 * to save and when the tick shows.
 */
const PIN = '258013'

/** What lies on the disk of the phone. */
export interface Lying {
  readonly outbox: readonly { readonly id: Uuid; readonly deviceSeq: number; readonly subject: Uuid }[]
  readonly loose: readonly Uuid[]
  readonly pen: number
  /** Ids of the entries that the views are made of. */
  readonly shown: readonly Uuid[]
  readonly ballast: boolean
}

export interface Tab {
  readonly activate: (code: string) => Promise<string>
  readonly unlock: () => Promise<string>
  /** Saves one after the other until the tab dies. */
  readonly saveOn: () => void
  /** Saves once; the code of the problem when it did not. */
  readonly saveOnce: () => Promise<string>
  readonly look: () => Promise<Lying>
  readonly fillBallast: () => Promise<void>
  /** With signal until everything has left; what is still waiting. */
  readonly send: () => Promise<number>
}

declare global {
  interface Window {
    tab: Tab
    saving: () => void
    ticked: (ids: readonly Uuid[]) => void
  }
}

let online = true
const deviceDb = openDeviceDatabase()
const device = openDevice({
  transport: {
    fetch: (path, init) => (online ? fetch(path, init) : Promise.reject(new TypeError('Failed to fetch'))),
    wallNow: () => Date.now(),
    timeoutMs: 30_000,
  },
  deviceDb,
  house: () => import('@simpul/phone/db/house.ts'),
  rounds: 1000,
})

let opened: Phone | undefined

function phone(): Phone {
  if (opened === undefined) throw new Error('this phone is locked')
  return opened
}

async function activate(code: string): Promise<string> {
  for await (const step of device.activate(code, PIN)) {
    if (step.step === 'failed') return step.problem.code
    if (step.step !== 'complete') continue
    opened = step.phone
    online = false
    return 'ok'
  }
  return 'ended nowhere'
}

async function unlock(): Promise<string> {
  online = false
  const [user] = await device.users()
  if (user === undefined) return 'nobody'
  const answer = await device.unlock(user.id, PIN)
  if (!answer.ok) return answer.problem.code
  opened = answer.value
  return 'ok'
}

/** A child comes: one to three entries that belong together. */
function drafts(): Draft[] {
  const subject = { kind: 'person', id: crypto.randomUUID() } as const
  const values = { name: `Anak ${subject.id.slice(0, 8)}`, sex: 'L', birthDate: '2025-07-12' }
  const coming: Draft[] = [
    { service: 'person', subject, body: editBody({}, values) },
    { service: 'residence', subject, body: { event: 'registered', home: phone().post.id } },
    { service: 'child-growth', subject, body: { weightKg: 8.4 } },
  ]
  return coming.slice(0, 1 + Math.floor(Math.random() * 3))
}

async function saveOnce(): Promise<string> {
  window.saving()
  const saved = await phone().record(drafts())
  if (!saved.ok) return saved.problem.code
  window.ticked(saved.value.map(({ id }) => id))
  return 'ok'
}

async function saveOn(): Promise<void> {
  while ((await saveOnce()) === 'ok');
}

async function userDatabase(): Promise<UserDatabase> {
  const [user] = await deviceDb.users.toArray()
  if (user === undefined) throw new Error('nobody has this phone')
  return openUserDatabase(deviceDb, user.id)
}

async function look(): Promise<Lying> {
  const db = await userDatabase()
  const [outbox, loose, pen] = await Promise.all([
    db.outbox.orderBy('deviceSeq').toArray(),
    db.loose.toArray(),
    db.meta.get('pen'),
  ])
  db.close()
  const people = await Promise.all(
    phone()
      .people.get()
      .map(({ id }) => phone().person(id)),
  )
  return {
    outbox: outbox.map(({ id, deviceSeq, subject }) => ({ id, deviceSeq, subject })),
    loose: loose.map(({ id }) => id),
    pen: (pen?.value as { deviceSeq: number } | undefined)?.deviceSeq ?? 0,
    shown: people.flatMap((person) => person?.entries.map(({ id }) => id) ?? []),
    ballast: await hasBallast(deviceDb),
  }
}

async function send(): Promise<number> {
  online = true
  for (let round = 0; round < 20 && phone().status.get().waiting > 0; round++) await phone().syncNow()
  return phone().status.get().waiting
}

window.tab = {
  activate,
  unlock,
  saveOn: () => void saveOn(),
  saveOnce,
  look,
  fillBallast: () => fillBallast(deviceDb),
  send,
}
