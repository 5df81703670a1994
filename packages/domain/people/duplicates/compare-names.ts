import type { ReadName } from '../name-variants.ts'
import { lettersApart } from './letters-apart.ts'

/**
 * same: the same words, in whatever order, together or apart. slip: one word has a slip of the pen. part: one has all
 * words of the other. resembles: a letter of a word is another. unknown: one of them has no name yet.
 */
export type NameLikeness = 'same' | 'slip' | 'part' | 'resembles' | 'other' | 'unknown'

/** Half a village is called so: they tell nothing by themselves. */
const WEAK_WORDS: ReadonlySet<string> = new Set([
  ...['muhamad', 'ahmad', 'siti', 'nur', 'abdul', 'sri', 'dewi', 'putri', 'putra', 'al', 'el', 'dan'],
  ...['i', 'ni', 'wayan', 'made', 'nioman', 'ketut', 'putu', 'kadek', 'komang', 'gede', 'luh', 'gusti'],
])

export const isTelling = (word: string): boolean => word.length > 1 && !WEAK_WORDS.has(word)

export const tellingWords = (words: readonly string[]): number => words.filter(isTelling).length

type WordLikeness = 'same' | 'slip' | 'resembles' | 'other'

/** Compares two names as `readName` reads them. */
export function compareNames(a: ReadName, b: ReadName): NameLikeness {
  if (a.unnamed && b.unnamed && a.order !== b.order && (a.order ?? b.order) !== undefined) return 'other'
  if (a.unnamed || b.unnamed || a.keys.length === 0 || b.keys.length === 0) return 'unknown'
  if (a.glued === b.glued) return 'same'
  const [few, many] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys]
  return few.length === many.length ? compareAll(few, many) : comparePart(few, many)
}

function compareAll(few: readonly string[], many: readonly string[]): NameLikeness {
  const found = matched(few, many)
  if (found.every((likeness) => likeness === 'same')) return 'same'
  if (found.includes('other')) return slipOfWhole(few, many)
  return found.includes('resembles') ? 'resembles' : 'slip'
}

/** Words parted at different places, with a slip: Nur Ani and Nuraini. */
const slipOfWhole = (few: readonly string[], many: readonly string[]): NameLikeness =>
  few.length !== many.length && compareWords(few.join(''), many.join('')) === 'slip' ? 'slip' : 'other'

function comparePart(few: readonly string[], many: readonly string[]): NameLikeness {
  const found = matched(few, many)
  if (found.includes('other') || found.includes('resembles')) return slipOfWhole(few, many)
  return few.some(isTelling) ? 'part' : 'other'
}

/** For each of the few words how well it fits one of the others; each of these is taken once. */
function matched(few: readonly string[], many: readonly string[]): WordLikeness[] {
  const left = [...many]
  return few.map((word) => {
    for (const wanted of ['same', 'slip', 'resembles'] as const) {
      const at = left.findIndex((other) => compareWords(word, other) === wanted)
      if (at < 0) continue
      left.splice(at, 1)
      return wanted
    }
    return 'other'
  })
}

/** Words this short have too many neighbours to speak of a slip. */
const SHORTEST_SLIP = 5
/** Santoso and Santosa are one, Eka and Eko are two. */
const SHORTEST_LAST_VOWEL = 6
/** Letters that are heard for one another, and y in its old spelling. */
const HEARD_ALIKE: ReadonlySet<string> = new Set(['ao', 'oa', 'ou', 'uo', 'ei', 'ie', 'dt', 'td', 'jy', 'yj'])

/** How two words in their one spelling differ: an initial, or by one letter too many, two swapped, one for another, or more. */
export function compareWords(a: string, b: string): WordLikeness {
  if (a === b) return 'same'
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'slip' : 'other'
  if (Math.abs(a.length - b.length) > 1) return 'other'
  const { from, restA, restB, tail } = difference(a, b)
  const long = Math.max(a.length, b.length) >= SHORTEST_SLIP
  if (restA.length + restB.length === 1) return long && tail > 0 && from > 0 ? 'slip' : longer(a, b)
  if (restA.length === 2 && restB === `${restA[1]}${restA[0]}`) return long ? 'slip' : 'resembles'
  if (restA.length !== 1 || restB.length !== 1) return twoLetters(a, restA, restB)
  if (!HEARD_ALIKE.has(restA + restB)) return longer(a, b)
  const enough = tail > 0 ? long : restA + restB !== 'ei' && a.length >= SHORTEST_LAST_VOWEL
  return enough ? 'slip' : longer(a, b)
}

/** Long words may have two slips: Ngatini and Nkakini. */
const twoLetters = (word: string, restA: string, restB: string): WordLikeness =>
  word.length >= SHORTEST_TWO_SLIPS && restA.length === restB.length && lettersApart(restA, restB) === 2
    ? 'resembles'
    : 'other'
const SHORTEST_TWO_SLIPS = 7

/** Three letters that differ in one are two names. */
const longer = (a: string, b: string): WordLikeness =>
  Math.min(a.length, b.length) < 4 ? 'other' : 'resembles'

/** What lies between the common beginning and the common end. */
function difference(a: string, b: string) {
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from++
  let tail = 0
  while (tail < a.length - from && tail < b.length - from && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { from, tail, restA: a.slice(from, a.length - tail), restB: b.slice(from, b.length - tail) }
}
