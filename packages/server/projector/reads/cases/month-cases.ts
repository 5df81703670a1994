import { LEFT_OUT, type StatusCode } from '@simpul/domain/cases'
import type { Month, Sector, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../../db/db.ts'

export interface MonthCase {
  readonly id: Uuid
  readonly code: string
  readonly number: string
  readonly state: StatusCode
}

/**
 * The cases of a sector that were written down in a month below a unit, in the order in which they were: what a field
 * report is made of. The month of a case is the one in its number. Restricted cases are not among them.
 */
export async function monthCases(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  month: Month,
  sector: Sector,
): Promise<MonthCase[]> {
  const rows = await db.query<MonthCase>(
    `select c.id, c.code, c.number, c.state
     from case_row c
     join unit u on u.cell = $1 and u.id = c.unit and $2 = any(u.path)
     where c.cell = $1 and c.sector = $3 and split_part(c.number, '-', 4) = $4
     order by c.written_at, c.id`,
    [cell, unit, sector, month.replace('-', '')],
  )
  return rows.filter(({ state }) => !LEFT_OUT.has(state))
}
