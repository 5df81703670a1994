import { hideSmallCells, isSmall } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import type { Figure } from '@simpul/domain/wire'
import type { SiblingRow } from './read-figures.ts'

/** Names an indicator, its version and a month. */
export const keyOf = ({
  month,
  indicator,
  version,
}: Pick<Figure, 'month' | 'indicator' | 'version'>): string => `${month} ${indicator} ${version}`

export const hidden = (figure: Figure): Figure => ({ ...figure, value: null, counted: null, hidden: true })

/**
 * Which figures of a unit are hidden from a reader who may go from `top` down to it. What is hidden in the
 * row of a unit must be hidden on its own page too, and in every month of its history: otherwise one page
 * gives away what the other hides.
 *
 * ```
 *   top        its figures stand alone: small ones are hidden
 *    └ a b c   hidden so that none follows from the whole, and all of them where the whole is hidden
 *        └ ... and so on down to the unit
 * ```
 * @param chain the unit last, `top` first
 * @param rows the rows of the units right below each of the chain but the last
 */
export function hiddenKeys(
  chain: readonly Uuid[],
  top: readonly Figure[],
  rows: readonly SiblingRow[],
): ReadonlySet<string> {
  let keys = new Set(top.filter(isSmallAlone).map(keyOf))
  for (const [at, unit] of chain.entries()) {
    const parent = chain[at - 1]
    if (parent === undefined) continue
    const own = rows.filter((row) => row.parent === parent && row.cells.some(([id]) => id === unit))
    keys = new Set(own.filter((row) => hiddenUnits(row, keys.has(keyOf(row))).has(unit)).map(keyOf))
  }
  return keys
}

const isSmallAlone = ({ value, counted }: Figure): boolean => isSmall(value ?? 0) || isSmall(counted ?? 0)

/**
 * The units of a row that are hidden: with every small cell so many others that none follows from the whole.
 * A share is hidden with its count, and with the number it is a share of.
 */
export function hiddenUnits({ cells }: SiblingRow, wholeIsHidden: boolean): ReadonlySet<Uuid> {
  const values = hideSmallCells(
    cells.map(([, value]) => value),
    !wholeIsHidden,
  ).cells
  const bases = cells.flatMap(([, , counted]) => (counted === null ? [] : [counted]))
  const counted = bases.length === cells.length ? hideSmallCells(bases, !wholeIsHidden).cells : []
  return new Set(cells.filter((_, at) => values[at] === null || counted[at] === null).map(([unit]) => unit))
}
