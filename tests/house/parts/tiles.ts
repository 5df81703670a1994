import type { MonthTallies } from '@simpul/domain/catalogue'
import type { Contribution, Uuid } from '@simpul/domain/core'
import type { Db } from '@simpul/server/db/db.ts'

/** Figures by `month indicator`, so that a difference names itself. */
export type Tiles = Readonly<Record<string, Contribution>>

/** The tally table of one unit. */
export async function storedTiles(db: Db, cell: Uuid, unit: Uuid): Promise<Tiles> {
  const rows = await db.query<{ month: string; indicator: string; [column: string]: unknown }>(
    `select month, indicator, kind, counted, reached, count, sum, of_count as of,
       case when kind = 'days' then histogram end as histogram, case when kind = 'parts' then histogram end as parts
     from tally
     where cell = $1 and unit = $2
     order by month, indicator`,
    [cell, unit],
  )
  return sorted(
    rows.map(({ month, indicator, ...rest }) => [
      `${month} ${indicator}`,
      Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as never,
    ]),
  )
}

/** Figures as the domain computes them. */
export const computedTiles = (months: readonly MonthTallies[]): Tiles =>
  sorted(
    months.flatMap(({ month, tallies }) =>
      tallies.map(({ indicator, contribution }): [string, Contribution] => [
        `${month} ${indicator}`,
        contribution,
      ]),
    ),
  )

const sorted = (tiles: readonly (readonly [string, Contribution])[]): Tiles =>
  Object.fromEntries([...tiles].sort(([a], [b]) => (a < b ? -1 : 1)))
