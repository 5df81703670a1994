import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import { attachmentStore } from '../attachments/attachments.ts'
import { keepOutsideLists } from '../outside-lists.ts'
import { writeBackup } from './backup/write-backup.ts'
import { type Command, CommandError } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

export const backup: Command = {
  usage: 'backup FILE',
  summary: {
    id: 'Simpan seluruh basis data, foto dan berkas ke satu berkas. Berisi data pribadi: simpan di tempat aman.',
    en: 'Write the whole database, pictures and papers to one file. It holds personal data: keep it safe.',
  },
  run: async (args, { print }) => {
    const { values, positionals } = readArgs(args, {})
    const [file] = positionals
    if (file === undefined) throw new CommandError('Name a file: npx simpul backup FILE')
    const path = resolve(file)
    if (existsSync(path)) throw new CommandError(`${file} exists already; nothing was written`)
    return withDatabase(placeOf(values), async ({ db, dataFolder, files: bucket }) => {
      await keepOutsideLists(db, await requireCell(db), dataFolder)
      const storeOf = (cell: Uuid) => attachmentStore({ dataFolder, files: bucket }, cell)
      const { rows, files, lost } = await writeBackup(db, path, { now: new Date(), storeOf })
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
      print(
        `${total} rows of ${Object.keys(rows).length} tables, ${rows['entry'] ?? 0} entries, ${files} pictures and papers: ${path}\n`,
      )
      if (lost > 0)
        print(`${lost} pictures or papers lie nowhere any more, or are damaged; they are not in it\n`)
      print(
        'Not in it: cell-key.pem, erasures.json and withdrawals.json of the data folder. Keep those apart from it.\n',
      )
      return 0
    })
  },
}
