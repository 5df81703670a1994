import { randomBytes } from './bytes.ts'
import type { DeviceDatabase } from './device-database.ts'

const PIECES = 5
const PIECE_BYTES = 1024 * 1024
/** `getRandomValues` gives no more at once. */
const RANDOM_BYTES = 65_536

/** Room worth taking back the reserve for. */
const COMFORT_BYTES = 25 * PIECE_BYTES

/** Five megabytes of noise (zeros would be compressed away), given up first when the disk is full. */
export async function fillBallast(db: DeviceDatabase): Promise<void> {
  for (let n = await db.ballast.count(); n < PIECES; n++) await db.ballast.put({ n, bytes: noise() })
}

export const freeBallast = (db: DeviceDatabase): Promise<void> => db.ballast.clear()

export const hasBallast = async (db: DeviceDatabase): Promise<boolean> => (await db.ballast.count()) > 0

/** Takes the reserve back once the phone has room again. A phone that cannot say gets none. */
export async function refillBallast(db: DeviceDatabase, free: number | undefined): Promise<boolean> {
  if (free === undefined || free < COMFORT_BYTES || (await db.ballast.count()) === PIECES) return false
  await fillBallast(db)
  return true
}

function noise(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PIECE_BYTES)
  for (let at = 0; at < PIECE_BYTES; at += RANDOM_BYTES) bytes.set(randomBytes(RANDOM_BYTES), at)
  return bytes
}
