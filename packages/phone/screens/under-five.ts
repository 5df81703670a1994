import { completedMonths, type PlainDate } from '@simpul/domain/core'
import type { PersonRow } from '../db/known.ts'

const FIVE_YEARS_MONTHS = 60

/** Who is weighed on a session day: the living under five, and children whose birth date is not known yet. */
export const isUnderFive = (row: PersonRow, today: PlainDate): boolean =>
  row.died === undefined && (row.birth === undefined || completedMonths(row.birth, today) < FIVE_YEARS_MONTHS)
