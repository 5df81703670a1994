import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldUnit } from '../../catalogue/index.ts'
import { shuffledAndDoubled } from '../../testing/arbitraries.ts'
import { entry, kept, posts } from '../../testing/index.ts'
import { type OfficialTargetView, officialTargetIn } from './view.ts'

const told = (year: number, count: number, day: `2026-${number}-${number}`) =>
  entry({
    ...{ service: 'official-target', about: posts.mawar, happenedOn: day },
    body: { year, category: 'balita', count, source: 'Surat Dinas Kesehatan' },
  })
const viewOf = (entries: ReturnType<typeof kept>) =>
  foldUnit(posts.mawar, entries).views['official-target'] as OfficialTargetView

it('the later word of a year stands, and no year speaks for another', () => {
  const all = kept(told(2025, 40, '2026-01-05'), told(2026, 52, '2026-01-05'), told(2026, 50, '2026-02-01'))
  fc.assert(
    fc.property(shuffledAndDoubled(all), (journal) => {
      const view = viewOf(journal as typeof all)
      expect(officialTargetIn(view, 'balita', '2026-03')).toMatchObject({ count: 50, on: '2026-02-01' })
      expect(officialTargetIn(view, 'balita', '2025-12')?.count).toBe(40)
      expect(officialTargetIn(view, 'balita', '2027-01')).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

it('a number without a source is not taken', () => {
  const { unreadable } = foldUnit(
    posts.mawar,
    kept({ ...told(2026, 50, '2026-02-01'), body: { year: 2026, category: 'balita', count: 50 } }),
  )
  expect(unreadable).toHaveLength(1)
})
