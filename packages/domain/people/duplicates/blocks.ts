import type { PlainDate } from '../../core/index.ts'
import { isRoundDay } from './compare-births.ts'
import { isTelling } from './compare-names.ts'
import type { ReadPerson } from './known-person.ts'

/** So many words of a name lead to a person; the rest is compared, not looked up. */
const MOST_WORDS = 3

/**
 * Under what a person is put into the index. Two records that share none of these are never compared, so each kind of
 * mistake needs a key that survives it: a misspelt word (the others, the birth, the mother), a wrong digit of the birth
 * (word and month, word and day), day and month swapped, no birth, no name, no mother.
 */
export function blocksOf(person: ReadPerson): number[] {
  const blocks = new Set<number>()
  const add = (kind: string, ...parts: readonly string[]) => blocks.add(hash(`${kind}|${parts.join('|')}`))
  const { nik, name, mother } = person
  if (nik !== undefined) add('nik', nik)
  const words = name.unnamed ? [] : leading(name.keys)
  const mothers = leading(mother?.keys ?? [])
  if (words.length > 0) add('sound', consonants(name.glued))
  for (const word of words) for (const one of mothers) add('mother', one, word)
  if (person.birth === undefined) return [...blocks]
  const { day } = person.birth
  add('birth', day)
  for (const word of words) for (const key of birthKeys(day)) add('word', word, key)
  for (const one of mothers) add('mother', one, day.slice(0, 7))
  return [...blocks]
}

/** Further keys to look under: the months next to a birth at the edge of its own. */
export function neighbourBlocks({ birth, name, mother }: ReadPerson): number[] {
  const month = birth === undefined ? undefined : nextMonth(birth.day)
  if (month === undefined) return []
  const words = name.unnamed ? [] : leading(name.keys)
  return [
    ...words.map((word) => hash(`word|${word}|${month}`)),
    ...leading(mother?.keys ?? []).map((one) => hash(`mother|${one}|${month}`)),
  ]
}

/** Month and year, day and month, and both numbers in either order. */
const birthKeys = (day: PlainDate): string[] => {
  const [year = '', month = '', date = ''] = day.split('-')
  const swapped = Number(date) > 12 ? [] : [`${year}~${[month, date].sort().join('~')}`]
  // A guessed day says nothing about other years, and half the old people of a village share it.
  const anyYear = isRoundDay(day) ? [] : [`${month}-${date}`]
  return [`${year}-${month}`, ...anyYear, ...swapped]
}

/** The telling words, or all where none tells. */
function leading(words: readonly string[]): readonly string[] {
  const telling = words.filter(isTelling)
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}

const consonants = (word: string): string => word.replace(/[aeiou]/g, '')

function nextMonth(day: PlainDate): string | undefined {
  const date = Number(day.slice(8))
  const step = date <= 3 ? -1 : date >= 26 ? 1 : 0
  if (step === 0) return undefined
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + step
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** FNV-1a, 32 bits: two keys that fall together only cost a comparison. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}
