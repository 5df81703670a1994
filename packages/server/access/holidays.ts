import type { Holiday } from '@simpul/domain/areas'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { markSubjects } from '../journal/due.ts'
import { readHolidayBook, WHOLE_COUNTRY } from '../journal/holiday-book.ts'
import { writeAudit } from './audit.ts'

/** Enters days off; one that is there already, or was taken back, is as it is said now. */
export async function addHolidays(tx: Queryable, cell: Uuid, holidays: readonly Holiday[]): Promise<void> {
  // A list may name a day twice; a statement may not.
  const days = [...new Map(holidays.map((day) => [`${day.on} ${day.area ?? ''}`, day])).values()]
  await tx.run(
    `insert into holiday (cell, on_day, area, kind, name, source)
     select $1, * from unnest($2::date[], $3::text[], $4::text[], $5::text[], $6::text[])
     on conflict (cell, on_day, area) do update
     set kind = excluded.kind, name = excluded.name, source = excluded.source,
         added_at = excluded.added_at, withdrawn_at = null`,
    [
      cell,
      days.map(({ on }) => on),
      days.map(({ area }) => area ?? WHOLE_COUNTRY),
      days.map(({ kind }) => kind),
      days.map(({ name }) => name.id),
      days.map(({ source }) => source),
    ],
  )
  await markOpenCases(tx, cell)
  await writeAudit(tx, cell, { actor: null, action: 'holidays-entered' })
}

/** Takes a day off back, a published one too; false when there is none. It stays on record. */
export async function withdrawHoliday(
  tx: Queryable,
  cell: Uuid,
  { on, area }: Pick<Holiday, 'on' | 'area'>,
): Promise<boolean> {
  const { listed } = await readHolidayBook(tx, cell)
  const day = listed.find((known) => known.on === on && known.area === area)
  if (day === undefined) return false
  await tx.run(
    `insert into holiday (cell, on_day, area, kind, name, source, withdrawn_at)
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())
     on conflict (cell, on_day, area) do update set withdrawn_at = excluded.withdrawn_at`,
    [cell, on, area ?? WHOLE_COUNTRY, day.kind, day.name.id, day.source],
  )
  await markOpenCases(tx, cell)
  await writeAudit(tx, cell, { actor: null, action: 'holiday-withdrawn' })
  return true
}

/** A day off moves the due days of whatever is still open, also when it is declared afterwards. */
async function markOpenCases(tx: Queryable, cell: Uuid): Promise<void> {
  const open = await tx.query<{ id: Uuid }>('select id from case_row where cell = $1 and closed_at is null', [
    cell,
  ])
  await markSubjects(
    tx,
    cell,
    open.map(({ id }) => ({ kind: 'case', id })),
  )
}
