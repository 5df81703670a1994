import { isUuid, type Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { eraseSubject } from '../erase-subject.ts'
import { mergedIds } from '../journal/homes.ts'
import { keepOutsideLists } from '../outside-lists.ts'
import { localToday, projectDue } from '../projector/project-due.ts'
import { openProjection } from '../projector/turn.ts'
import { type Command, CommandError, type CommandOutput } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

const FLAGS = {
  anonymise: { type: 'boolean' },
  erase: { type: 'boolean' },
  reason: { type: 'string' },
  yes: { type: 'boolean' },
} as const

export const erase: Command = {
  usage: 'erase PERSON --anonymise|--erase --reason TEXT [--yes]',
  summary: {
    id: 'Hapus data seseorang (UU PDP): identitasnya saja, atau semuanya. PERSON adalah id orang itu.',
    en: 'Erase the data of a person (UU PDP): who it is, or everything. PERSON is the id of the person.',
  },
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, FLAGS)
    const [person = ''] = positionals
    const reason = values.reason?.trim() ?? ''
    if (!isUuid(person)) throw new CommandError('Name the person by id: npx simpul erase PERSON ...')
    if (values.anonymise === values.erase) throw new CommandError('Say either --anonymise or --erase')
    if (reason.length < 3)
      throw new CommandError('--reason is missing: the request, the end of the retention time')
    const strength = values.erase === true ? 'erase' : 'anonymise'
    return withDatabase(placeOf(values), async ({ db, dataFolder }) => {
      const cell = await requireCell(db)
      await announce(db, cell, person, strength, output)
      if (values.yes !== true && (await output.ask('Type the id again to go on: ')).trim() !== person)
        throw new CommandError('That is not the id; nothing was done')
      const subject = { kind: 'person', id: person } as const
      const at = new Date().toISOString()
      const emptied = await eraseSubject(db, cell, { subject, strength, why: reason, by: null, at })
      await keepOutsideLists(db, cell, dataFolder)
      await openProjection(db, cell)
      // A server beside us that has the turn does it in our place.
      await projectDue(db, cell, await localToday(db, cell, Date.now()))
      output.print(`${emptied} entries emptied; phones of its posts are told at their next contact\n`)
      return 0
    })
  },
}

/** Says what will happen, so that nobody erases the wrong person. */
async function announce(
  db: Db,
  cell: Uuid,
  person: Uuid,
  strength: 'anonymise' | 'erase',
  { say }: CommandOutput,
): Promise<void> {
  const ids = await mergedIds(db, cell, person)
  const [found] = await db.query<{ entries: number; units: string | null; name: string | null }>(
    `select count(distinct entry.id)::int as entries, string_agg(distinct unit.name, ', ') as units,
       (select max(name) from person where cell = $1 and id = any($2::uuid[])) as name
     from entry
     join line on line.cell = $1 and line.entry = entry.id
     join unit on unit.cell = $1 and unit.id = line.unit
     where entry.cell = $1 and entry.subject_id = any($2::uuid[])`,
    [cell, ids],
  )
  if (found === undefined || found.entries === 0) throw new CommandError(`Nothing is known about ${person}`)
  say(
    `${found.name || 'Without a name'}: ${found.entries} entries, ${ids.length} ids, in the journals of ${found.units}`,
  )
  say(
    strength === 'erase'
      ? 'Every entry is emptied, here and on phones. Figures of past months stay.'
      : 'Name, mother, address and NIK are emptied; sex, month of birth and measurements stay.',
  )
  say(
    'It cannot be undone. Backups made before keep the data until they are restored, then it is done again.',
  )
}
