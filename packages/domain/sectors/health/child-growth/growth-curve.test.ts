import { describe, expect, it } from 'vitest'
import { loadWhoGrowth } from '../../../reference/who-growth/index.ts'
import { curveLine } from './growth-curve.ts'
import { assessGrowth } from './growth-z.ts'

const { weightForAge } = loadWhoGrowth()
const whole = { fromDay: 0, toDay: 1826, step: 30 }

describe('the lines of the growth card', () => {
  it('run from birth to the last day of the table', () => {
    const line = curveLine(weightForAge, 'L', 0, whole)
    expect(line[0]).toEqual({ day: 0, value: 3.3464 })
    expect(line.at(-1)?.day).toBe(1826)
  })

  it('agree with the z-score of a child who lies on them', () => {
    for (const z of [-3, -2, -1, 1, 2, 3]) {
      for (const { day, value } of curveLine(weightForAge, 'P', z, { fromDay: 10, toDay: 1700, step: 169 })) {
        const scores = assessGrowth({ sex: 'P', ageDays: day, weightKg: value }, loadWhoGrowth())
        expect(scores.z.BB_U).toBeCloseTo(z, 5)
      }
    }
  })

  it('are empty outside the table', () => {
    expect(curveLine(weightForAge, 'L', 0, { fromDay: 1900, toDay: 2000, step: 10 })).toEqual([])
  })
})
