import { describe, expect, it } from 'vitest'
import { type PlainDate, standingEntries } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { cast, entry, posts } from '../../../testing/index.ts'
import { kiaBook } from './definition.ts'
import { hasBookOn } from './view.ts'

const budi: PersonSubject = {
  id: cast.budi.id,
  name: cast.budi.name,
  sex: 'L',
  birth: cast.budi.birth,
  stays: [{ unit: posts.mawar, from: cast.budi.birth }],
}

const said = (happenedOn: PlainDate, has: boolean) =>
  entry({ service: 'kia-book', about: budi.id, happenedOn, body: { has } })

const viewOf = (...entries: ReturnType<typeof said>[]) =>
  kiaBook.view(standingEntries(entries) as typeof entries)

describe('the mother and child book', () => {
  it('is owned from the day somebody said so, until somebody says otherwise', () => {
    const view = viewOf(said('2026-03-05', false), said('2026-01-05', true), said('2026-02-05', true))
    expect(view.changes).toEqual([
      { on: '2026-01-05', has: true },
      { on: '2026-03-05', has: false },
    ])
    expect(hasBookOn(view, '2026-01-04')).toBeUndefined()
    expect(hasBookOn(view, '2026-03-04')).toBe(true)
    expect(hasBookOn(view, '2026-03-05')).toBe(false)
  })

  it('makes K on the last day of a month, among the children of S', () => {
    const [k] = kiaBook.indicators ?? []
    const view = viewOf(said('2026-01-31', true))
    expect(k?.contribute(budi, view, '2026-01')).toEqual({ kind: 'count', count: 1 })
    expect(k?.contribute(budi, view, '2025-12')).toEqual({ kind: 'count', count: 0 })
    expect(k?.contribute(budi, undefined, '2026-01')).toEqual({ kind: 'count', count: 0 })
    expect([k?.counts(budi, '2030-06'), k?.counts(budi, '2030-07')]).toEqual([true, false])
  })

  it('is asked for where a small child has none', () => {
    const codes = (today: PlainDate, ...entries: ReturnType<typeof said>[]) =>
      kiaBook.rules?.(budi, viewOf(...entries), today).map(({ code }) => code)
    expect(codes('2026-02-01', said('2026-01-05', false))).toEqual(['no-book'])
    expect(codes('2026-02-01', said('2026-01-05', false), said('2026-02-01', true))).toEqual([])
    expect(codes('2031-01-01', said('2026-01-05', false))).toEqual([])
  })
})
