import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonthsToDate, type PlainDate } from '../../core/index.ts'
import { clusterOf, NINE_CARD_CLUSTERS } from './clusters.ts'

const birth: PlainDate = '1990-05-10'
const mother = { birth, on: '2026-05-10', sex: 'P' } as const

describe('clusters', () => {
  it('change on the day an age is completed, not the day before', () => {
    for (const [months, cluster] of NINE_CARD_CLUSTERS.fromMonths.value) {
      const start = addMonthsToDate(birth, months)
      expect(clusterOf({ birth, on: start, sex: 'L' }).ageCluster).toBe(cluster)
      const dayBefore = `${start.slice(0, 8)}09` as PlainDate
      expect(clusterOf({ birth, on: dayBefore, sex: 'L' }).ageCluster).not.toBe(cluster)
    }
  })

  it('know nobody before birth', () => {
    expect(clusterOf({ birth, on: '1990-05-09', sex: 'P' }).ageCluster).toBeNull()
  })

  it('keep a mother in nifas to day 42, then with the child she breastfeeds to 24 months', () => {
    const maternal = (deliveredOn: PlainDate, breastfeeding = true) =>
      clusterOf({ ...mother, deliveredOn, breastfeeding }).maternalCluster
    expect(maternal('2026-05-10')).toBe('ibu_nifas')
    expect(maternal('2026-03-29')).toBe('ibu_nifas')
    expect(maternal('2026-03-28')).toBe('ibu_menyusui')
    expect(maternal('2026-03-28', false)).toBeNull()
    expect(maternal('2024-05-11')).toBe('ibu_menyusui')
    expect(maternal('2024-05-10')).toBeNull()
    expect(maternal('2026-05-11')).not.toBe('ibu_nifas')
  })

  it('show pregnancy first and never give a man a maternal cluster', () => {
    const facts = { pregnant: true, deliveredOn: '2026-05-01', breastfeeding: true } as const
    expect(clusterOf({ ...mother, ...facts }).maternalCluster).toBe('ibu_hamil')
    expect(clusterOf({ ...mother, ...facts, sex: 'L' }).maternalCluster).toBeNull()
  })

  it('hold everybody from birth on in exactly one age cluster', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), (months) => {
        expect(clusterOf({ birth, on: addMonthsToDate(birth, months), sex: 'L' }).ageCluster).not.toBeNull()
      }),
    )
  })
})
