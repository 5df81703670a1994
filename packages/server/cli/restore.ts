import { resolve } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { writeAudit } from '../access/audit.ts'
import { attachmentStore } from '../attachments/attachments.ts'
import { removeStrays } from '../attachments/sweep-attachments.ts'
import type { Db, Transaction } from '../db/db.ts'
import { findCell } from '../find-cell.ts'
import { renewEpoch } from '../journal/epoch.ts'
import { migrations } from '../migrations.ts'
import { keepOutsideLists, replayOutsideLists } from '../outside-lists.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { type Command, CommandError } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

export const restore: Command = {
  usage: 'restore FILE',
  summary: {
    id: 'Ganti seluruh isi basis data dengan isi cadangan. HP lalu menyamakan datanya sendiri.',
    en: 'Put a backup in place of everything in the database. Phones then compare what they hold.',
  },
  run: async (args, { print }) => {
    const { values, positionals } = readArgs(args, {})
    const [file] = positionals
    if (file === undefined) throw new CommandError('Name a file: npx simpul restore FILE')
    const place = placeOf(values)
    return withDatabase(
      place,
      async ({ db, dataFolder, files: bucket }) => {
        await keepListsOf(db, dataFolder)
        const storeOf = (cell: Uuid) => attachmentStore({ dataFolder, files: bucket }, cell)
        const how = { migrations, afterwards: beginAnew, storeOf }
        const { at, rows, files } = await restoreBackup(db, resolve(file), how)
        print(`Restored ${rows['entry'] ?? 0} entries, ${files} pictures and papers as of ${at}\n`)
        const cell = await requireCell(db)
        const { erased, withdrawn } = await replayOutsideLists(db, cell, dataFolder)
        // Pictures of what was erased since then came back with the backup; they go at once.
        await removeStrays(db, cell, await storeOf(cell), Number.POSITIVE_INFINITY)
        print(`Done again since then: ${erased} erasures, ${withdrawn} withdrawals of phones and accounts\n`)
        return 0
      },
      { migrated: false },
    )
  },
}

/** What was erased or withdrawn must not come back, so the lists are brought up to date before they are all there is. */
async function keepListsOf(db: Db, dataFolder: string): Promise<void> {
  const cell = (await hasTables(db)) ? await findCell(db) : undefined
  if (cell !== undefined) await keepOutsideLists(db, cell, dataFolder)
}

async function hasTables(db: Db): Promise<boolean> {
  const [row] = await db.query<{ present: boolean }>(
    `select to_regclass('erasure') is not null and to_regclass('device') is not null as present`,
  )
  return row?.present === true
}

/** A new epoch tells every phone to list what it holds, so that what came after the backup is asked for again. */
async function beginAnew(tx: Transaction): Promise<void> {
  for (const { cell } of await tx.query<{ cell: Uuid }>('select cell from cell')) {
    await renewEpoch(tx, cell)
    await writeAudit(tx, cell, { actor: null, action: 'backup-restored' })
  }
}
