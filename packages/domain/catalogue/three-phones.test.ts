import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JournalEntry, lastDay, monthRange, type Uuid } from '../core/index.ts'
import type { SessionDayView } from '../institution/index.ts'
import { homeOn, personRoots } from '../people/index.ts'
import { shuffledAndDoubled } from '../testing/arbitraries.ts'
import { posts } from '../testing/index.ts'
import { stories } from '../testing/three-phones.ts'
import { type FoldedPerson, findingsOf, foldActivity, foldPerson } from './fold-subject.ts'
import { tallyMonths } from './tally.ts'

const MONTHS = monthRange('2025-11', '2026-12')
const POSTS = Object.values(posts)

/** Everything a screen or a report could show, from entries in the order given. */
function everything(entries: readonly JournalEntry[]) {
  const roots = personRoots(entries)
  const people = new Map<Uuid, JournalEntry[]>()
  const days = new Map<Uuid, JournalEntry[]>()
  for (const entry of entries) {
    const { kind, id } = entry.subject
    const groups = kind === 'person' ? people : days
    const key = kind === 'person' ? (roots.get(id) ?? id) : id
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const persons = sorted(people).map(([root, own]) => foldPerson(root, own))
  const activities = sorted(days).map(([id, own]) => foldActivity(id, own))
  const views = activities.map((day) => day.views['session-day'] as SessionDayView)
  const tallies = POSTS.map((id) => {
    const own = views.filter((view) => view.unit === id)
    return tallyMonths({ id, from: '2020-01-01' }, persons, own, MONTHS)
  })
  const findings = persons.map((person) => findingsOf(person, '2026-10-01'))
  return { roots: [...roots], persons, activities, tallies, findings }
}

const sorted = <T>(groups: ReadonlyMap<Uuid, T>) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1))

const storiesInAnyOrder = stories.chain((story) =>
  fc.record({ story: fc.constant(story), arrived: shuffledAndDoubled(story.journal) }),
)

describe('three phones and a server', () => {
  it('agree on every view, finding and figure, whatever order things arrived in', () => {
    fc.assert(
      fc.property(storiesInAnyOrder, ({ story, arrived }) => {
        const server = JSON.stringify(everything(story.journal))
        expect(JSON.stringify(everything(arrived))).toBe(server)
        for (const phone of story.phones) expect(JSON.stringify(everything(phone))).toBe(server)
      }),
      { numRuns: 300 },
    )
  })

  it('count everybody in exactly one post, and nobody nowhere', () => {
    fc.assert(
      fc.property(stories, ({ journal }) => {
        const { persons, tallies } = everything(journal)
        MONTHS.forEach((month, index) => {
          const counted = tallies.map((post) => countedIn(post[index]?.tallies))
          const homes = persons.filter((person) => homeOn(person.subject, lastDay(month)) !== undefined)
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(homes.length)
        })
        persons.forEach(staysInOrder)
      }),
      { numRuns: 300 },
    )
  })

  it('can read everything they wrote', () => {
    fc.assert(
      fc.property(stories, ({ journal }) => {
        const { persons, activities } = everything(journal)
        for (const folded of [...persons, ...activities]) expect(folded.unreadable).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

function countedIn(tallies: ReturnType<typeof tallyMonths>[number]['tallies'] = []): number {
  const present = tallies.find((tally) => tally.indicator === 'attendance.present')?.contribution
  return present?.kind === 'reach' ? present.counted : Number.NaN
}

/** Oldest first, none empty, none overlapping, none beyond death. */
function staysInOrder({ subject }: FoldedPerson): void {
  subject.stays.forEach((stay, index) => {
    const next = subject.stays[index + 1]
    if (stay.to !== undefined) expect(stay.from < stay.to).toBe(true)
    if (next !== undefined) expect(stay.to !== undefined && stay.to <= next.from).toBe(true)
    if (subject.died !== undefined) expect(stay.to !== undefined && stay.to <= subject.died).toBe(true)
  })
}
