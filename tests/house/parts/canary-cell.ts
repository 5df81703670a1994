import { generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import type { RoleCode } from '@simpul/domain/access'
import { anyServiceById, sheetByCode } from '@simpul/domain/catalogue/whole'
import {
  defineService,
  type Entry,
  type JournalEntry,
  type Lane,
  type Sector,
  type Uuid,
} from '@simpul/domain/core'
import {
  attended,
  type CastMember,
  entry,
  idOf,
  introduced,
  posts,
  registered,
  replaced,
  weighed,
} from '@simpul/domain/testing'
import type { ActivateAnswer } from '@simpul/domain/wire'
import { createUser, giveRole, setPasswordHash } from '@simpul/server/access/accounts.ts'
import { cellKeyOf } from '@simpul/server/access/cell-key.ts'
import { makeCode } from '@simpul/server/access/one-time-code.ts'
import { hashPassword } from '@simpul/server/access/password.ts'
import type { Db } from '@simpul/server/db/db.ts'
import { createApp } from '@simpul/server/http/app.ts'
import { type HouseOptions, openHouse } from '@simpul/server/http/open-house.ts'
import { TestPhone } from '@simpul/server/http/testing/test-phone.ts'
import { unusedFolder } from '@simpul/server/http/testing/unused-folder.ts'
import { openAppender } from '@simpul/server/journal/appender.ts'
import { createCell } from '@simpul/server/journal/cell.ts'
import { district, noon } from '@simpul/server/journal/testing/district.ts'
import { addUnits } from '@simpul/server/journal/units.ts'
import { project } from '@simpul/server/projector/testing/projected.ts'
import { randomFor, sheetAnswers } from '@simpul/simulator'

/** Four posts: two in one village, one in the village beside it, one in another kecamatan. */
export const places = {
  mawar: posts.mawar,
  melati: posts.melati,
  kenanga: posts.kenanga,
  anggrek: idOf('post', 'anggrek'),
} as const
export type Place = keyof typeof places
export const PLACES = Object.keys(places) as readonly Place[]

export const offices = {
  root: district.root,
  cikal: idOf('unit', 'cikal'),
  lain: idOf('unit', 'kecamatan lain'),
  sukamaju: district.village,
  sukasari: idOf('unit', 'sukasari'),
  desaLain: idOf('unit', 'desa lain'),
  caseTeam: district.caseTeam,
} as const

/** The classes of words; each lies in a lane of its own. */
export const CLASSES = ['register', 'identity', 'attendance', 'health', 'social', 'case'] as const
export type DataClassName = (typeof CLASSES)[number]

const PERSONS = ['satu', 'dua'] as const

/** Something that is said about one person, in one class, at one post, and nowhere else. */
export interface Canary {
  readonly word: string
  readonly place: Place
  readonly class: DataClassName
}

/** The catalogue has no service of these lanes yet; the journal must keep them apart all the same. */
const madeUp = (id: string, lane: Lane) =>
  defineService({
    ...{ id, version: 1, kind: 'fact', subject: 'person', lane, name: { id, en: id } },
    questions: [{ key: 'note', type: 'text', label: { id: 'Catatan', en: 'Note' }, maxLength: 100 }],
    view: (entries) => entries.length,
  })
const aid = madeUp('made-up-aid', 'social:L3')
const abuse = madeUp('made-up-case', 'social:L4')
const services = (id: string) => [aid, abuse].find((service) => service.id === id) ?? anyServiceById(id)

interface Written {
  readonly entries: readonly JournalEntry[]
  readonly canaries: readonly Canary[]
}

/** A child about whom everything there is was written down. */
function child(place: Place, at: number, number: number): Written {
  const word = (name: DataClassName) => `Zq${place}${name}${PERSONS[number] ?? ''}`
  const unit = places[place]
  const who: CastMember = {
    ...{ id: idOf('canary', place + number), name: word('register'), sex: 'L', birth: '2024-03-05' },
    motherName: `Ibu ${word('register')}`,
  }
  const digits = `${at + 1}${number + 1}`
  // Both children of a post have one NIK, so that the desk of duplicates has something to show.
  const identity = [`33760105032400${at + 1}1`, `33760199999900${digits}`, `0812777788${digits}`]
  const weights = [`1${at + 1}.${number + 3}7`, `1${at + 1}.${number + 5}9`]
  const came = attended(who, unit, '2026-02-09')
  const scale = weighed(Number(weights[0]), '2026-02-09', { of: who, unit })
  const note = (service: string, name: DataClassName) =>
    entry({ service, about: who.id, unit, version: 1, body: { note: word(name) } })
  const entries = [
    introduced(who, { unit }),
    registered(who, unit, '2026-01-10'),
    entry({
      ...{ service: 'identity', about: who.id, unit },
      body: saidFirst({
        nikStatus: 'known',
        nik: identity[0],
        familyCardNo: identity[1],
        phone: identity[2],
      }),
    }),
    came,
    {
      ...replaced(came, came.body),
      unit,
      amends: { entry: came.id, how: 'replace' as const, why: word('attendance') },
    },
    scale,
    {
      ...replaced(scale, { weightKg: Number(weights[1]) }),
      ...{ unit, amends: { entry: scale.id, how: 'replace' as const, why: word('health') } },
    },
    note(aid.id, 'social'),
    note(abuse.id, 'case'),
    ...casesOf(unit, place + number, word),
  ]
  const canary = (name: DataClassName) => (one: string) => ({ word: one, place, class: name })
  return {
    entries,
    canaries: [
      ...CLASSES.filter((name) => name !== 'identity').map((name) => canary(name)(word(name))),
      ...identity.map(canary('identity')),
      ...weights.map(canary('health')),
    ],
  }
}

/** A case of the social sector and one that its team alone may know, each with words of its class only. */
function casesOf(unit: Uuid, key: string, word: (name: DataClassName) => string): JournalEntry[] {
  const on = '2026-01-01'
  const told = (code: string, text: string) => {
    const id = caseOf(code, key)
    const sheet = sheetByCode(code)
    if (sheet === undefined) throw new Error(`no ${code}`)
    const known = {
      reporterName: text,
      description: `${text} minta tolong`,
      chronology: `${text} minta tolong`,
    }
    const write = (service: string, body: unknown) =>
      entry({
        ...{ service, about: id, unit, version: 1, happenedOn: on, body },
        ...{ subject: { kind: 'case', id } as const },
      } as never) as JournalEntry
    const writer = idOf('user', 'sari')
    const answers = sheetAnswers(sheet, { random: randomFor(id), on, writer, event: id, known })
    return [
      write(code.toLowerCase(), answers),
      write(`${code.toLowerCase()}-move`, { from: 'draft', to: 'submitted', step: 0 }),
      write(`${code.toLowerCase()}-note`, { kind: 'message', text }),
    ]
  }
  return [...told('SOC-90', word('social')), ...told('ORD-08', word('case'))]
}

/** The cases of a child, by code. */
export const caseOf = (code: string, key: string): Uuid => idOf('canary case', `${code} ${key}`)

/** Every case there is. */
export const CASES: readonly Uuid[] = PLACES.flatMap((place) =>
  PERSONS.flatMap((_, number) => ['SOC-90', 'ORD-08'].map((code) => caseOf(code, place + number))),
)

const saidFirst = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, saw: [] }]))

