import {
  contributionsOf,
  countedAt,
  type FoldedPerson,
  foldPerson,
  indicatorSheets,
  type MonthTallies,
} from '@simpul/domain/catalogue'
import {
  addContributions,
  type Contribution,
  type Month,
  monthOf,
  monthRange,
  type PlainDate,
  type Uuid,
} from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { subjectSets } from './subject-sets.ts'

/** What people who were erased added to one indicator of a post and month, as one sum: it names nobody. */
export interface SealedContribution {
  readonly unit: Uuid
  readonly month: Month
  readonly indicator: string
  readonly version: number
  readonly contribution: Contribution
}

/**
 * Writes down what a person adds to the months before the one of `on`, as it stands now, so that those figures stay
 * when the entries are emptied. For the transaction that empties them; their journals are locked. Once nothing is left
 * of the person it adds nothing more.
 * @param on the local day of the decision
 */
export async function sealContributions(
  tx: Queryable,
  cell: Uuid,
  person: Uuid,
  on: PlainDate,
): Promise<void> {
  const sets = await subjectSets(tx, cell, [{ kind: 'person', id: person }])
  const told = sets.filter(({ entries }) => entries.length > 0)
  const own = told.flatMap(({ root, entries }) => pastContributions(foldPerson(root, entries), on))
  if (own.length === 0) return
  const units = [...new Set(own.map(({ unit }) => unit))]
  const before = new Map((await sealedContributions(tx, cell, units)).map((one) => [keyOf(one), one]))
  const sums = own.map((one) => {
    const { contribution } = before.get(keyOf(one)) ?? {}
    return contribution === undefined
      ? one
      : { ...one, contribution: addContributions(contribution, one.contribution) }
  })
  await writeSealed(tx, cell, sums)
}

function pastContributions(person: FoldedPerson, on: PlainDate): SealedContribution[] {
  const [first] = person.subject.stays
  if (first === undefined) return []
  const past = monthRange(monthOf(first.from), monthOf(on)).slice(0, -1)
  return past.flatMap((month) => {
    const unit = countedAt(person.subject, month)
    if (unit === undefined) return []
    return Object.entries(contributionsOf(person, unit, month)).map(([indicator, contribution]) => ({
      ...{ unit, month, indicator, contribution },
      version: versions.get(indicator) ?? 1,
    }))
  })
}

const versions = new Map(indicatorSheets.map(({ id, version }) => [id, version]))

const keyOf = ({ unit, month, indicator, version }: SealedContribution): string =>
  `${unit} ${month} ${indicator} ${version}`

/** What was sealed at posts. */
export const sealedContributions = (
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
): Promise<SealedContribution[]> =>
  tx.query<SealedContribution>(
    `select unit, month, indicator, version, contribution
     from sealed_contribution
     where cell = $1 and unit = any($2::uuid[])
     order by unit, month, indicator, version`,
    [cell, units],
  )

async function writeSealed(tx: Queryable, cell: Uuid, sums: readonly SealedContribution[]): Promise<void> {
  const rows = sums.map((one) => ({ ...one, contribution: JSON.stringify(one.contribution) }))
  await tx.run(
    `insert into sealed_contribution (cell, unit, month, indicator, version, contribution)
     select $1, given.*
     from unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::jsonb[]) as given
     on conflict (cell, unit, month, indicator, version) do update
     set contribution = excluded.contribution`,
    [cell, ...columnsOf(rows, ['unit', 'month', 'indicator', 'version', 'contribution'])],
  )
}

/** The tallies of a post with what was sealed there; of an indicator that is defined anew since, nothing is added. */
export function withSealed(
  months: readonly MonthTallies[],
  sealed: readonly Omit<SealedContribution, 'unit'>[],
): readonly MonthTallies[] {
  if (sealed.length === 0) return months
  const byKey = new Map(
    sealed.map((one) => [`${one.month} ${one.indicator} ${one.version}`, one.contribution]),
  )
  return months.map(({ month, tallies }) => ({
    month,
    tallies: tallies.map((tally) => {
      const more = byKey.get(`${month} ${tally.indicator} ${tally.version}`)
      return more === undefined
        ? tally
        : { ...tally, contribution: addContributions(tally.contribution, more) }
    }),
  }))
}
