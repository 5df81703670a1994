import type { House } from './house.ts'
import type { PersonRow } from './phone.ts'

/** What each kind of key is worth: name, tail of the NIK, mother's name. */
const WORTH: Readonly<Record<string, number>> = { n: 4, i: 4, m: 2 }

/**
 * Rows in which every word of the text begins, or at least occurs in, some key: best first, then as they were.
 * Plain comparison of a few thousand short words takes single milliseconds; an index would have to be kept.
 */
export function search(
  nameTokens: House['nameTokens'],
  rows: readonly PersonRow[],
  text: string,
  limit: number,
): PersonRow[] {
  const words = nameTokens(text)
  if (words.length === 0) return []
  const scored: { row: PersonRow; score: number }[] = []
  for (const row of rows) {
    const score = scoreOf(row.searchKeys, words)
    if (score > 0) scored.push({ row, score })
  }
  scored.sort((a, b) => b.score - a.score)
  return scored.slice(0, limit).map(({ row }) => row)
}

/** 0 when a word is nowhere. */
function scoreOf(keys: readonly string[], words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    let best = 0
    for (const key of keys) {
      const at = key.indexOf(word, 1)
      if (at < 0) continue
      const score = (WORTH[key.charAt(0)] ?? 1) + (at === 1 ? 1 : -1)
      if (score > best) best = score
    }
    if (best === 0) return 0
    sum += best
  }
  return sum
}