/** Somebody with a role, and the ways in which they come to the door. */
export interface Caller {
  readonly role: string
  readonly user: Uuid
  readonly device: Uuid
  /** By kind of token; a stranger has one empty way. */
  readonly ways: Readonly<Record<string, Record<string, string>>>
}

interface Hire {
  readonly role: RoleCode
  readonly unit: Uuid
  readonly sector?: Sector
  readonly villages?: readonly Uuid[]
  readonly to?: '2026-03-10'
}

/** The roles of the story, and three more who see less than their neighbours. */
const HIRES: Readonly<Record<string, Hire>> = {
  'kader-health': { role: 'kader', unit: places.mawar, sector: 'health' },
  'kader-social': { role: 'kader', unit: places.mawar, sector: 'social' },
  posyandu_chair: { role: 'posyandu_chair', unit: places.mawar },
  posyandu_secretary: { role: 'posyandu_secretary', unit: places.mawar },
  health_worker: { role: 'health_worker', unit: offices.sukamaju, villages: [offices.sukamaju] },
  village_operator: { role: 'village_operator', unit: offices.sukamaju },
  village_head: { role: 'village_head', unit: offices.sukamaju },
  village_tp: { role: 'village_tp', unit: offices.sukamaju },
  subdistrict_tp: { role: 'subdistrict_tp', unit: offices.cikal },
  district_tp: { role: 'district_tp', unit: offices.root },
  system_admin: { role: 'system_admin', unit: offices.root },
  ended: { role: 'kader', unit: places.mawar, sector: 'health', to: '2026-03-10' },
  revoked: { role: 'kader', unit: places.mawar, sector: 'health' },
}

export const PASSWORD = 'mangga-harum-7'

export interface CanaryCell {
  readonly db: Db
  readonly canaries: readonly Canary[]
  readonly callers: readonly Caller[]
  readonly entries: readonly Entry[]
  readonly logged: readonly string[]
  readonly ask: (path: string, init?: RequestInit, address?: string) => Promise<Response>
  readonly pass: (ms: number) => void
  readonly close: () => Promise<void>
}

