import { searchedWords } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../../db/db.ts'
import type { Params } from './params.ts'

/** Words looked for at once. */
const MOST_WORDS = 4
/** A word that no more cases have is rare. */
const FEW = 2000
/** A word that more cases have is met at every step through a queue. */
const MANY = 20_000
/** After every letter a word can have. */
const LAST_LETTER = '\u{10ffff}'

/** How cases are found that have all of some words. */
export interface CaseSearch {
  /** All that can be meant, where one of the words is rare; they may lie anywhere. */
  readonly among: readonly Uuid[] | undefined
  /** What must hold of `case_row c`: one for each word that thousands of cases have. */
  readonly conditions: readonly string[]
}

/**
 * Of a rare word the few cases are taken up one by one; for a common one the queue is walked until a page is full, and
 * it is asked whether a case is among those that have the word, or of a very common one whether the case has it.
 */
export async function searchOf(
  db: Queryable,
  cell: Uuid,
  typed: string,
  params: Params,
): Promise<CaseSearch> {
  const conditions: string[] = []
  let among: readonly Uuid[] | undefined
  for (const word of searchedWords(typed).slice(0, MOST_WORDS)) {
    const range = [word, word + LAST_LETTER] as const
    const few = await casesWith(db, cell, range)
    if (few.length > FEW) {
      const [from, to] = range.map((end) => params.add(end))
      const test = (await isVeryCommon(db, cell, range)) ? hasWord : isAmongThoseWith
      conditions.push(test(`w.word >= ${from} and w.word < ${to}`))
    } else among = among === undefined ? few : intersection(among, few)
  }
  return { among, conditions }
}

/** One more than are few, where they are not. A case can have several words that begin alike. */
async function casesWith(db: Queryable, cell: Uuid, range: readonly [string, string]): Promise<Uuid[]> {
  const found = await db.query<{ id: Uuid }>(
    'select id from case_word where cell = $1 and word >= $2 and word < $3 limit $4',
    [cell, ...range, FEW + 1],
  )
  return found.map(({ id }) => id)
}

const isVeryCommon = async (
  db: Queryable,
  cell: Uuid,
  range: readonly [string, string],
): Promise<boolean> => {
  const [counted] = await db.query<{ some: number }>(
    `select count(*)::int as some
     from (select from case_word where cell = $1 and word >= $2 and word < $3 limit $4) as w`,
    [cell, ...range, MANY + 1],
  )
  return (counted?.some ?? 0) > MANY
}

const intersection = (some: readonly Uuid[], others: readonly Uuid[]): Uuid[] => {
  const both = new Set(others)
  return some.filter((id) => both.has(id))
}

/** The offset keeps it a question about one case: joined instead, all who have the word would be gathered first. */
const hasWord = (inRange: string): string =>
  `exists (select from case_word w where w.cell = $1 and w.id = c.id and ${inRange} offset 0)`

/** Asked in this way all who have the word are gathered once and looked up in memory; a plain `in` would be joined. */
const isAmongThoseWith = (inRange: string): string =>
  `(c.id in (select w.id from case_word w where w.cell = $1 and ${inRange})) is true`
