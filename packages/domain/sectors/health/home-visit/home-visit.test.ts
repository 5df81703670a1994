import { describe, expect, it } from 'vitest'
import { contributionsOf, foldPerson } from '../../../catalogue/index.ts'
import { cast, entry, introduced, posts, registered, voided } from '../../../testing/index.ts'
import { type HomeVisitView, homeVisit, visitedSince } from '../index.ts'

const { budi } = cast
const visited = (day: '2026-01-14' | '2026-01-20' | '2026-02-10', body: object) =>
  entry({ service: 'home-visit', about: budi.id, happenedOn: day, body })
const home = [introduced(budi), registered(budi, posts.mawar, '2025-12-01')]

describe('a home visit', () => {
  it('is counted in its month, each time somebody went, until it is taken back', () => {
    const away = visited('2026-01-14', { met: 'away', reasons: ['absent'] })
    const met = visited('2026-01-20', { met: 'met', reasons: ['absent'], result: 'will-come' })
    const counted = (...entries: Parameters<typeof foldPerson>[1]) =>
      contributionsOf(foldPerson(budi.id, [...home, ...entries]), posts.mawar, '2026-01')['visit.home']
    expect(counted(away, met, visited('2026-02-10', { met: 'met' }))).toEqual({
      kind: 'parts',
      parts: { away: 1, met: 1 },
    })
    expect(counted(away, met, voided(away))).toEqual({ kind: 'parts', parts: { met: 1 } })
    expect(counted()).toEqual({ kind: 'parts', parts: {} })
  })

  it('says on which day somebody was last called on', () => {
    const view = foldPerson(budi.id, [visited('2026-01-14', { met: 'away' })]).views[
      'home-visit'
    ] as HomeVisitView
    expect(visitedSince(view, '2026-01-12')?.on).toBe('2026-01-14')
    expect(visitedSince(view, '2026-01-15')).toBeUndefined()
    expect(visitedSince(undefined, '2026-01-12')).toBeUndefined()
  })

  it('has a result only where somebody was met', () => {
    expect(homeVisit.readBody(visited('2026-01-14', { met: 'away', result: 'served' })).ok).toBe(false)
    expect(homeVisit.readBody(visited('2026-01-14', { met: 'met', result: 'served' })).ok).toBe(true)
  })
})
