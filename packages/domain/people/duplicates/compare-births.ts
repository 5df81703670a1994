import { daysBetween, type PlainDate } from '../../core/index.ts'
import type { DuplicateSettings } from './settings.ts'

export type BirthLikeness = 'same' | 'same-round' | 'near' | 'other' | 'unknown'

/** A date of birth as it was written down. */
export interface Birth {
  readonly day: PlainDate
  readonly estimated: boolean
}

/** Compares dates as people mistake them: a digit, day and month swapped, some days off, or only the year known. */
export function compareBirths(
  a: Birth | undefined,
  b: Birth | undefined,
  settings: Pick<DuplicateSettings, 'nearDays' | 'nearEstimatedDays'>,
): BirthLikeness {
  if (a === undefined || b === undefined) return 'unknown'
  const guessed = isGuessed(a) || isGuessed(b)
  if (a.day === b.day) return guessed ? 'same-round' : 'same'
  const apart = Math.abs(daysBetween(a.day, b.day))
  if (apart <= (guessed ? settings.nearEstimatedDays : settings.nearDays)) return 'near'
  return isSwapped(a.day, b.day) || digitsApart(a.day, b.day) === 1 ? 'near' : 'other'
}

/** The first of January and of July stand for a day nobody knows. */
const isGuessed = ({ day, estimated }: Birth): boolean => estimated || /-0[17]-01$/.test(day)

const isSwapped = (a: PlainDate, b: PlainDate): boolean =>
  a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)

/** How many characters of two texts of one length differ. */
export function digitsApart(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) count++
  return count
}
