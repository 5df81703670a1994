import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf, foldPerson } from '../../catalogue/index.ts'
import { clockReading, type JournalEntry } from '../../core/index.ts'
import { cast, introduced, judged, posts, registered, voided } from '../../testing/index.ts'
import { personRoots } from '../index.ts'

const { ayu, budi, intan, joko } = cast
const people = [ayu, budi, intan, joko]
const smallest = (...some: readonly { readonly id: string }[]) => some.map((one) => one.id).sort()[0]

describe('same person', () => {
  it('joins two records under the smaller id, whoever was named first', () => {
    const root = smallest(ayu, budi)
    for (const decision of [judged(ayu, budi, 'same'), judged(budi, ayu, 'same')])
      expect(personRoots([decision])).toEqual(new Map([ayu.id, budi.id].sort().map((id) => [id, root])))
  })

  it('joins through a third record', () => {
    const roots = personRoots([judged(ayu, budi, 'same'), judged(intan, budi, 'same')])
    expect(new Set([ayu, budi, intan].map(({ id }) => roots.get(id)))).toEqual(
      new Set([smallest(ayu, budi, intan)]),
    )
  })

  it('follows the decision it saw, whatever the clocks say', () => {
    const joined = judged(ayu, budi, 'same', [], { recordedAt: clockReading(Date.UTC(2027, 0, 1), 0) })
    const parted = judged(budi, ayu, 'different', [joined], {
      recordedAt: clockReading(Date.UTC(2026, 0, 1), 0),
    })
    const roots = personRoots([joined, parted])
    expect(roots.get(ayu.id)).toBe(ayu.id)
    expect(roots.get(budi.id)).toBe(budi.id)
  })

  it('lets the later of two clashing decisions stand and shows the clash', () => {
    const early = judged(ayu, budi, 'same')
    const late = judged(budi, ayu, 'different')
    expect(personRoots([late, early]).get(ayu.id)).toBe(ayu.id)
    const folded = foldPerson(ayu.id, [introduced(ayu), late, early])
    expect(findingsOf(folded, '2026-03-01').map((finding) => finding.code)).toContain('clash')
  })

  it('says when two different persons are still joined through a third record', () => {
    const decisions = [
      judged(ayu, budi, 'same'),
      judged(budi, intan, 'same'),
      judged(ayu, intan, 'different'),
    ]
    const folded = foldPerson(smallest(ayu, budi, intan)!, [introduced(ayu), ...decisions])
    expect(findingsOf(folded, '2026-03-01').map((finding) => finding.code)).toContain('still-joined')
  })

  it('ignores a record judged against itself, voided and unreadable decisions', () => {
    const joined = judged(ayu, budi, 'same')
    const nonsense = { ...judged(ayu, intan, 'same'), body: { verdict: 'perhaps' } }
    expect([...personRoots([judged(ayu, ayu, 'same'), joined, voided(joined), nonsense])]).toEqual([])
  })

  it('restores both records exactly when the merge is taken back', () => {
    const one = [introduced(ayu), registered(ayu, posts.mawar, '2026-01-10')]
    const other = [introduced(budi), registered(budi, posts.melati, '2026-02-10')]
    const before = JSON.stringify([foldPerson(ayu.id, one), foldPerson(budi.id, other)])
    const joined = judged(ayu, budi, 'same')
    const merged = foldPerson(smallest(ayu, budi)!, [...one, ...other, joined])
    expect(merged.subject.stays).toHaveLength(2)
    const parted = judged(ayu, budi, 'different', [joined])
    expect(new Set(personRoots([joined, parted]).values())).toEqual(new Set([ayu.id, budi.id]))
    expect(JSON.stringify([foldPerson(ayu.id, one), foldPerson(budi.id, other)])).toBe(before)
  })
})

describe('roots of any decisions', () => {
  const decision = fc.record({
    one: fc.integer({ min: 0, max: 3 }),
    other: fc.integer({ min: 0, max: 3 }),
    same: fc.boolean(),
    saw: fc.subarray([0, 1, 2, 3, 4, 5]),
  })

  function written(plan: readonly { one: number; other: number; same: boolean; saw: number[] }[]) {
    const made: JournalEntry[] = []
    for (const { one, other, same, saw } of plan) {
      const seen = saw.map((index) => made[index]).filter((entry) => entry !== undefined)
      made.push(judged(people[one]!, people[other]!, same ? 'same' : 'different', seen))
    }
    return made
  }

  it('are the same in any order, doubled or not', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (plan, chance) => {
        const entries = written(plan)
        const shuffled = [...entries, ...entries]
          .map((entry) => ({ entry, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry)
        expect([...personRoots(shuffled)]).toEqual([...personRoots(entries)])
      }),
    )
  })

  it('are ids of the set that are their own root and never larger', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (plan) => {
        const entries = written(plan)
        const roots = personRoots(entries)
        for (const [id, root] of roots) {
          expect(root <= id).toBe(true)
          expect(roots.get(root)).toBe(root)
        }
      }),
    )
  })
})
