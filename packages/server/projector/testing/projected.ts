import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Db } from '../../db/db.ts'
import { district } from '../../journal/testing/district.ts'
import { markPostsBehind } from '../mark-posts-behind.ts'
import { projectDue } from '../project-due.ts'
import { openProjection } from '../turn.ts'

/** The local day of every test that names none; the clock of `push` stands at its noon. */
export const today: PlainDate = '2026-03-10'

/** Everything that is due, as a server would do it at once. */
export async function project(db: Db, day: PlainDate = today): Promise<void> {
  await openProjection(db, district.cell)
  await markPostsBehind(db, district.cell, day)
  if (!(await projectDue(db, district.cell, day))) throw new Error('another projector has the turn')
}

/** Every table of the projector as text, row by row in the order of the text, to compare byte by byte. */
export async function dump(db: Db): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of projected) {
    const rows = await db.query<{ row: string }>(
      `select t::text as row from ${table} t where cell = $1 order by t::text collate "C"`,
      [district.cell],
    )
    tables[table] = rows.map(({ row }) => row)
  }
  return tables
}

const projected = [
  'subject_view',
  'person',
  'person_stay',
  'person_home',
  'finding',
  'session_day',
  'tally',
  'tally_digest',
  'unit_through',
  'worklist',
  'case_row',
  'case_word',
  'household_member',
  'vulnerability',
  'stuck_subject',
] as const

/** What a tally row says, in the order kind has its numbers. */
export async function figure(db: Db, unit: Uuid, month: string, indicator: string): Promise<unknown> {
  const [row] = await db.query<Record<string, unknown>>(
    `select counted, reached, count, sum, of_count, histogram
     from tally
     where cell = $1 and unit = $2 and month = $3 and indicator = $4`,
    [district.cell, unit, month, indicator],
  )
  if (row === undefined) return undefined
  const numbers = Object.values(row).filter((value) => value !== null)
  return numbers.length === 1 ? numbers[0] : numbers
}
