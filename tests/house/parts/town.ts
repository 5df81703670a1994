import '@simpul/phone/db/testing/fake-browser.ts'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Uuid } from '@simpul/domain/core'
import { posts, staff } from '@simpul/domain/testing'
import { openDeviceDatabase } from '@simpul/phone/db/device-database.ts'
import type { Phone } from '@simpul/phone/db/phone.ts'
import { openDevice } from '@simpul/phone/sync/open-device.ts'
import type { World } from '@simpul/phone/sync/open-phone.ts'
import { makeCode } from '@simpul/server/access/one-time-code.ts'
import type { Db } from '@simpul/server/db/db.ts'
import { openTestHouse, type TestHouse } from '@simpul/server/http/testing/open-test-house.ts'
import { noon } from '@simpul/server/journal/testing/district.ts'
import { project } from '@simpul/server/projector/testing/projected.ts'
import { onTestFinished } from 'vitest'

/** What happens to a request on its way; it may ask the server as often as it likes, or not at all. */
export type Weather = (path: string, init: RequestInit, ask: Ask) => Promise<Response>
export type Ask = (path: string, init: RequestInit) => Promise<Response>

const CLEAR: Weather = (path, init, ask) => ask(path, init)

/** A real phone of a user, activated; its network is whatever the story says. */
export interface TownPhone {
  readonly phone: Phone
  readonly user: Uuid
  readonly post: Uuid
  weather: Weather
  /** Asks for a contact and waits until it ended, well or not. */
  readonly meet: (weather?: Weather) => Promise<void>
}

/** One village in a server with a database, and its phones. */
export interface Town {
  readonly db: Db
  readonly server: TestHouse
  readonly phoneOf: (user: Uuid, post: Uuid) => Promise<TownPhone>
  /** Everything that is due is computed. */
  readonly project: () => Promise<void>
}

let devices = 0

export async function openTown(db: Db): Promise<Town> {
  const server = await openTestHouse(db)
  return {
    db,
    server,
    project: () => project(db),
    phoneOf: (user, post) => openPhone(db, server, user, post),
  }
}

/** Sari and Wati at Mawar, Dewi at Melati. */
export const threePhones = (town: Town): Promise<TownPhone[]> =>
  Promise.all([
    town.phoneOf(staff.sari, posts.mawar),
    town.phoneOf(staff.wati, posts.mawar),
    town.phoneOf(staff.dewi, posts.melati),
  ])

async function openPhone(db: Db, server: TestHouse, user: Uuid, post: Uuid): Promise<TownPhone> {
  const own = { weather: CLEAR }
  const world: World = {
    transport: {
      fetch: (path, init) => own.weather(path, init, (to, what) => server.ask(to, what)),
      wallNow: () => noon,
      timeoutMs: 30_000,
    },
    deviceDb: openDeviceDatabase(`town-${++devices}`),
    house: () => import('@simpul/phone/db/house.ts'),
    rounds: 10,
  }
  const { code } = await db.transaction((tx) => makeCode(tx, server.house.access, null, user, 'phone'))
  const phone = await activated(world, code)
  onTestFinished(() => phone.lock())
  return {
    phone,
    user,
    post,
    get weather() {
      return own.weather
    },
    set weather(weather) {
      own.weather = weather
    },
    meet: async (weather = CLEAR) => {
      own.weather = weather
      await phone.syncNow()
      own.weather = CLEAR
    },
  }
}

async function activated(world: World, code: string): Promise<Phone> {
  for await (const step of openDevice(world).activate(code, '258013')) {
    if (step.step === 'complete') return step.phone
    if (step.step === 'failed') throw new Error(`not activated: ${step.problem.code}`)
  }
  throw new Error('the activation ended nowhere')
}

/** The JSON of a request as a phone sent it, packed or not. */
export function bodyOf({ body }: RequestInit): Record<string, unknown> {
  const text = typeof body === 'string' ? body : gunzipSync(body as ArrayBuffer).toString('utf8')
  return JSON.parse(text) as Record<string, unknown>
}

/** The same request with another body, in plain JSON. */
export function withBody(init: RequestInit, body: unknown): RequestInit {
  const { 'content-encoding': _, ...headers } = init.headers as Record<string, string>
  return { ...init, headers, body: JSON.stringify(body) }
}

/** A table typed by hand: one record per line, by the names of the first. Lines that begin with # are remarks. */
export function readCsv(url: URL): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}
