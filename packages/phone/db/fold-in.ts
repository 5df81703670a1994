import type { JournalEntry, Subject } from '@simpul/domain/core'
import { withoutDoubles } from '@simpul/domain/core'
import { withLock } from './locks.ts'
import type { Session } from './session.ts'
import { openBlock, openLoose } from './subject-entries.ts'
import { sealBlock } from './take-snapshot.ts'
import { type BlockRow, type LooseRow, subjectOfRow } from './user-database.ts'
import { shelvesLock } from './wipe.ts'

/** Blocks rewritten in one go; between two goes a save gets its turn. */
const SLICE = 25

/**
 * Folds loose rows that the server has kept into their blocks, some at a time.
 *
 * @returns the subjects whose blocks were rewritten; none when there is nothing left to fold
 */
export const foldIn = (session: Session): Promise<Subject[]> =>
  withLock(shelvesLock(session.db), async () => {
    const groups = await nextGroups(session)
    const blocks = await Promise.all(groups.map((rows) => merged(session, rows)))
    const { db } = session
    await db.transaction('rw', db.blocks, db.loose, async () => {
      await db.blocks.bulkPut(blocks)
      await db.loose.bulkDelete(groups.flat().map((row) => row.arrival))
    })
    return blocks.map(subjectOfRow)
  })

async function nextGroups({ db }: Session): Promise<LooseRow[][]> {
  const unsent = new Set(await db.outbox.toCollection().primaryKeys())
  const groups = new Map<string, LooseRow[]>()
  await db.loose
    .orderBy('arrival')
    .filter((row) => row.seq !== undefined && !unsent.has(row.id))
    .until(() => groups.size >= SLICE)
    .each((row) => {
      const key = `${row.subject}/${row.shelf}`
      groups.set(key, [...(groups.get(key) ?? []), row])
    })
  return [...groups.values()]
}

async function merged(session: Session, rows: readonly LooseRow[]): Promise<BlockRow> {
  const { subject, shelf } = rows[0] as LooseRow
  const block = await session.db.blocks.get([subject, shelf])
  const entries: JournalEntry[] = block === undefined ? [] : await openBlock(session, block)
  for (const row of rows) entries.push(await openLoose(session, row))
  return sealBlock(session, shelf, block?.round ?? 'folded', withoutDoubles(entries))
}
