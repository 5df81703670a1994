import { addMonthsToDate, type PlainDate, parsePlainDate } from '@simpul/domain/core'

/** Digits of a day, a month and a year. */
const GROUPS = [2, 2, 4] as const

/**
 * A date as it is typed on a keyboard of digits: `12072025` becomes `12 07 2025` while typing. Whoever types a
 * separator is understood too: `1/7/2025` becomes `01 07 2025`.
 */
export function typedDate(raw: string): string {
  const pieces = raw.split(/\D+/)
  // The last piece is still being typed; what stands before a separator is whole.
  const padded = pieces.map((piece, at) =>
    at < pieces.length - 1 && at < 2 && piece.length === 1 ? `0${piece}` : piece,
  )
  let digits = padded.join('')
  const groups: string[] = []
  for (const size of GROUPS) {
    if (digits === '') break
    groups.push(digits.slice(0, size))
    digits = digits.slice(size)
  }
  return groups.join(' ')
}

export type ReadDate =
  | { readonly state: 'empty' | 'unfinished' | 'impossible' | 'future' }
  | { readonly state: 'date'; readonly date: PlainDate }

/** What has been typed so far. A year of two digits is not guessed at: 25 may be a child or a great-grandmother. */
export function readTypedDate(typed: string, today: PlainDate): ReadDate {
  if (typed.trim() === '') return { state: 'empty' }
  const [day = '', month = '', year = ''] = typed.split(' ')
  if (year.length < 4) return { state: 'unfinished' }
  const date = parsePlainDate(`${year}-${month}-${day}`)
  if (date === undefined) return { state: 'impossible' }
  return date > today ? { state: 'future' } : { state: 'date', date }
}

/** A date as it would have been typed. */
export const asTyped = (date: PlainDate): string => date.split('-').reverse().join(' ')

/** The birth of somebody who is about so old today: an estimate, to be marked as one. */
export const estimatedBirth = (age: number, unit: 'years' | 'months', today: PlainDate): PlainDate =>
  addMonthsToDate(today, -age * (unit === 'years' ? 12 : 1))
