import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { mayBringLists } from '@simpul/domain/access'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import { isUuid, type Uuid } from '@simpul/domain/core'
import { loadActor } from '../access/actors.ts'
import { unitsOf } from '../access/units.ts'
import type { Db } from '../db/db.ts'
import type { ImportHouse } from '../imports/import-context.ts'
import { workOn } from '../imports/import-jobs.ts'
import { findImport, type ImportRecord } from '../imports/import-rows.ts'
import { discard, proposedMapping, start, startCheck, takeFile } from '../imports/import-steps.ts'
import { openAppender } from '../journal/appender.ts'
import { type Command, CommandError, type CommandOutput } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

const FLAGS = {
  unit: { type: 'string' },
  as: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

export const importList: Command = {
  usage: 'import FILE --unit UNIT --as USERNAME [--dry-run]',
  summary: {
    id: 'Impor daftar (XLSX atau CSV) atas nama seseorang; UNIT adalah nama atau id. --dry-run hanya memeriksa.',
    en: 'Import a list (XLSX or CSV) in the name of somebody; UNIT is a name or id. --dry-run only checks.',
  },
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, FLAGS)
    const [file = ''] = positionals
    const { unit = '', as: username = '' } = values
    if (file === '' || unit === '' || username === '')
      throw new CommandError(
        'Name the file, --unit and --as: npx simpul import FILE --unit UNIT --as USERNAME',
      )
    const bytes = await readFile(file).catch(() => {
      throw new CommandError(`${file} cannot be read`)
    })
    return withDatabase(placeOf(values), async ({ db }) => {
      const cell = await requireCell(db)
      const { house, byUser, close } = await houseOf(db, cell, username)
      try {
        const record = await taken(house, byUser, await findUnit(house, byUser, unit), basename(file), bytes)
        await walk(house, record, 'check', output)
        const checked = await again(house, record.id)
        output.print(`${JSON.stringify(checked.counts)}\n`)
        if (values['dry-run'] === true) await discard(db, cell, checked)
        else await walk(house, checked, 'start', output)
        return 0
      } finally {
        await close()
      }
    })
  },
}

async function houseOf(db: Db, cell: Uuid, username: string) {
  const [user] = await db.query<{ id: Uuid }>('select id from app_user where cell = $1 and username = $2', [
    cell,
    username,
  ])
  if (user === undefined) throw new CommandError(`Nobody is called ${username}`)
  const actor = (await loadActor(db, cell, user.id))?.actor
  const actorOf = async () => actor
  const now = () => new Date()
  const appender = openAppender(db, { cell, ...wholeCatalogue, actorOf })
  const house: ImportHouse = { db, cell, units: unitsOf(db, cell, now), appender, actorOf, now }
  return { house, byUser: user.id, close: () => appender.close() }
}

/** A unit by id or by its only name, where this person may bring in lists. */
async function findUnit(
  { db, cell, units, actorOf }: ImportHouse,
  byUser: Uuid,
  named: string,
): Promise<Uuid> {
  const found = await db.query<{ id: Uuid }>(
    'select id from unit where cell = $1 and to_day is null and (lower(name) = lower($2) or id::text = $2)',
    [cell, named],
  )
  const [unit] = found
  if (unit === undefined || !isUuid(unit.id)) throw new CommandError(`There is no unit "${named}"`)
  if (found.length > 1) throw new CommandError(`Several units are called "${named}": name it by id`)
  const actor = await actorOf(byUser)
  const path = (await units.read()).path(unit.id)
  if (actor === undefined || !mayBringLists(actor, path, await units.today()))
    throw new CommandError(`This person may not bring in lists of "${named}"`)
  return unit.id
}

async function taken(house: ImportHouse, byUser: Uuid, unit: Uuid, fileName: string, bytes: Uint8Array) {
  const day = await house.units.today()
  const found = await takeFile(house.db, house.cell, { unit, byUser, fileName, day }, bytes)
  if (!found.ok) throw new CommandError(`This file is ${found.problem.code}`)
  return again(house, found.value)
}

async function again({ db, cell }: ImportHouse, id: Uuid): Promise<ImportRecord> {
  const record = await findImport(db, cell, id)
  if (record === undefined) throw new CommandError('The list was thrown away meanwhile')
  return record
}

/** Asks for a step and does it here, saying now and then how far it is. */
async function walk(
  house: ImportHouse,
  record: ImportRecord,
  step: 'check' | 'start',
  { say }: CommandOutput,
): Promise<void> {
  const { db, cell, now } = house
  const mapping = record.mapping ?? (await proposedMapping(db, cell, record))
  const asked = await db.transaction((tx) =>
    step === 'check' ? startCheck(tx, cell, record, mapping) : start(tx, cell, record, now()),
  )
  if (!asked.ok) throw new CommandError(`The columns of this list are not known: choose them at the desk`)
  const done = new AbortController()
  const telling = tell(house, record.id, say, done.signal)
  await workOn(house, record.id, new AbortController().signal).finally(() => done.abort())
  await telling
  const { state } = await again(house, record.id)
  if (state === 'unreadable')
    throw new CommandError('The list is too long, or not readable with these columns')
  say(state)
}

const LOOK_MS = 1000

async function tell(
  house: ImportHouse,
  id: Uuid,
  say: CommandOutput['say'],
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined)
    const { state, done, total } = await again(house, id)
    if (!signal.aborted) say(`${state}: ${done} / ${total}`)
  }
}
