/** How a child was measured: lying (terlentang) or standing. */
export type Position = 'berbaring' | 'berdiri'

/** WHO's length of a month, for turning days into months and back. */
export const DAYS_PER_MONTH = 30.4375
/** From this age height is measured standing; the WHO tables change at it. */
export const TWO_YEARS_DAYS = 731
/** A lying child is this much longer than a standing one [V: WHO anthro]. */
const CORRECTION_CM = 0.7
/** Under this age no child stands; the position is taken as unknown. */
const STANDS_FROM_MONTHS = 9

/** Half a day counts as a day: 730.5 is 731. */
export const wholeDays = (days: number): number => Math.floor(days + 0.5)

export interface UsedLength {
  /** cm, unrounded. */
  readonly lengthCm: number | undefined
  /** The position that was believed. */
  readonly position: Position | undefined
  readonly standingNotBelieved: boolean
}

/**
 * The length or height that is compared with the tables. `days` and `months` are the raw age, NaN when unknown:
 * then nothing is corrected. Source: WHO anthro, growth method section 3.
 */
export function correctLength(
  days: number,
  months: number,
  lengthCm: number | undefined,
  measured: Position | undefined,
): UsedLength {
  const standingNotBelieved = measured === 'berdiri' && months < STANDS_FROM_MONTHS
  const position = standingNotBelieved ? undefined : measured
  return { lengthCm: corrected(wholeDays(days), lengthCm, position), position, standingNotBelieved }
}

function corrected(
  day: number,
  lengthCm: number | undefined,
  position: Position | undefined,
): number | undefined {
  if (lengthCm === undefined) return undefined
  if (day < TWO_YEARS_DAYS && position === 'berdiri') return lengthCm + CORRECTION_CM
  if (day >= TWO_YEARS_DAYS && position === 'berbaring') return lengthCm - CORRECTION_CM
  return lengthCm
}
