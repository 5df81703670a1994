import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadWhoGrowth } from '../../../reference/who-growth/index.ts'
import { assessGrowth, type GrowthInput } from './growth-z.ts'
import { isImplausible, roundZ } from './z-score.ts'

const tables = loadWhoGrowth()
const assess = (child: GrowthInput) => assessGrowth(child, tables)

describe('z-scores of a child', () => {
  it('equals the four worked examples of the WHO programs', () => {
    const girl = { sex: 'P', ageDays: 400, weightKg: 6.2, lengthCm: 70.25, position: 'berbaring' } as const
    expect(assess({ ...girl, headCm: 43.5, armCm: 11.2 }).z).toEqual({
      TB_U: -1.95,
      BB_U: -3.32,
      BB_TB: -3.26,
      IMT_U: -3.06,
      LK_U: -1.25,
      LILA_U: -2.98,
    })
    const boy = assess({ sex: 'L', ageDays: 730.5, weightKg: 12, lengthCm: 85.7, position: 'berbaring' })
    expect(boy.lengthCm).toBe(85)
    expect(boy.z).toMatchObject({ TB_U: -0.7, BB_U: -0.11, BB_TB: 0.34, IMT_U: 0.46 })
    const baby = assess({ sex: 'L', ageDays: 200, weightKg: 7, lengthCm: 66, position: 'berdiri' })
    expect(baby).toMatchObject({ standingNotBelieved: true, position: null, lengthCm: 66 })
    expect(baby.z).toMatchObject({ TB_U: -1.17, BB_U: -1.38, BB_TB: -0.86, IMT_U: -0.94 })
    const schoolgirl = assess({ sex: 'P', ageMonths: 125.5, weightKg: 60, lengthCm: 138 })
    expect(schoolgirl.bmi).toBeCloseTo(31.506, 3)
    expect(schoolgirl.z).toMatchObject({ TB_U: -0.54, BB_U: null, IMT_U: 3.37 })
  })

  it('changes procedure between 1826 and 1827 days', () => {
    const child = { sex: 'L', weightKg: 18, lengthCm: 109, headCm: 51 } as const
    expect(assess({ ...child, ageDays: 1826 })).toMatchObject({
      model: 'anthro',
      z: { LK_U: expect.any(Number) },
    })
    expect(assess({ ...child, ageDays: 1827 })).toMatchObject({ model: 'anthroplus', z: { LK_U: null } })
    expect(assess({ ...child, model: 'anthro', ageDays: 1827 }).z.TB_U).toBeNull()
  })

  it('judges the arm from day 91', () => {
    expect(assess({ sex: 'L', ageDays: 90, armCm: 13 }).z.LILA_U).toBeNull()
    expect(assess({ sex: 'L', ageDays: 91, armCm: 13 }).z.LILA_U).not.toBeNull()
  })

  it('leaves weight out when both feet are swollen', () => {
    const swollen = { sex: 'L', ageDays: 700, weightKg: 9, lengthCm: 80, oedema: true } as const
    expect(assess(swollen).z).toMatchObject({ BB_U: null, BB_TB: null, IMT_U: null })
    expect(assess(swollen).z.TB_U).not.toBeNull()
  })

  it('takes the weight-for-length table to 110 cm and the height table to 120 cm', () => {
    const child = { sex: 'P', weightKg: 15, position: 'berbaring' } as const
    expect(assess({ ...child, ageDays: 700, lengthCm: 110 }).z.BB_TB).not.toBeNull()
    expect(assess({ ...child, ageDays: 700, lengthCm: 110.01 }).z.BB_TB).toBeNull()
    expect(assess({ ...child, ageDays: 731, lengthCm: 120.7 }).z.BB_TB).not.toBeNull()
    expect(assess({ ...child, ageDays: 731, lengthCm: 120.71 }).z.BB_TB).toBeNull()
  })

  it('gives weight-for-length also when only the age is unknown', () => {
    const child = { sex: 'P', weightKg: 11 } as const
    expect(assess({ ...child, lengthCm: 86.9 }).z.BB_TB).toBe(
      assess({ ...child, lengthCm: 86.9, position: 'berbaring' }).z.BB_TB,
    )
    expect(assess({ ...child, lengthCm: 87 }).z.BB_TB).toBe(
      assess({ ...child, lengthCm: 87, position: 'berdiri' }).z.BB_TB,
    )
    expect(assess({ ...child, lengthCm: 87 }).z).toMatchObject({ BB_U: null, TB_U: null, IMT_U: null })
  })

  it('never puts a heavier child lower', () => {
    const child = fc.record({
      sex: fc.constantFrom('L', 'P'),
      ageDays: fc.integer({ min: 0, max: 6900 }),
      lengthCm: fc.integer({ min: 450, max: 1200 }).map((tenths) => tenths / 10),
      weightKg: fc.integer({ min: 100, max: 5000 }).map((grams) => grams / 100),
    })
    fc.assert(
      fc.property(child, fc.integer({ min: 1, max: 300 }), (base, more) => {
        const light = assess(base)
        const heavy = assess({ ...base, weightKg: base.weightKg + more / 100 })
        for (const index of ['BB_U', 'BB_TB', 'IMT_U'] as const)
          expect((heavy.z[index] ?? 0) - (light.z[index] ?? 0)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('assesses 1,000 children in a few milliseconds', () => {
    const children = Array.from({ length: 1000 }, (_, at): GrowthInput => {
      const age = 91 + at
      const [weightKg, lengthCm] = [6 + at / 150, 60 + at / 25]
      return { sex: at % 2 === 0 ? 'L' : 'P', ageDays: age, weightKg, lengthCm, headCm: 45, armCm: 14 }
    })
    const times = Array.from({ length: 25 }, () => {
      const start = performance.now()
      for (const child of children) assess(child)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(4)
  })
})

describe('rounding a z-score', () => {
  it('takes the closer neighbour and on a tie the even one', () => {
    expect(roundZ(5.004)).toBe(5)
    expect(roundZ(5.006)).toBe(5.01)
    expect(roundZ(0.125)).toBe(0.12)
    expect(roundZ(-0.375)).toBe(-0.38)
    expect(Object.is(roundZ(-0.001), 0)).toBe(true)
    expect(roundZ(Number.NaN)).toBeNull()
    expect(roundZ(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  })

  it('flags what lies beyond the WHO limits, not the limits', () => {
    expect(isImplausible('TB_U', -6)).toBe(false)
    expect(isImplausible('TB_U', 6.01)).toBe(true)
    expect(isImplausible('BB_U', 5.01)).toBe(true)
    expect(isImplausible('BB_U', -5.5)).toBe(false)
    expect(isImplausible('BB_TB', -5.01)).toBe(true)
    expect(isImplausible('LK_U', null)).toBeNull()
  })
})
