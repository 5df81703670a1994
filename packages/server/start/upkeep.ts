import type { Uuid } from '@simpul/domain/core'
import { clearExpired } from '../access/tokens.ts'
import { sweepAttachments } from '../attachments/sweep-attachments.ts'
import type { Db } from '../db/db.ts'
import { vacuum } from '../db/vacuum.ts'
import type { House } from '../http/house.ts'
import { forgetOldImports } from '../imports/import-jobs.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { JobHandler } from '../jobs/worker.ts'
import { releaseReadable } from '../journal/held.ts'
import type { House as JournalHouse } from '../journal/house.ts'
import { refreshSnapshots } from '../journal/snapshots.ts'

const nightly = 'upkeep.nightly'
const release = 'journal.release-readable'

/** Work that comes back by itself: each handler asks for its next turn. */
export function upkeepHandlers(
  { access, attachments }: House,
  house: JournalHouse,
): Record<string, JobHandler> {
  const { db, cell, now } = access
  return {
    [nightly]: async (_, signal) => {
      await clearExpired(access)
      await forgetOldImports(access)
      await sweepAttachments(db, cell, attachments, now().getTime())
      await vacuum(db)
      await refreshSnapshots(db, cell, signal)
      await askNightly(db, cell, now())
    },
    [release]: async () => void (await releaseReadable(db, house, now().getTime())),
  }
}

/** At every start: a newer server may be able to read what an older one held. */
export async function askUpkeep(db: Db, cell: Uuid, now: Date): Promise<void> {
  await enqueue(db, { cell, kind: release, key: 'all' })
  await askNightly(db, cell, now)
}

/** The next 18:30 UTC: between half past one and half past three at night in Indonesia. */
async function askNightly(db: Db, cell: Uuid, now: Date): Promise<void> {
  const next = new Date(now)
  next.setUTCHours(18, 30, 0, 0)
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1)
  await enqueue(db, { cell, kind: nightly, key: 'all', runAt: next.toISOString() })
}
