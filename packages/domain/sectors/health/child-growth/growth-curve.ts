import type { Sex } from '../../../people/index.ts'
import type { LmsTable } from '../../../reference/who-growth/index.ts'
import { atSd, rowOf } from './z-score.ts'

/** A point of a growth card: age in days, and kg or cm. */
export interface CurvePoint {
  readonly day: number
  readonly value: number
}

/**
 * The line of one z-score over a table by day, one point every `step` days and one at the end, within the days
 * the table has. Beyond 3 SD it goes on in the distance between 2 and 3 SD, as the adjusted z-score does.
 */
export function curveLine(
  table: LmsTable,
  sex: Sex,
  z: number,
  { fromDay, toDay, step }: { readonly fromDay: number; readonly toDay: number; readonly step: number },
): CurvePoint[] {
  const first = Math.max(fromDay, table.first)
  const last = Math.min(toDay, table.first + table.rows - 1)
  const points: CurvePoint[] = []
  for (let day = first; day < last; day += step) points.push({ day, value: valueAt(table, sex, day, z) })
  if (first <= last) points.push({ day: last, value: valueAt(table, sex, last, z) })
  return points
}

function valueAt(table: LmsTable, sex: Sex, day: number, z: number): number {
  const row = rowOf(table, sex === 'P', day)
  const [l = 1, m = 0, s = 0] = table.lms.subarray(row, row + 3)
  if (Math.abs(z) <= 3) return atSd(l, m, s, z)
  const side = Math.sign(z)
  const three = atSd(l, m, s, 3 * side)
  return three + (Math.abs(z) - 3) * (three - atSd(l, m, s, 2 * side))
}
