import { daysBetween, type PlainDate } from '../../core/index.ts'
import { lettersApart } from './letters-apart.ts'
import type { DuplicateSettings } from './settings.ts'

export type BirthLikeness = 'same' | 'same-round' | 'near' | 'digit' | 'guessed' | 'other' | 'unknown'

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
  if (apart <= settings.nearDays || isSwapped(a.day, b.day)) return 'near'
  if (guessed) return apart <= settings.nearEstimatedDays ? 'guessed' : 'other'
  return lettersApart(a.day, b.day) === 1 ? 'digit' : 'other'
}

const isGuessed = ({ day, estimated }: Birth): boolean => estimated || isRoundDay(day)

/** The first of January and of July stand for a day nobody knows. */
export const isRoundDay = (day: PlainDate): boolean => day.endsWith('-07-01') || day.endsWith('-01-01')

const isSwapped = (a: PlainDate, b: PlainDate): boolean =>
  a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
