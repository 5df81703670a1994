import type { Holiday, HolidayBook, HolidayKind } from '@simpul/domain/areas'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '@simpul/domain/reference/holidays'
import type { Queryable } from '../db/db.ts'
import { writeAudit } from './audit.ts'

/** How the whole country is written where an area stands. */
const WHOLE_COUNTRY = 'ID'

interface HolidayRow {
  readonly on: PlainDate
  readonly area: string
  readonly kind: HolidayKind
  readonly name: string
  readonly source: string
  readonly withdrawn: boolean
}

/** All days off a cell goes by: the published ones it has not taken back, and those it has entered itself. */
export async function readHolidayBook(db: Queryable, cell: Uuid): Promise<HolidayBook> {
  const rows = await db.query<HolidayRow>(
    `select to_char(on_day, 'YYYY-MM-DD') as "on", area, kind, name, source, withdrawn_at is not null as withdrawn
     from holiday
     where cell = $1
     order by on_day, area`,
    [cell],
  )
  const ownWord = new Set(rows.map(({ on, area }) => `${on} ${area}`))
  const published = NATIONAL_HOLIDAYS.filter(({ on }) => !ownWord.has(`${on} ${WHOLE_COUNTRY}`))
  const own = rows.filter(({ withdrawn }) => !withdrawn).map(holidayOf)
  return { listed: [...published, ...own], yearly: YEARLY_HOLIDAYS }
}

function holidayOf({ on, area, kind, name, source }: HolidayRow): Holiday {
  const place = area === WHOLE_COUNTRY ? {} : { area }
  return { on, kind, name: { id: name, en: name }, source, ...place }
}

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
  await writeAudit(tx, cell, { actor: null, action: 'holiday-withdrawn' })
  return true
}
