import { readFile } from 'node:fs/promises'
import {
  calendarFindings,
  type HolidayLineProblem,
  parseAreaCode,
  readHolidayList,
  workingCalendar,
} from '@simpul/domain/areas'
import { fill, localDate, parsePlainDate, type Uuid } from '@simpul/domain/core'
import { readSheets } from '@simpul/sheets/read'
import { addHolidays, withdrawHoliday } from '../access/holidays.ts'
import { readHolidayBook } from '../journal/holiday-book.ts'
import type { Db } from '../db/db.ts'
import { type Command, CommandError, type CommandOutput } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

const FLAGS = { area: { type: 'string' } } as const

export const holidays: Command = {
  usage: 'holidays [FILE.csv | withdraw DATE] [--area CODE]',
  summary: {
    id: 'Hari libur: daftar, tambah dari berkas (kolom tanggal, wilayah, jenis, nama, dasar), atau batalkan satu hari.',
    en: 'Days off: list, add from a file (columns date, area, kind, name, source), or take one back.',
  },
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, FLAGS)
    const [word, date] = positionals
    return withDatabase(placeOf(values), async ({ db }) => {
      const cell = await requireCell(db)
      if (word === 'withdraw') await withdraw(db, cell, date, values.area, output)
      else if (word !== undefined) await add(db, cell, word, output)
      else await list(db, cell, output)
      return 0
    })
  },
}

async function list(db: Db, cell: Uuid, { print, say }: CommandOutput): Promise<void> {
  const { area } = await cellOf(db, cell)
  const book = await readHolidayBook(db, cell)
  const inOrder = [...book.listed].sort((a, b) => (a.on < b.on ? -1 : 1))
  for (const day of inOrder)
    print(`${day.on}\t${day.area ?? 'ID'}\t${day.kind}\t${day.name.id}\t${day.source}\n`)
  const calendar = workingCalendar(area, book)
  for (const { reason, params } of calendarFindings(calendar, localDate(Date.now(), calendar.offsetMinutes)))
    say(`${fill(reason, 'id', params)}\n${fill(reason, 'en', params)}`)
}

async function add(db: Db, cell: Uuid, path: string, { print }: CommandOutput): Promise<void> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`Cannot read ${path}: ${error.code}`)
  })
  const sheets = await readSheets(new Uint8Array(bytes))
  if (!sheets.ok) throw new CommandError(`${path} is ${sheets.problem.code}`)
  const { area } = await cellOf(db, cell)
  const read = readHolidayList(sheets.value[0]?.rows ?? [], area, await readHolidayBook(db, cell))
  if (!read.ok) throw new CommandError(`Nothing was added.\n${read.problem.map(said).join('\n')}`)
  await db.transaction((tx) => addHolidays(tx, cell, read.value))
  print(`${read.value.length} days\n`)
}

const PROBLEMS: Readonly<Record<HolidayLineProblem['problem'], string>> = {
  'column-missing': 'the heading needs tanggal, nama, dasar; wilayah and jenis may follow',
  'no-lines': 'there is no day in it',
  date: 'the date is not like 2026-12-31',
  area: 'the area is not a code like 18.72.01 (empty or ID: the whole country)',
  'area-elsewhere': 'the area does not lie in this kabupaten or kota, nor around it',
  kind: 'the kind is one of libur nasional and cuti bersama (whole country), libur daerah and cuti bersama (area)',
  'name-missing': 'the name is missing',
  'source-missing': 'the decree or letter is missing',
  'year-not-whole':
    'the national list of a new year comes whole, with 1 January, 1 May, 1 June, 17 August, 25 December',
}

const said = ({ line, problem }: HolidayLineProblem): string => `Line ${line}: ${PROBLEMS[problem]}`

async function withdraw(
  db: Db,
  cell: Uuid,
  date: string | undefined,
  place: string | undefined,
  { print }: CommandOutput,
): Promise<void> {
  const on = parsePlainDate(date ?? '')
  if (on === undefined) throw new CommandError('Name the day, like 2026-12-31')
  const area = place === undefined || place === 'ID' ? undefined : parseAreaCode(place)
  if (area === undefined && place !== undefined && place !== 'ID')
    throw new CommandError(`"${place}" is not the code of an area`)
  const done = await db.transaction((tx) =>
    withdrawHoliday(tx, cell, { on, ...(area === undefined ? {} : { area }) }),
  )
  if (!done) throw new CommandError(`There is no day off on ${on} for ${place ?? 'the whole country'}`)
  print(`${on} is worked again\n`)
}

async function cellOf(db: Db, cell: Uuid): Promise<{ readonly area: string }> {
  const [row] = await db.query<{ area: string }>('select area from cell where cell = $1', [cell])
  if (row === undefined) throw new Error('The cell has not been set up')
  return row
}
