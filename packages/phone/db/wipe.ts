import type { Uuid } from '@simpul/domain/core'
import { wipeFollow } from './follow-store.ts'
import { withLock } from './locks.ts'
import type { Shelf, UserDatabase } from './user-database.ts'

/** Held while blocks are rewritten: folding, snapshots and wipes exclude one another over all tabs. */
export const shelvesLock = (db: UserDatabase): string => `shelves/${db.name}`

/**
 * Takes shelves off this phone: blocks, loose rows, cursors, pieces of snapshots. What this user wrote and the
 * server has not kept stays. Needs no key, so that a lease can end while the app is locked.
 */
export function wipeShelves(db: UserDatabase, shelves: readonly Shelf[]): Promise<void> {
  return withLock(shelvesLock(db), () =>
    db.transaction(
      'rw',
      [db.meta, db.blocks, db.loose, db.outbox, db.shelves, db.parts, db.roster],
      async () => {
        await db.blocks.where('shelf').anyOf(shelves).delete()
        await deleteLoose(db, await db.loose.where('shelf').anyOf(shelves).primaryKeys())
        await db.shelves.bulkDelete([...shelves])
        await deleteParts(db, shelves)
        await forgetRoster(db)
      },
    ),
  )
}

/** Takes everything off this phone that others wrote or the server already has; sealed copies stay. */
export function wipeReadable(db: UserDatabase): Promise<void> {
  return withLock(shelvesLock(db), () =>
    db.transaction(
      'rw',
      [db.meta, db.blocks, db.loose, db.outbox, db.shelves, db.parts, db.roster],
      async () => {
        await Promise.all([db.blocks.clear(), db.shelves.clear(), db.parts.clear(), forgetRoster(db)])
        await wipeFollow(db)
        await deleteLoose(db, await db.loose.orderBy('arrival').primaryKeys())
      },
    ),
  )
}

/**
 * Takes subjects off this phone: blocks, loose rows, the sealed copies of what was sent about them, and what is kept of
 * forms and visits under their ids.
 */
export function wipeSubjects(db: UserDatabase, subjects: readonly Uuid[]): Promise<void> {
  return withLock(shelvesLock(db), () =>
    db.transaction(
      'rw',
      [db.meta, db.blocks, db.loose, db.outbox, db.sent, db.drafts, db.roster],
      async () => {
        await Promise.all(
          subjects.map((subject) =>
            db.blocks.where('[subject+shelf]').between([subject, ''], [subject, '\uffff']).delete(),
          ),
        )
        await deleteLoose(db, await db.loose.where('subject').anyOf(subjects).primaryKeys())
        const erased = new Set(subjects)
        await db.sent.filter((row) => erased.has(row.subject)).delete()
        await db.drafts.filter(({ key }) => subjects.some((subject) => key.includes(subject))).delete()
        await forgetRoster(db)
      },
    ),
  )
}

/** Loose rows whose entry is still in the outbox are the only readable copy of unsent work: they stay. */
async function deleteLoose(db: UserDatabase, arrivals: readonly number[]): Promise<void> {
  const rows = await db.loose.bulkGet([...arrivals])
  const unsent = new Set(await db.outbox.toCollection().primaryKeys())
  const gone = rows.filter((row) => row !== undefined && !unsent.has(row.id))
  await db.loose.bulkDelete(gone.map((row) => (row as { arrival: number }).arrival))
}

/** How often the stored roster was forgotten: one in the memory of some tab must not be saved over that. */
export async function countForgotten(db: UserDatabase): Promise<number> {
  return ((await db.meta.get('forgotten'))?.value as number | undefined) ?? 0
}

/** Inside a transaction over meta and roster: what shelves hold has changed beyond what the roster knows. */
export async function forgetRoster(db: UserDatabase): Promise<void> {
  await db.roster.clear()
  await db.meta.put({ key: 'forgotten', value: (await countForgotten(db)) + 1 })
}

async function deleteParts(db: UserDatabase, shelves: readonly Shelf[]): Promise<void> {
  for (const shelf of shelves)
    await db.parts.where('[shelf+n]').between([shelf, 0], [shelf, Infinity]).delete()
}
