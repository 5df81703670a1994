import '../../db/testing/fake-browser.ts'
import type { Uuid } from '@simpul/domain/core'
import { makeCode } from '@simpul/server/access/one-time-code.ts'
import { openMemoryDb } from '@simpul/server/db/testing/memory-db.ts'
import { openTestHouse, type TestHouse } from '@simpul/server/http/testing/open-test-house.ts'
import { noon } from '@simpul/server/journal/testing/district.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { afterAll, onTestFinished } from 'vitest'
import type { ActivationStep, Device } from '../../db/device.ts'
import type { Phone } from '../../db/phone.ts'
import { settling } from '../../db/testing/test-session.ts'
import { openDeviceDatabase } from '../../db/device-database.ts'
import type { Line } from '../line.ts'
import { openDevice } from '../open-device.ts'
import { lineOfPhone, type World } from '../open-phone.ts'

export const PIN = '258013'

/** One request that a phone made. */
export interface Request {
  readonly path: string
  /** Bytes of its body, as they left. */
  readonly bytes: number
  readonly headers: Record<string, string>
}

/** A phone in a test: its network can be cut, its clock turned. */
export interface TestDevice {
  readonly device: Device
  readonly world: World
  /** False: nothing gets through. */
  online: boolean
  /** Wall clock minus true time. */
  clockOffMs: number
  /** Looks at each answer before the phone does; may throw to cut the line, or answer something else. */
  between: (path: string, init: RequestInit, answer: () => Promise<Response>) => Promise<Response>
  readonly requests: Request[]
}

/** A server with its database, and as many phones as a story needs. */
export interface TestTown {
  readonly server: TestHouse
  /** Moves the time of everyone on. */
  readonly pass: (ms: number) => void
  readonly device: (house?: World['house']) => TestDevice
  /** A phone of this user: activated, unlocked, loaded. */
  readonly phoneOf: (user: Uuid, on?: TestDevice) => Promise<{ phone: Phone; on: TestDevice }>
  readonly codeFor: (user: Uuid, purpose?: 'phone' | 'pin') => Promise<string>
}

let devices = 0

export async function openTown(): Promise<TestTown> {
  const db = await openMemoryDb(migrations)
  afterwards(() => db.close())
  const server = await openTestHouse(db)
  let passed = 0
  const town: TestTown = {
    server,
    pass: (ms) => {
      passed += ms
      server.pass(ms)
    },
    device: (house = () => import('../../db/house.ts')) => testDevice(server, () => noon + passed, house),
    codeFor: async (user, purpose = 'phone') => {
      const { code } = await db.transaction((tx) => makeCode(tx, server.house.access, null, user, purpose))
      return code
    },
    phoneOf: async (user, on = town.device()) => {
      const steps = await activateOn(on, await town.codeFor(user))
      const last = steps.at(-1)
      if (last?.step !== 'complete') throw new Error(`the activation ended with ${JSON.stringify(last)}`)
      return { phone: last.phone, on }
    },
  }
  return town
}

export async function activateOn(on: TestDevice, code: string, pin = PIN): Promise<ActivationStep[]> {
  const steps: ActivationStep[] = []
  for await (const step of on.device.activate(code, pin)) {
    steps.push(step)
    if (step.step === 'complete') watched(step.phone)
  }
  return steps
}

/** Unlocks and waits for the first contact. */
export async function unlockOn(on: TestDevice, user: Uuid, pin = PIN): Promise<Phone> {
  const opened = await on.device.unlock(user, pin)
  if (!opened.ok) throw new Error(`not unlocked: ${opened.problem.code}`)
  return watched(opened.value)
}

function watched(phone: Phone): Phone {
  const { store } = lineOfPhone(phone)
  afterwards(() => phone.lock())
  return settling(phone, store.settled)
}

/** At the end of the test, or of the file when a town serves all of it. */
function afterwards(end: () => unknown): void {
  try {
    onTestFinished(() => void end())
  } catch {
    afterAll(() => void end())
  }
}

function testDevice(server: TestHouse, trueNow: () => number, house: World['house']): TestDevice {
  const on: Omit<TestDevice, 'world' | 'device'> = {
    online: true,
    clockOffMs: 0,
    between: (_path, _init, answer) => answer(),
    requests: [],
  }
  const world: World = {
    transport: {
      fetch: async (path, init) => {
        if (!on.online) throw new TypeError('Failed to fetch')
        on.requests.push(seen(path, init))
        return on.between(path, init, () => server.ask(path, init))
      },
      wallNow: () => trueNow() + on.clockOffMs,
      timeoutMs: 5_000,
    },
    deviceDb: openDeviceDatabase(`phone-${++devices}`),
    house,
    rounds: 10,
  }
  return Object.assign(on, { world, device: openDevice(world) })
}

function seen(path: string, { body, headers }: RequestInit): Request {
  const bytes = typeof body === 'string' ? body.length : body instanceof ArrayBuffer ? body.byteLength : 0
  return { path, bytes, headers: headers as Record<string, string> }
}

/** What lies behind an open phone. */
export const lineBehind = (phone: Phone): Line => lineOfPhone(phone)

/** The text of a body as it left, packed or not. */
export async function unpacked(body: unknown): Promise<string> {
  if (typeof body === 'string') return body
  const stream = new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}
