import type { Sex } from '../../../people/index.ts'
import type { LmsTable } from '../../../reference/who-growth/index.ts'
import { atSd, rowOf } from './z-score.ts'

/** A point of a curve: age in days, and kg or cm. */
export interface CurvePoint {
  readonly day: number
  readonly value: number
}

/**
 * The line of one z-score through a table by day, one point every `step` days from `fromDay` to `toDay`, both
 * included where the table has them. Source: WHO Child Growth Standards; SD(k) = M (1 + L S k)^(1/L).
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
  for (let day = first; day < last; day += step) points.push({ day, value: valueAt(table, sex, z, day) })
  if (last >= first) points.push({ day: last, value: valueAt(table, sex, z, last) })
  return points
}

function valueAt(table: LmsTable, sex: Sex, z: number, day: number): number {
  const row = rowOf(table, sex === 'P', day)
  const [l = 1, m = 0, s = 0] = table.lms.subarray(row, row + 3)
  return atSd(l, m, s, z)
}
