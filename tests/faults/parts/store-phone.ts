import '@simpul/phone/db/testing/fake-browser.ts'
import { addDays, type Uuid } from '@simpul/domain/core'
import { editBodyOf } from '@simpul/domain/testing'
import { openDeviceDatabase } from '@simpul/phone/db/device-database.ts'
import type { Device } from '@simpul/phone/db/device.ts'
import type { Draft, Phone } from '@simpul/phone/db/phone.ts'
import { openDevice } from '@simpul/phone/sync/open-device.ts'
import type { World } from '@simpul/phone/sync/open-phone.ts'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import type { Kader } from './prepared-folder.ts'

const PIN = '258013'

/** The phone's own store and sync, in front of a real server; its disk is in memory. */
export interface StorePhone {
  readonly kader: Kader
  readonly device: Device
  readonly phone: Phone
  /** False: no signal. */
  online: boolean
  /** Every entry that got its tick. */
  readonly ticked: Uuid[]
  /** A child comes, is registered here and weighed. */
  readonly child: (name: string) => Promise<Uuid>
  readonly weigh: (child: Uuid, kg: number) => Promise<void>
  readonly unlock: () => Promise<void>
  readonly activate: () => Promise<void>
  /** Meets the server until nothing is left to do, or it does not work. */
  readonly meet: () => Promise<void>
}

let phones = 0

export async function storePhone(kader: Kader, url: string): Promise<StorePhone> {
  const own = { online: true, phone: undefined as Phone | undefined }
  const device = openDevice(worldOf(url, () => own.online))
  const ticked: Uuid[] = []
  const open = (): Phone => {
    if (own.phone === undefined) throw new Error('this phone is locked')
    return own.phone
  }
  const save = async (drafts: readonly Draft[]): Promise<void> => {
    const saved = await open().record(drafts)
    if (!saved.ok) throw new Error(`not saved: ${saved.problem.code}`)
    ticked.push(...saved.value.map(({ id }) => id))
  }
  const activate = async (): Promise<void> => {
    own.phone = await activated(device, kader.code)
  }
  await activate()
  onTestFinished(() => own.phone?.lock())
  return {
    kader,
    device,
    ticked,
    activate,
    get phone() {
      return open()
    },
    get online() {
      return own.online
    },
    set online(online) {
      own.online = online
    },
    child: async (name) => {
      const id = v7()
      await save(comes(id, name, kader.post, open().today()))
      return id
    },
    weigh: (child, kg) => save([weight(child, kg)]),
    unlock: async () => {
      const opened = await device.unlock(kader.user, PIN)
      if (!opened.ok) throw new Error(`not unlocked: ${opened.problem.code}`)
      own.phone = opened.value
    },
    meet: async () => {
      for (let round = 0; round < 3; round++) await open().syncNow()
    },
  }
}

function worldOf(url: string, isOnline: () => boolean): World {
  return {
    transport: {
      fetch: async (path, init) => {
        if (!isOnline()) throw new TypeError('Failed to fetch')
        return fetch(`${url}${path}`, init)
      },
      wallNow: Date.now,
      timeoutMs: 30_000,
    },
    deviceDb: openDeviceDatabase(`faults-${++phones}`),
    house: () => import('@simpul/phone/db/house.ts'),
    rounds: 10,
  }
}

async function activated(device: Device, code: string): Promise<Phone> {
  for await (const step of device.activate(code, PIN)) {
    if (step.step === 'complete') return step.phone
    if (step.step === 'failed') throw new Error(`not activated: ${step.problem.code}`)
  }
  throw new Error('the activation ended nowhere')
}

const about = (id: Uuid) => ({ kind: 'person', id }) as const

const weight = (id: Uuid, weightKg: number): Draft => ({
  service: 'child-growth',
  subject: about(id),
  body: { weightKg },
})

function comes(id: Uuid, name: string, home: Uuid, today: ReturnType<Phone['today']>): Draft[] {
  const birthDate = addDays(today, -400)
  return [
    { service: 'person', subject: about(id), body: editBodyOf({ name, sex: 'P', birthDate }) },
    { service: 'residence', subject: about(id), body: { event: 'registered', home } },
    weight(id, 8.4),
  ]
}
