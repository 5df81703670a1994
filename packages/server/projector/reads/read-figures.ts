import type { Month, Uuid } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'

/** From one month to another, both included. */
export interface Months {
  readonly from: Month
  readonly to: Month
}

/** Exact figures of one unit, by month. */
export async function readFigures(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  { from, to }: Months,
): Promise<Figure[]> {
  const rows = await db.query<Omit<Figure, 'hidden'>>(
    `select indicator, version, month, figure as value, coalesce(counted, of_count) as counted
     from tally
     where cell = $1 and unit = $2 and month between $3 and $4
     order by month, indicator, version`,
    [cell, unit, from, to],
  )
  return rows.map((row) => ({ ...row, hidden: false }))
}

/** One indicator and month of all units right below one unit, in one order. */
export interface SiblingRow {
  readonly parent: Uuid
  readonly month: Month
  readonly indicator: string
  readonly version: number
  readonly units: readonly Uuid[]
  readonly values: readonly number[]
  /** Of how many; null where the indicator is a plain count. */
  readonly counted: readonly (number | null)[]
}

/** Exact figures of the units right below some units. */
export async function readSiblings(
  db: Queryable,
  cell: Uuid,
  parents: readonly Uuid[],
  { from, to }: Months,
): Promise<SiblingRow[]> {
  if (parents.length === 0) return []
  return db.query<SiblingRow>(
    `select child.parent, t.month, t.indicator, t.version,
       array_agg(t.unit order by t.unit) as units,
       array_agg(t.figure order by t.unit) as values,
       array_agg(coalesce(t.counted, t.of_count) order by t.unit) as counted
     from unit child
     join tally t on t.cell = $1 and t.unit = child.id and t.month between $3 and $4
     where child.cell = $1 and child.parent = any($2::uuid[])
     group by child.parent, t.month, t.indicator, t.version
     order by t.indicator, t.version`,
    [cell, parents, from, to],
  )
}
