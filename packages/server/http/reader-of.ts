import type { Reader } from '../projector/reads/reader.ts'
import type { House } from './house.ts'
import type { Caller } from './route.ts'

/** The caller as the reads of the projector know them. */
export const readerOf = async (house: House, { user }: Caller): Promise<Reader> => ({
  actor: user.actor,
  today: await house.units.today(),
  now: house.now(),
})
