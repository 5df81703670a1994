import { createHash } from 'node:crypto'
import type { MonthTallies, Tally } from '@simpul/domain/catalogue'
import { type Contribution, figureOf, frozen, type Month, type Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import type { DueArea } from './due-areas.ts'

const rowsPerStatement = 1500

/** The tallies of one post. */
export interface PostTallies {
  readonly unit: Uuid
  readonly months: readonly MonthTallies[]
}

export interface WriteTalliesOptions {
  /** Looks at every row, also of months that seem to be the same: for a rebuild. */
  readonly everyRow?: boolean
}

interface PostMonth extends DueArea {
  readonly tallies: readonly Tally[]
  readonly digest: string
}

/**
 * Puts the tallies of posts in the place of what was there. Of two years of months one or two differ as a
 * rule, which a digest per month tells; the others are not written.
 * @returns the months that differed
 */
export async function writeTallies(
  tx: Queryable,
  cell: Uuid,
  posts: readonly PostTallies[],
  { everyRow = false }: WriteTalliesOptions = {},
): Promise<DueArea[]> {
  const units = posts.map(({ unit }) => unit)
  const stored = await storedDigests(tx, cell, units)
  const months = posts.flatMap(({ unit, months }) => months.map((one) => postMonth(unit, one)))
  const changed = everyRow ? months : months.filter((one) => stored.get(keyOf(one))?.digest !== one.digest)
  for (const month of months) stored.delete(keyOf(month))
  const past = [...stored.values()]
  if (changed.length > 0) await replaceTallies(tx, cell, changed)
  if (past.length > 0) await dropMonths(tx, cell, past)
  if (everyRow) await dropOtherMonths(tx, cell, units, months)
  return [...changed, ...past].map(({ unit, month }) => ({ unit, month }))
}

const keyOf = ({ unit, month }: DueArea): string => `${unit} ${month}`

const postMonth = (unit: Uuid, { month, tallies }: MonthTallies): PostMonth => ({
  unit,
  month,
  tallies,
  digest: createHash('sha1')
    .update(JSON.stringify(frozen(tallies)))
    .digest('base64'),
})

async function storedDigests(
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
): Promise<Map<string, DueArea & { readonly digest: string }>> {
  const rows = await tx.query<DueArea & { digest: string }>(
    'select unit, month, digest from tally_digest where cell = $1 and unit = any($2::uuid[])',
    [cell, units],
  )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** The columns of `tally`; of those that carry a contribution the others are null. */
interface TallyRow extends DueArea {
  readonly indicator: string
  readonly version: number
  readonly kind: string
  readonly figure: number
  readonly counted: number | null
  readonly reached: number | null
  readonly count: number | null
  readonly sum: number | null
  readonly of: number | null
  readonly histogram: string | null
}

async function replaceTallies(tx: Queryable, cell: Uuid, months: readonly PostMonth[]): Promise<void> {
  const rows = months.flatMap(({ unit, month, tallies }) =>
    tallies.map((tally) => tallyRow(unit, month, tally)),
  )
  for (let at = 0; at < rows.length; at += rowsPerStatement)
    await upsertTallies(tx, cell, rows.slice(at, at + rowsPerStatement))
  await dropOtherIndicators(tx, cell, months)
  await tx.run(
    `insert into tally_digest (cell, unit, month, digest)
     select $1, given.*
     from unnest($2::uuid[], $3::text[], $4::text[]) as given
     on conflict (cell, unit, month) do update
     set digest = excluded.digest`,
    [cell, ...columnsOf(months, ['unit', 'month', 'digest'])],
  )
}

const empty = { counted: null, reached: null, count: null, sum: null, of: null, histogram: null }

const tallyRow = (unit: Uuid, month: Month, { indicator, version, contribution }: Tally): TallyRow => ({
  unit,
  month,
  indicator,
  version,
  figure: figureOf(contribution),
  ...empty,
  ...columnsOfContribution(contribution),
})

function columnsOfContribution(contribution: Contribution): Partial<TallyRow> & { readonly kind: string } {
  if (contribution.kind === 'parts') return { kind: 'parts', histogram: JSON.stringify(contribution.parts) }
  if (contribution.kind !== 'days') return contribution
  return { kind: 'days', histogram: JSON.stringify(contribution.histogram) }
}

async function upsertTallies(tx: Queryable, cell: Uuid, rows: readonly TallyRow[]): Promise<void> {
  await tx.run(
    `insert into tally as old (
       cell, unit, month, indicator, version, kind, figure, counted, reached, count, sum, of_count, histogram
     )
     select $1, given.*
     from unnest(
       $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::bigint[], $8::int[], $9::int[],
       $10::int[], $11::bigint[], $12::int[], $13::jsonb[]
     ) as given
     on conflict (cell, unit, month, indicator, version) do update
     set kind = excluded.kind, figure = excluded.figure, counted = excluded.counted,
       reached = excluded.reached, count = excluded.count, sum = excluded.sum, of_count = excluded.of_count,
       histogram = excluded.histogram
     where old is distinct from excluded`,
    [
      cell,
      ...columnsOf(rows, ['unit', 'month', 'indicator', 'version', 'kind', 'figure', 'counted', 'reached']),
      ...columnsOf(rows, ['count', 'sum', 'of', 'histogram']),
    ],
  )
}

/** Rows of indicators and versions that this code no longer counts; of which months does not matter. */
async function dropOtherIndicators(tx: Queryable, cell: Uuid, months: readonly PostMonth[]): Promise<void> {
  const counted = months[0]?.tallies ?? []
  await tx.run(
    `delete from tally
     where cell = $1
       and unit = any($2::uuid[])
       and month = any($3::text[])
       and (indicator, version) not in (
         select indicator, version
         from unnest($4::text[], $5::int[]) as counted (indicator, version)
       )`,
    [
      cell,
      [...new Set(months.map(({ unit }) => unit))],
      [...new Set(months.map(({ month }) => month))],
      ...columnsOf(counted, ['indicator', 'version']),
    ],
  )
}

/** Months before the post existed, since its first day was corrected. */
async function dropMonths(tx: Queryable, cell: Uuid, months: readonly DueArea[]): Promise<void> {
  for (const table of ['tally', 'tally_digest']) {
    await tx.run(
      `delete from ${table}
       where cell = $1 and (unit, month) in (
         select unit, month
         from unnest($2::uuid[], $3::text[]) as past (unit, month)
       )`,
      [cell, ...columnsOf(months, ['unit', 'month'])],
    )
  }
}

/** The same, also where no digest tells of the month. */
async function dropOtherMonths(
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  months: readonly DueArea[],
): Promise<void> {
  await tx.run(
    `delete from tally
     where cell = $1
       and unit = any($2::uuid[])
       and (unit, month) not in (
         select unit, month
         from unnest($3::uuid[], $4::text[]) as known (unit, month)
       )`,
    [cell, units, ...columnsOf(months, ['unit', 'month'])],
  )
}
