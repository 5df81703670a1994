import { describe, expect, it } from 'vitest'
import {
  attended,
  cast,
  departed,
  edited,
  entry,
  introduced,
  kept,
  posts,
  registered,
} from '../testing/index.ts'
import { findingsOf, foldPerson } from './index.ts'

const budi = cast.budi
const codes = (entries: Parameters<typeof foldPerson>[1]) =>
  findingsOf(foldPerson(budi.id, entries), '2026-02-01').map((finding) => finding.code)

describe('folding a person', () => {
  it('tells name, sex, birth and home from what was written', () => {
    const { subject, unreadable } = foldPerson(budi.id, [
      registered(budi, posts.mawar, '2026-01-10'),
      introduced(budi),
    ])
    expect(subject).toEqual({
      id: budi.id,
      name: 'Budi Santoso',
      sex: 'L',
      birth: '2025-07-12',
      stays: [{ unit: posts.mawar, from: '2026-01-10' }],
    })
    expect(unreadable).toEqual([])
  })

  it('lists what it cannot read and goes on', () => {
    const newer = entry({ service: 'person', about: budi.id, version: 99, body: {} })
    const unknown = entry({ service: 'rocket-science', about: budi.id, body: {} })
    const broken = entry({ service: 'residence', about: budi.id, body: { event: 'vanished' } })
    const elsewhere = entry({ service: 'household', about: budi.id, body: {} })
    const folded = foldPerson(budi.id, [newer, unknown, introduced(budi), broken, elsewhere])
    expect(folded.unreadable).toEqual([newer.id, unknown.id, broken.id, elsewhere.id].sort())
    expect(folded.subject.name).toBe('Budi Santoso')
  })

  it('shows both values when two kader changed the same thing', () => {
    const first = introduced(budi)
    const one = edited(budi, { name: 'Budi S.' }, [first])
    const two = edited(budi, { name: 'Boedi Santoso' }, [first])
    expect(codes([two, first, one])).toEqual(['clash-name'])
    const chosen = edited(budi, { name: 'Budi Santosa' }, [first, one, two])
    expect(codes([chosen, two, first, one])).toEqual([])
  })

  it('does not care about order and doubles', () => {
    const entries = kept(
      introduced(budi),
      registered(budi, posts.mawar, '2026-01-10'),
      attended(budi, posts.mawar, '2026-01-12'),
      departed(budi, posts.mawar, '2026-02-20'),
    )
    const once = JSON.stringify(foldPerson(budi.id, entries))
    expect(JSON.stringify(foldPerson(budi.id, [...entries, ...entries].reverse()))).toBe(once)
  })
})
