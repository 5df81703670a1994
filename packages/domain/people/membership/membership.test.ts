import { describe, expect, it } from 'vitest'
import { foldPerson } from '../../catalogue/index.ts'
import type { PlainDate } from '../../core/index.ts'
import { cast, entry, idOf } from '../../testing/index.ts'
import { type MembershipView, membership, membershipsOn } from '../index.ts'

const house = idOf('household', 'one')
const card = idOf('household', 'card')
const joined = (body: Readonly<Record<string, unknown>>, happenedOn: PlainDate = '2026-01-10') =>
  entry({
    service: 'membership',
    about: cast.budi.id,
    happenedOn,
    body: { group: house, groupKind: 'household', relation: 'child', ...body },
  })
const viewOf = (...entries: Parameters<typeof foldPerson>[1]) =>
  foldPerson(cast.budi.id, entries).views.membership as MembershipView

describe('belonging to a household or family card', () => {
  it('starts on the day it was noted unless another is given', () => {
    const view = viewOf(joined({}), joined({ group: card, groupKind: 'family_card', from: '2025-07-12' }))
    expect(view.memberships.map(({ group, from }) => [group, from])).toEqual([
      [card, '2025-07-12'],
      [house, '2026-01-10'],
    ])
  })

  it('is what was said last about that household', () => {
    const view = viewOf(
      joined({ from: '2025-07-12', to: '2026-02-01' }, '2026-02-03'),
      joined({ from: '2025-07-12' }),
    )
    expect(membershipsOn(view, '2026-01-31')).toHaveLength(1)
    expect(membershipsOn(view, '2026-02-01')).toHaveLength(0)
  })

  it('does not end before it began', () => {
    expect(membership.readBody(joined({ from: '2026-01-05', to: '2026-01-04' })).ok).toBe(false)
    expect(membership.readBody(joined({ to: '2026-01-09' })).ok).toBe(false)
    expect(membership.readBody(joined({ to: '2026-01-10' })).ok).toBe(true)
  })
})
