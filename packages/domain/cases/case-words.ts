import type { Uuid } from '../core/index.ts'
import { shortNumber } from './case-number.ts'

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** What a case is searched by: the words of its title and the end of its number, also in one piece. Each once. */
export function caseWords(caseId: Uuid, title: string): readonly string[] {
  const number = wordsOf(shortNumber(caseId))
  return [...new Set([...wordsOf(title), ...number, number.join('')])].sort()
}

/** Of a whole number only its end is looked for: the rest says the same of many cases. */
const NUMBER_PARTS = 2

/** The beginnings of words that somebody typed to find a case: a name, or a number in whole or in part. */
export function searchedWords(typed: string): readonly string[] {
  const words = wordsOf(typed)
  return words[0] === 'spm' && words.length > NUMBER_PARTS ? words.slice(-NUMBER_PARTS) : words
}
