import type { Month, Uuid } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'

interface TallyRow {
  readonly unit: Uuid
  readonly month: Month
  readonly indicator: string
  readonly version: number
  readonly figure: number
  readonly counted: number | null
}

const COLUMNS = `unit, month, indicator, version, counted,
  coalesce(reached, count, sum,
    (select coalesce(sum(value::int), 0) from jsonb_each_text(histogram)))::int8 as figure`

/** Exact figures of some units in one month, by unit. */
export async function readFigures(
  db: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  month: Month,
): Promise<Map<Uuid, Figure[]>> {
  const rows = await db.query<TallyRow>(
    `select ${COLUMNS}
     from tally
     where cell = $1 and unit = any($2::uuid[]) and month = $3
     order by indicator, version`,
    [cell, units, month],
  )
  const figures = new Map<Uuid, Figure[]>(units.map((unit) => [unit, []]))
  for (const row of rows) figures.get(row.unit)?.push(figureOf(row))
  return figures
}

/** Exact figures of one unit from one month to another, both included. */
export async function readTrend(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  from: Month,
  to: Month,
): Promise<Figure[]> {
  const rows = await db.query<TallyRow>(
    `select ${COLUMNS}
     from tally
     where cell = $1 and unit = $2 and month between $3 and $4
     order by month, indicator, version`,
    [cell, unit, from, to],
  )
  return rows.map(figureOf)
}

const figureOf = ({ month, indicator, version, figure, counted }: TallyRow): Figure => ({
  indicator,
  version,
  month,
  value: figure,
  counted,
  hidden: false,
})
