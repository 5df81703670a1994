import type { SearchKeys } from '@simpul/domain/people'
import type { House } from './house.ts'

type Query = ReturnType<House['searchQuery']>
type Word = Query['words'][number]

/** Whoever can be looked for: see `markedKeys`. */
interface Searchable {
  readonly searchKeys: readonly string[]
}

/**
 * Tokens, each with a mark of what it is of: `n` name and `m` mother as written, `p` and `q` in their one spelling, `g`
 * either in one word, `r` RT, `w` RW, `i` tail of the NIK.
 */
export function markedKeys(keys: SearchKeys): string[] {
  const { name, mother, nameForms, motherForms, glued, rt, rw, nikTail } = keys
  const one = (mark: string, token: string | undefined) => (token === undefined ? [] : [mark + token])
  return [
    ...name.map((token) => `n${token}`),
    ...mother.map((token) => `m${token}`),
    ...nameForms.map((token) => `p${token}`),
    ...motherForms.map((token) => `q${token}`),
    ...glued.map((token) => `g${token}`),
    ...one('r', rt),
    ...one('w', rw),
    ...one('i', nikTail),
  ]
}

/** What each kind of key is worth when it begins with the word. */
const WORTH: Readonly<Record<string, number>> = { n: 60, i: 60, p: 55, m: 40, q: 35 }
/** Found, but not at the beginning. */
const INSIDE = 30
/** As written before as meant. */
const OTHER_SPELLING = 4
const GLUED = 25
/** The kinds of key in which a word may be what others write in two. */
const AS_GLUED = 'gnpmq'
/** For a search of an RT only. */
const SAME_RT = 1

/**
 * Rows that fit every word and the RT: first those where words begin as they were typed, then those that begin so in
 * another spelling, then those that have them inside; equals as they were. Whatever occurs as typed is found.
 * Plain comparison of a few thousand short words takes single milliseconds; an index would have to be kept.
 */
export function search<Row extends Searchable>(
  searchQuery: House['searchQuery'],
  rows: readonly Row[],
  text: string,
  limit: number,
): Row[] {
  const query = searchQuery(text)
  if (query.words.length === 0 && query.rt === undefined && query.rw === undefined) return []
  const scored: { row: Row; score: number }[] = []
  for (const row of rows) {
    const score = scoreOf(row.searchKeys, query)
    if (score > 0) scored.push({ row, score })
  }
  scored.sort((a, b) => b.score - a.score)
  return scored.slice(0, limit).map(({ row }) => row)
}

/** 0 when something is not there. */
function scoreOf(keys: readonly string[], { words, glued, rt, rw }: Query): number {
  if (rt !== undefined && !keys.includes(`r${rt}`)) return 0
  if (rw !== undefined && !keys.includes(`w${rw}`)) return 0
  if (words.length === 0) return SAME_RT
  let sum = 0
  const all = joined(keys)
  for (const word of words) {
    const score = occurs(all, word) ? bestOf(keys, word) : 0
    if (score === 0 && !word.optional) return gluedScore(all, keys, glued)
    sum += score
  }
  return sum
}

const known = new WeakMap<readonly string[], string>()

/** All keys of a row in one text, made once: most rows are passed over by one look into it. */
function joined(keys: readonly string[]): string {
  let all = known.get(keys)
  if (all === undefined) {
    all = keys.join('\n')
    known.set(keys, all)
  }
  return all
}

const occurs = (all: string, { written, forms }: Word): boolean =>
  all.includes(written) || forms.some((form) => all.includes(form))

/** Nur Aini and Nuraini. */
function gluedScore(all: string, keys: readonly string[], glued: string | undefined): number {
  if (glued === undefined || !all.includes(glued)) return 0
  for (const key of keys) {
    const mark = key.charAt(0)
    if (AS_GLUED.includes(mark) && key.indexOf(glued, 1) > 0) return GLUED
  }
  return 0
}

function bestOf(keys: readonly string[], { written, forms }: Word): number {
  let best = 0
  for (const key of keys) {
    best = Math.max(best, fitOf(key, written))
    for (const form of forms) best = Math.max(best, fitOf(key, form) - OTHER_SPELLING)
  }
  return best
}

/** Most keys do not have the word, so that is asked first. */
function fitOf(key: string, word: string): number {
  const at = key.indexOf(word, 1)
  if (at < 0) return 0
  const worth = WORTH[key.charAt(0)]
  if (worth === undefined) return 0
  return at === 1 ? worth : worth - INSIDE
}
