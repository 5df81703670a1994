import { localDate } from '@simpul/domain/core'
import Dexie from 'dexie'
import type { Device } from '../db/device.ts'
import { openDeviceDatabase } from '../db/device-database.ts'
import type { Phone } from '../db/phone.ts'
import { openDevice } from '../sync/open-device.ts'
import { PRACTICE_CODE, practiceServer } from './practice-server.ts'
import { practiceTown } from './practice-town.ts'

const NAME = 'simpul-latihan'
/** Never asked for: there is nothing to protect. */
const PIN = '258013'

/** An open made-up post, and how it ends. */
export interface Practice {
  readonly phone: Phone
  /** Locks it and takes it off this phone. */
  readonly end: () => Promise<void>
}

/**
 * The same app with a made-up post: a phone with databases of its own, which begin anew each time, and a server inside
 * the page. Nothing that is written in it can reach the real server or the real databases.
 */
export async function openPractice(wallNow: () => number = Date.now): Promise<Practice> {
  await forgetPractice()
  const utcOffset = -new Date(wallNow()).getTimezoneOffset()
  const town = practiceTown(localDate(wallNow(), utcOffset), utcOffset)
  const deviceDb = openDeviceDatabase(`${NAME}-${crypto.randomUUID()}`)
  const phone = await activated(
    openDevice({
      transport: { fetch: practiceServer(town, wallNow), wallNow, timeoutMs: 30_000 },
      deviceDb,
      house: () => import('../db/house.ts'),
      rounds: 1,
    }),
  )
  return {
    phone,
    end: async () => {
      await phone.lock()
      deviceDb.close()
      await forgetPractice()
    },
  }
}

async function activated(device: Device): Promise<Phone> {
  for await (const step of device.activate(PRACTICE_CODE, PIN)) {
    if (step.step === 'complete') return step.phone
    if (step.step === 'failed') throw new Error(`the practice post did not open: ${step.problem.code}`)
  }
  throw new Error('the practice post was never complete')
}

/** Also what a page that was closed in the middle left behind. */
async function forgetPractice(): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  for (const name of names.filter((one) => one.startsWith(`${NAME}-`))) await Dexie.delete(name)
}