/** A server with a small cell in which every word about a person can be told from every other. */
export async function openCanaryCell(db: Db): Promise<CanaryCell> {
  await found(db)
  const children = PLACES.flatMap((place, at) => PERSONS.map((_, number) => child(place, at, number)))
  const entries = children.flatMap((one) => one.entries)
  const appender = openAppender(db, {
    cell: district.cell,
    serviceById: services,
    sheetByCode,
    actorOf: async () => undefined,
  })
  const receipts = await appender.append(entries, { nowMs: noon, from: 'server' })
  const lost = receipts.filter(({ standing }) => standing !== 'kept')
  if (lost.length > 0) throw new Error(`the made-up cell is not kept: ${JSON.stringify(lost)}`)
  await appender.close()
  await project(db)

  let at = noon
  const logged: string[] = []
  const log = listening(logged)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = await cellKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  const house = await openHouse({
    ...{ db, cell: district.cell, key, now: () => new Date(at), log },
    dataFolder: unusedFolder(),
  })
  // Every request comes a second after the one before: this test asks more than any client may.
  let second = 0
  const app = createApp(house, () => ++second * 1000)
  const ask: CanaryCell['ask'] = async (path, init, address = '192.0.2.7') =>
    app.request(
      `http://simpul.test${path}`,
      { ...init, headers: { host: 'simpul.test', ...(init?.headers as Record<string, string>) } },
      { incoming: { socket: { remoteAddress: address } } },
    )
  const hash = await hashPassword(PASSWORD)
  const callers: Caller[] = []
  for (const [role, hire] of Object.entries(HIRES)) {
    const user = idOf('canary user', role)
    await db.transaction(async (tx) => {
      await createUser(tx, district.cell, null, { id: user, name: `Petugas ${role}`, username: role })
      await giveRole(tx, district.cell, null, user, { from: '2025-01-01', ...hire })
      await setPasswordHash(tx, district.cell, null, user, hash)
    })
    const { code } = await db.transaction((tx) => makeCode(tx, house.access, null, user, 'phone'))
    const phone = await TestPhone.make(user, key.publicKey)
    const activated = await ask('/api/devices/activate', post(phone.activation(code)))
    phone.activated((await activated.json()) as ActivateAnswer)
    const signedIn = await ask(
      '/api/sign-in',
      post({ username: role, password: PASSWORD }),
      `192.0.2.${callers.length}`,
    )
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const ways = {
      phone: phone.asPhone,
      push: phone.asOutbox,
      session: { cookie, origin: 'http://simpul.test' },
    }
    // Of the withdrawn one only the phone is asked: a desk of the same person is another door.
    const { phone: withdrawn, push } = ways
    callers.push({
      role,
      user,
      device: phone.device,
      ways: role === 'revoked' ? { phone: withdrawn, push } : ways,
    })
    if (role === 'revoked') await ask(`/api/devices/${phone.device}/revoke`, post({}, phone.asPhone))
  }
  callers.push({
    role: 'stranger',
    user: idOf('user', 'stranger'),
    device: idOf('device', 'stranger'),
    ways: { none: {} },
  })
  return {
    ...{ db, callers, entries, logged, ask },
    canaries: children.flatMap((one) => one.canaries),
    pass: (ms) => {
      at += ms
    },
    close: () => house.close(),
  }
}

/** Takes down all that is handed to a log, whatever its level. */
function listening(logged: string[]): HouseOptions['log'] {
  const note = (...said: unknown[]) => void logged.push(inspect(said, { depth: 9, maxStringLength: null }))
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, note] as const)
  return Object.fromEntries(levels) as unknown as HouseOptions['log']
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})

async function found(db: Db): Promise<void> {
  const { cell } = district
  await createCell(db, {
    ...{ cell, name: 'Kabupaten Harapan', area: '33.76', utcOffset: 420, publicKey: '' },
  })
  const unit = (id: Uuid, kind: string, name: string, area: string, parent?: Uuid) => ({
    ...{ id, kind, name, area, from: '2025-01-01' },
    ...(parent === undefined ? {} : { parent }),
  })
  await addUnits(db, cell, [
    unit(offices.root, 'district-office', 'Kabupaten Harapan', '33.76'),
    unit(offices.caseTeam, 'case-team', 'Tim Kasus', '33.76', offices.root),
    unit(offices.cikal, 'subdistrict-office', 'Kecamatan Cikal', '33.76.01', offices.root),
    unit(offices.lain, 'subdistrict-office', 'Kecamatan Lain', '33.76.02', offices.root),
    unit(offices.sukamaju, 'village-office', 'Desa Sukamaju', '33.76.01.2001', offices.cikal),
    unit(offices.sukasari, 'village-office', 'Desa Sukasari', '33.76.01.2002', offices.cikal),
    unit(offices.desaLain, 'village-office', 'Desa Lain', '33.76.02.2001', offices.lain),
    unit(places.mawar, 'post', 'Mawar', '33.76.01.2001', offices.sukamaju),
    unit(places.melati, 'post', 'Melati', '33.76.01.2001', offices.sukamaju),
    unit(places.kenanga, 'post', 'Kenanga', '33.76.01.2002', offices.sukasari),
    unit(places.anggrek, 'post', 'Anggrek', '33.76.02.2001', offices.desaLain),
  ])
}
