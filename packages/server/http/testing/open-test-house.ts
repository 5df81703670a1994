import { generateKeyPairSync } from 'node:crypto'
import type { RoleCode } from '@simpul/domain/access'
import type { Sector, Uuid } from '@simpul/domain/core'
import { idOf, posts, staff } from '@simpul/domain/testing'
import type { ActivateAnswer } from '@simpul/domain/wire'
import pino, { type Logger } from 'pino'
import { createUser, giveRole, setPasswordHash } from '../../access/accounts.ts'
import { cellKeyOf } from '../../access/cell-key.ts'
import { makeCode } from '../../access/one-time-code.ts'
import { hashPassword } from '../../access/password.ts'
import type { Db } from '../../db/db.ts'
import { district, foundDistrict, noon } from '../../journal/testing/district.ts'
import { createApp } from '../app.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { TestPhone } from './test-phone.ts'
import { unusedFolder } from './unused-folder.ts'

// Small, so that tests do not wait for primes; real cells have a longer one.
const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string

/** Everybody's password in the tests. */
export const password = 'mangga-harum-7'

interface Worker {
  readonly id: Uuid
  readonly name: string
  readonly username?: string
  readonly role: RoleCode
  readonly unit: Uuid
  readonly sector?: Sector
}

/** Who works in the house of every test. Their names are looked for in the logs. */
export const workers = {
  sari: { id: staff.sari, name: 'Sari Kenarimerah', role: 'kader', unit: posts.mawar, sector: 'health' },
  wati: { id: staff.wati, name: 'Wati Kenarimerah', role: 'kader', unit: posts.mawar, sector: 'health' },
  dewi: { id: staff.dewi, name: 'Dewi Kenarimerah', role: 'kader', unit: posts.melati, sector: 'health' },
  chair: {
    id: idOf('user', 'chair'),
    name: 'Kartini Kenarimerah',
    username: 'ketua.mawar',
    role: 'posyandu_chair',
    unit: posts.mawar,
  },
  operator: {
    id: idOf('user', 'operator'),
    name: 'Joko Kenarimerah',
    username: 'operator.sukamaju',
    role: 'village_operator',
    unit: district.village,
  },
  head: {
    id: idOf('user', 'district-tp'),
    name: 'Bupati Kenarimerah',
    username: 'tp.harapan',
    role: 'district_tp',
    unit: district.root,
  },
  admin: {
    id: idOf('user', 'admin'),
    name: 'Admin Kenarimerah',
    username: 'admin',
    role: 'system_admin',
    unit: district.root,
  },
} as const satisfies Record<string, Worker>

let passwordHash: Promise<string> | undefined

async function hire(db: Db): Promise<void> {
  passwordHash ??= hashPassword(password)
  const hash = await passwordHash
  await db.transaction(async (tx) => {
    for (const worker of Object.values<Worker>(workers)) {
      const { id, name, username, role, unit, sector } = worker
      await createUser(tx, district.cell, null, { id, name, username })
      await giveRole(tx, district.cell, null, id, {
        role,
        unit,
        from: '2025-01-01',
        ...(sector === undefined ? {} : { sector }),
      })
      if (username !== undefined) await setPasswordHash(tx, district.cell, null, id, hash)
    }
  })
}

/** A server in front of a test database: one village, three posts, and time that stands still until it is moved. */
export interface TestHouse {
  readonly house: OpenHouse
  /** As `app.request`, from an address. */
  readonly ask: (path: string, init?: RequestInit, address?: string) => Promise<Response>
  /** Posts JSON. */
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
    address?: string,
  ) => Promise<Response>
  /** The cookie of a fresh session. */
  readonly signIn: (username: string) => Promise<string>
  /** A phone of this user, activated. */
  readonly phoneOf: (user: Uuid) => Promise<TestPhone>
  /** Moves the clock on. */
  readonly pass: (ms: number) => void
  /** Every log line so far. */
  readonly logged: string[]
}

export async function openTestHouse(
  db: Db,
  options: { appsFolder?: string; dataFolder?: string } = {},
): Promise<TestHouse> {
  await foundDistrict(db)
  await hire(db)
  let at = noon
  const logged: string[] = []
  const log: Logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const key = await cellKeyOf(pem)
  const { dataFolder = unusedFolder(), ...apps } = options
  const house = await openHouse({
    ...{ db, cell: district.cell, key, now: () => new Date(at), log, dataFolder },
    ...apps,
  })
  const app = createApp(house)
  const ask: TestHouse['ask'] = async (path, init, address = '192.0.2.7') =>
    app.request(
      `http://simpul.test${path}`,
      { ...init, headers: { host: 'simpul.test', ...(init?.headers as Record<string, string> | undefined) } },
      {
        incoming: { socket: { remoteAddress: address } },
      },
    )
  const post: TestHouse['post'] = (path, body, headers = {}, address) =>
    ask(
      path,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      },
      address,
    )
  return {
    house,
    ask,
    post,
    logged,
    pass: (ms) => {
      at += ms
    },
    signIn: async (username) => {
      const answer = await post('/api/sign-in', { username, password })
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    phoneOf: async (user) => {
      const { code } = await db.transaction((tx) => makeCode(tx, house.access, null, user, 'phone'))
      const phone = await TestPhone.make(user, key.publicKey)
      const answer = await post('/api/devices/activate', phone.activation(code))
      phone.activated((await answer.json()) as ActivateAnswer)
      return phone
    },
  }
}

/** What a desk's browser sends along. */
export const fromPage = (cookie: string): Record<string, string> => ({ cookie, origin: 'http://simpul.test' })

/** The problem code of an answer. */
export async function problemIn(answer: Response | Promise<Response>): Promise<string> {
  const { problem } = (await (await answer).json()) as { problem: string }
  return problem
}
