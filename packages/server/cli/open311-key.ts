import { createOpen311Key, listOpen311Keys, revokeOpen311Keys } from '../access/open311-keys.ts'
import { type Command, CommandError } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

export const open311Key: Command = {
  usage: 'open311-key [list | create NAME | revoke NAME]',
  summary: {
    id: 'Kunci Open311 untuk aplikasi lain: daftar, buat (tampil sekali), cabut. NAME adalah nama pemegangnya.',
    en: 'Open311 keys for other tools: list, create (shown once), end. NAME says who holds it.',
  },
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, {})
    const [action = 'list', name] = positionals
    if (!['list', 'create', 'revoke'].includes(action))
      throw new CommandError(`"${action}" is none of: list, create, revoke`)
    if (action !== 'list' && (name ?? '').trim() === '') throw new CommandError('Name who holds the key')
    return withDatabase(placeOf(values), async ({ db }) => {
      const cell = await requireCell(db)
      const holder = (name ?? '').trim()
      if (action === 'create') output.print(`${await createOpen311Key(db, cell, holder)}\n`)
      else if (action === 'revoke') {
        if ((await revokeOpen311Keys(db, cell, holder)) === 0)
          throw new CommandError(`"${holder}" has no key in force`)
      } else
        for (const key of await listOpen311Keys(db, cell))
          output.print(`${key.name}\t${key.createdAt}\t${key.revokedAt === null ? 'in force' : 'ended'}\n`)
      return 0
    })
  },
}
