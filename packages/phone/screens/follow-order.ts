import { LEVELS, type Level } from '@simpul/domain/core'
import { nameTokens } from '@simpul/domain/people'
import type { WorklistRow } from '@simpul/domain/wire'

/** Rows of one post, or all, that match what is searched: the most pressing first, then who waits longest, then by name. */
export function inOrder(
  rows: readonly WorklistRow[],
  { post, search }: { readonly post: string | undefined; readonly search: string },
): WorklistRow[] {
  const words = nameTokens(search)
  const matches = ({ name, motherName }: WorklistRow): boolean => {
    const known = nameTokens(`${name} ${motherName ?? ''}`)
    return words.every((word) => known.some((one) => one.startsWith(word)))
  }
  return rows.filter((row) => (post === undefined || row.post === post) && matches(row)).sort(compare)
}

/** The server put the reasons of each in order: the first one speaks. */
const levelOf = ({ reasons }: WorklistRow): number => LEVELS.indexOf((reasons[0]?.level ?? 'inform') as Level)
const sinceOf = ({ reasons }: WorklistRow): string => reasons[0]?.since ?? '9999'

function compare(a: WorklistRow, b: WorklistRow): number {
  if (levelOf(a) !== levelOf(b)) return levelOf(b) - levelOf(a)
  const bySince = sinceOf(a).localeCompare(sinceOf(b))
  return bySince === 0 ? a.name.localeCompare(b.name, 'id') : bySince
}
