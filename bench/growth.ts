import { loadWhoGrowth } from '@simpul/domain/reference/who-growth'
import { assessGrowth, type GrowthInput } from '@simpul/domain/sectors/health'
import { atMost, type Measured, medianOf } from './measure.ts'

/** 1,000 children of all ages under five, six indicators each, on one core. */
export async function growthBench(): Promise<Measured[]> {
  const tables = loadWhoGrowth()
  const children = Array.from({ length: 1000 }, (_, index): GrowthInput => {
    const ageDays = (index * 1811) % 1826
    return {
      sex: index % 2 === 0 ? 'L' : 'P',
      ageDays,
      weightKg: 3.2 + ageDays / 140 + (index % 7) / 5,
      lengthCm: 50 + ageDays / 32 + (index % 5),
      position: ageDays < 731 ? 'berbaring' : 'berdiri',
      headCm: 36 + ageDays / 150,
      armCm: 12 + ageDays / 600,
    }
  })
  const parsing = JSON.stringify(children)
  const peer = await medianOf(50, () => JSON.parse(parsing))
  const all = await medianOf(50, () => children.forEach((child) => assessGrowth(child, tables)))
  return [
    atMost(
      'growth-1000-children',
      all,
      'ms',
      4,
      `parsing the same children as JSON took ${peer.toFixed(2)} ms (${(all / peer).toFixed(1)}x)`,
    ),
  ]
}
