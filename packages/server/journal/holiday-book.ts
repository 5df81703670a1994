import type { Holiday, HolidayBook, HolidayKind } from '@simpul/domain/areas'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '@simpul/domain/reference/holidays'
import type { Queryable } from '../db/db.ts'

/** How the whole country is written where an area stands. */
export const WHOLE_COUNTRY = 'ID'

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
