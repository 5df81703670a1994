import {
  type AreaCode,
  type HolidayBook,
  parseAreaCode,
  type WorkingCalendar,
  workingCalendar,
} from '@simpul/domain/areas'
import { type CaseHistory, caseClocks, caseNumber, nextRing } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { Subject, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../db/db.ts'
import { readHolidayBook } from '../../journal/holiday-book.ts'
import type { CaseRow } from './case-row.ts'

/** A case and its row; without one it belongs in no queue. */
export interface WrittenCase {
  readonly id: Uuid
  readonly row: CaseRow | undefined
}

/** Puts the rows of cases in the place of what was there. */
export async function writeCases(tx: Queryable, cell: Uuid, cases: readonly WrittenCase[]): Promise<void> {
  if (cases.length === 0) return
  const areas = await areasOf(tx, cell, cases)
  const calendarOf = calendars(await readHolidayBook(tx, cell))
  const given = cases.flatMap(({ id, row }) => {
    if (row === undefined) return []
    const number = caseNumber(id, row.code, areas.get(row.unit) ?? '', row.writtenIn)
    const { history, ...shown } = row
    return [{ id, ...shown, number, dueAt: dueAt(row, history, calendarOf(areas.get(row.unit) ?? '')) }]
  })
  await dropCases(
    tx,
    cell,
    cases.filter(({ row }) => row === undefined).map(({ id }) => ({ kind: 'case', id })),
  )
  await tx.run(upsert, [cell, JSON.stringify(given)])
  await writeWords(tx, cell, given)
}

/** A calendar for each village, made once. */
function calendars(book: HolidayBook): (area: AreaCode) => WorkingCalendar | undefined {
  const made = new Map<AreaCode, WorkingCalendar | undefined>()
  return (area) => {
    if (!made.has(area))
      made.set(area, parseAreaCode(area) === undefined ? undefined : workingCalendar(area, book))
    return made.get(area)
  }
}

/** When the next clock rings that somebody has to meet: the red flag counts days without movement and is no promise. */
function dueAt(
  { code, closedAt }: CaseRow,
  history: CaseHistory,
  calendar: WorkingCalendar | undefined,
): string | null {
  const sheet = sheetByCode(code)
  if (closedAt !== null || sheet === undefined || calendar === undefined) return null
  const clocks = caseClocks(history, sheet, calendar).filter(({ kind }) => kind !== 'no-movement')
  const next = nextRing(clocks)
  return next === undefined ? null : new Date(next.at).toISOString()
}

/** Takes away what queues know of cases that have nothing left to show. */
export async function dropCases(tx: Queryable, cell: Uuid, gone: readonly Subject[]): Promise<void> {
  const ids = gone.filter(({ kind }) => kind === 'case').map(({ id }) => id)
  if (ids.length === 0) return
  await tx.run('delete from case_row where cell = $1 and id = any($2::uuid[])', [cell, ids])
  await tx.run('delete from case_word where cell = $1 and id = any($2::uuid[])', [cell, ids])
}

async function areasOf(
  tx: Queryable,
  cell: Uuid,
  cases: readonly WrittenCase[],
): Promise<ReadonlyMap<Uuid, string>> {
  const units = cases.flatMap(({ row }) => (row === undefined ? [] : [row.unit]))
  const rows = await tx.query<{ id: Uuid; area: string }>(
    'select id, area from unit where cell = $1 and id = any($2::uuid[])',
    [cell, [...new Set(units)]],
  )
  return new Map(rows.map(({ id, area }) => [id, area]))
}

/** The path of a unit is itself first: post, village, kecamatan. */
const upsert = `
  insert into case_row as old (
    cell, id, code, sector, data_class, unit, village, subdistrict, state, steps, office, emergency, since,
    written_at, submitted_at, closed_at, due_at, sort_at, number, tracking, title, person, household, recorder
  )
  select $1, given.id, code, sector, "dataClass", given.unit, unit.path[2], unit.path[3], state, steps,
    case when "withSubdistrict" then unit.path[3] else office end, emergency, since,
    "writtenAt", "submittedAt", "closedAt", "dueAt", coalesce("dueAt", '9999-12-31T00:00:00Z'), number, tracking,
    title, person, household, recorder
  from jsonb_to_recordset($2::jsonb) as given (
    id uuid, code text, sector text, "dataClass" text, unit uuid, state text, steps int, office uuid,
    "withSubdistrict" boolean,
    emergency boolean, since timestamptz, "writtenAt" timestamptz, "submittedAt" timestamptz,
    "closedAt" timestamptz, "dueAt" timestamptz, number text, tracking text, title text, person uuid,
    household uuid, recorder uuid
  )
  left join unit on unit.cell = $1 and unit.id = given.unit
  on conflict (cell, id) do update
  set code = excluded.code, sector = excluded.sector, data_class = excluded.data_class, unit = excluded.unit,
    village = excluded.village, subdistrict = excluded.subdistrict, state = excluded.state,
    steps = excluded.steps, office = excluded.office, emergency = excluded.emergency, since = excluded.since,
    written_at = excluded.written_at, submitted_at = excluded.submitted_at, closed_at = excluded.closed_at,
    due_at = excluded.due_at, sort_at = excluded.sort_at, number = excluded.number,
    tracking = excluded.tracking, title = excluded.title, person = excluded.person,
    household = excluded.household, recorder = excluded.recorder
  where old is distinct from excluded`

/** Words that are there already stay: a case is rewritten with every step, and its name hardly ever changes. */
async function writeWords(
  tx: Queryable,
  cell: Uuid,
  cases: readonly { readonly id: Uuid; readonly words: readonly string[] }[],
): Promise<void> {
  const pairs = cases.flatMap(({ id, words }) => words.map((word) => ({ id, word })))
  const params = [cell, pairs.map(({ id }) => id), pairs.map(({ word }) => word)]
  await tx.run(
    `delete from case_word
     where cell = $1
       and id = any($2::uuid[])
       and not exists (
         select from unnest($2::uuid[], $3::text[]) as given (id, word)
         where given.id = case_word.id and given.word = case_word.word
       )`,
    params,
  )
  await tx.run(
    `insert into case_word (cell, word, id)
     select $1, word, id
     from unnest($2::uuid[], $3::text[]) as given (id, word)
     on conflict do nothing`,
    params,
  )
}
