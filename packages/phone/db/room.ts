import { err, ok, type Result } from '@simpul/domain/core'
import { freeBallast } from './ballast.ts'
import type { DeviceDatabase } from './device-database.ts'
import { freeSentFiles } from './files-standing.ts'
import { freeForeignShelves } from './foreign-shelves.ts'
import type { Session } from './session.ts'

/**
 * Runs a write; when the disk is full it makes room, dearest things last, and tries again. Entries and outbox
 * are never given up.
 *
 *   ballast  >  pictures that were sent  >  copies of what was sent, oldest first  >  lanes of other units and sectors
 */
export async function withRoom<T>(
  session: Session,
  write: () => Promise<T>,
): Promise<Result<T, { code: 'disk-full' }>> {
  const ways = [
    () => freeBallast(session.deviceDb),
    () => freeSentFiles(session),
    ...oldestSent(session),
    () => freeForeignShelves(session),
  ]
  for (;;) {
    try {
      return ok(await write())
    } catch (error) {
      if (!isQuota(error)) throw error
      const way = ways.shift()
      if (way === undefined) return err({ code: 'disk-full' })
      await way()
    }
  }
}

/** For what is written before anybody is unlocked: then only the reserve can be given up. */
export async function withBallast<T>(deviceDb: DeviceDatabase, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!isQuota(error)) throw error
    await freeBallast(deviceDb)
    return write()
  }
}

/** Half of the sent copies, then the rest. */
const oldestSent = ({ db }: Session): (() => Promise<unknown>)[] =>
  [0.5, 1].map((share) => async () => {
    const count = Math.ceil((await db.sent.count()) * share)
    return db.sent.orderBy('sentAt').limit(count).delete()
  })

/** Dexie puts the browser's own error inside its own. */
export function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('name' in error && error.name === 'QuotaExceededError') return true
  return 'inner' in error && error.inner !== error && isQuota(error.inner)
}
