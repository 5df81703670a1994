import { describe, expect, it } from 'vitest'
import { loadWhoGrowth } from '../../../reference/who-growth/index.ts'
import { curveLine } from './growth-curve.ts'
import { assessGrowth } from './growth-z.ts'

const tables = loadWhoGrowth()

describe('the lines of a growth card', () => {
  it('lie where the z-score says', () => {
    for (const z of [-4, -3, -2, 0, 1, 2.5, 4.2])
      for (const { day, value } of curveLine(tables.weightForAge, 'P', z, {
        fromDay: 0,
        toDay: 1826,
        step: 61,
      }))
        expect(assessGrowth({ sex: 'P', ageDays: day, weightKg: value }, tables).z.BB_U).toBe(z)
  })

  it('end on the last day asked for, within the table', () => {
    const days = (fromDay: number, toDay: number) =>
      curveLine(tables.armForAge, 'L', 0, { fromDay, toDay, step: 500 }).map(({ day }) => day)
    expect(days(0, 3000)).toEqual([91, 591, 1091, 1591, 1826])
    expect(days(200, 200)).toEqual([200])
    expect(days(1900, 2000)).toEqual([])
  })
})
