import type { MonthTallies, Tally } from '@simpul/domain/catalogue'
import type { Contribution, Month, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

const rowsPerStatement = 1500

/** The columns of `tally` that carry a contribution; the others are null. */
interface TallyRow {
  readonly month: Month
  readonly indicator: string
  readonly version: number
  readonly kind: string
  readonly counted: number | null
  readonly reached: number | null
  readonly count: number | null
  readonly sum: number | null
  readonly of: number | null
  readonly histogram: string | null
}

/**
 * Puts the tallies of a post in the place of what was there; what is the same is not written.
 * @returns the months in which something differed
 */
export async function writeTallies(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  months: readonly MonthTallies[],
): Promise<Month[]> {
  const rows = months.flatMap(({ month, tallies }) => tallies.map((tally) => tallyRow(month, tally)))
  const changed = new Set<Month>()
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const page = rows.slice(at, at + rowsPerStatement)
    for (const month of await upsertTallies(tx, cell, unit, page)) changed.add(month)
  }
  for (const month of await dropOthers(tx, cell, unit, months)) changed.add(month)
  return [...changed].sort()
}

const empty = { counted: null, reached: null, count: null, sum: null, of: null, histogram: null }

const tallyRow = (month: Month, { indicator, version, contribution }: Tally): TallyRow => ({
  month,
  indicator,
  version,
  ...empty,
  ...columnsOfContribution(contribution),
})

function columnsOfContribution(contribution: Contribution): Partial<TallyRow> & { readonly kind: string } {
  if (contribution.kind !== 'days') return contribution
  return { kind: 'days', histogram: JSON.stringify(contribution.histogram) }
}

async function upsertTallies(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  rows: readonly TallyRow[],
): Promise<Month[]> {
  const written = await tx.query<{ month: Month }>(
    `insert into tally as old (
       cell, unit, month, indicator, version, kind, counted, reached, count, sum, of_count, histogram
     )
     select $1, $2, given.*
     from unnest(
       $3::text[], $4::text[], $5::int[], $6::text[], $7::int[], $8::int[], $9::int[], $10::bigint[], $11::int[],
       $12::jsonb[]
     ) as given
     on conflict (cell, unit, month, indicator, version) do update
     set kind = excluded.kind, counted = excluded.counted, reached = excluded.reached, count = excluded.count,
       sum = excluded.sum, of_count = excluded.of_count, histogram = excluded.histogram
     where old is distinct from excluded
     returning month`,
    [
      cell,
      unit,
      ...columnsOf(rows, ['month', 'indicator', 'version', 'kind', 'counted', 'reached', 'count', 'sum']),
      ...columnsOf(rows, ['of', 'histogram']),
    ],
  )
  return written.map(({ month }) => month)
}

/** Rows of indicators and versions this code does not know, and of months before the post existed. */
async function dropOthers(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  months: readonly MonthTallies[],
): Promise<Month[]> {
  const current = months[0]?.tallies ?? []
  const dropped = await tx.query<{ month: Month }>(
    `delete from tally
     where cell = $1 and unit = $2
       and not (
         month = any($3::text[])
         and (indicator, version) in (select * from unnest($4::text[], $5::int[]))
       )
     returning month`,
    [cell, unit, months.map(({ month }) => month), ...columnsOf(current, ['indicator', 'version'])],
  )
  return dropped.map(({ month }) => month)
}
