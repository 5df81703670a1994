import { resolve } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { writeAudit } from '../access/audit.ts'
import type { Transaction } from '../db/db.ts'
import { renewEpoch } from '../journal/epoch.ts'
import { migrations } from '../migrations.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { type Command, CommandError } from './command.ts'
import { placeOf, readArgs, withDatabase } from './with-database.ts'

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
      async ({ db }) => {
        const { at, rows } = await restoreBackup(db, resolve(file), { migrations, afterwards: beginAnew })
        print(`Restored ${rows['entry'] ?? 0} entries as of ${at}\n`)
        return 0
      },
      { migrated: false },
    )
  },
}

/** A new epoch tells every phone to list what it holds, so that what came after the backup is asked for again. */
async function beginAnew(tx: Transaction): Promise<void> {
  for (const { cell } of await tx.query<{ cell: Uuid }>('select cell from cell')) {
    await renewEpoch(tx, cell)
    await writeAudit(tx, cell, { actor: null, action: 'backup-restored' })
  }
}
