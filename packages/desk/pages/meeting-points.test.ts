import type { Figure, PostsAnswer } from '@simpul/domain/wire'
import { describe, expect, it } from 'vitest'
import { figureSet } from './figures.ts'
import { changesOf, decisionsOf } from './meeting-points.ts'

const figure = (
  indicator: string,
  month: string,
  value: number | null,
  counted: number | null = null,
): Figure => ({
  ...{ indicator, month, value, counted, version: 1, hidden: value === null },
})
const posts: PostsAnswer = {
  ...{ unit: { id: 'u', name: 'Desa' }, month: '2026-03', posts: [], families: 12 },
  ...{ expected: 4, opened: 4, closed: 4, reported: 4 },
}

describe('the sheet for the village meeting', () => {
  it('says what went better and what worse, in shares, and nothing of what is hidden or hardly moved', () => {
    const trend = [
      ...[figure('skdn.S', '2026-02', 100), figure('skdn.S', '2026-03', 200)],
      ...[figure('skdn.D', '2026-02', 50), figure('skdn.D', '2026-03', 160)],
      ...[figure('growth.stunting', '2026-02', 10, 100), figure('growth.stunting', '2026-03', 30, 100)],
      ...[figure('growth.wasting', '2026-02', 10, 100), figure('growth.wasting', '2026-03', null)],
      ...[
        figure('growth.underweight', '2026-02', 100, 1000),
        figure('growth.underweight', '2026-03', 105, 1000),
      ],
    ]
    const { better, worse } = changesOf(trend, '2026-03')
    expect(better).toEqual(['D/S: yang ditimbang: naik dari 50\u00a0% menjadi 80\u00a0%'])
    expect(worse).toEqual(['Pendek dan sangat pendek: naik dari 10\u00a0% menjadi 30\u00a0%'])
  })

  it('asks for decisions that this month gives reason for', () => {
    const good = figureSet([
      figure('skdn.S', '2026-03', 100),
      figure('skdn.D', '2026-03', 90),
      figure('skdn.BGM', '2026-03', 0),
    ])
    expect(decisionsOf(good, { ...posts, families: 0 }, '2026-03')).toHaveLength(1)
    const poor = figureSet([
      figure('skdn.S', '2026-03', 100),
      figure('skdn.D', '2026-03', 70),
      figure('skdn.BGM', '2026-03', null),
    ])
    const asked = decisionsOf(poor, { ...posts, closed: 3 }, '2026-03')
    expect(asked).toHaveLength(5)
    expect(asked[0]).toBe('Cara mengajak anak yang tidak datang: sasaran 80 persen, baru 70 persen')
    expect(asked[1]).toBe('Siapa yang mengunjungi 12 keluarga, dan kapan')
  })
})
