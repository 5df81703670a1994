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

/** One indicator and month of all units right below one unit, in the order of their ids. */
export interface SiblingRow {
  readonly parent: Uuid
  readonly month: Month
  readonly indicator: string
  readonly version: number
  readonly cells: readonly SiblingCell[]
}

/** `counted` is of how many; null where the indicator is a plain count. */
export type SiblingCell = readonly [unit: Uuid, value: number, counted: number | null]

/**
 * Exact figures of the units right below some units. Each unit is looked up by itself (`offset 0`), for the
 * planner would rather read the tallies of the whole cell; and the cells are put in order here, which is three
 * times as fast.
 */
export async function readSiblings(
  db: Queryable,
  cell: Uuid,
  parents: readonly Uuid[],
  { from, to }: Months,
  indicators: readonly string[],
): Promise<SiblingRow[]> {
  if (parents.length === 0 || indicators.length === 0) return []
  const rows = await db.query<SiblingRow & { readonly cells: SiblingCell[] }>(
    `select child.parent, t.month, t.indicator, t.version,
       json_agg(json_build_array(child.id, t.figure, t.counted)) as cells
     from unit child
     cross join lateral (
       select month, indicator, version, figure, coalesce(counted, of_count) as counted
       from tally
       where cell = $1 and unit = child.id and month between $3 and $4 and indicator = any($5::text[])
       offset 0
     ) as t
     where child.cell = $1 and child.parent = any($2::uuid[])
     group by child.parent, t.month, t.indicator, t.version`,
    [cell, parents, from, to, indicators],
  )
  for (const { cells } of rows) cells.sort(([a], [b]) => (a < b ? -1 : 1))
  return rows.sort((a, b) => (a.indicator < b.indicator ? -1 : 1))
}
