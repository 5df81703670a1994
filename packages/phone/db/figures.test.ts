import { foldPerson, type Tally, tallyMonth } from '@simpul/domain/catalogue'
import { addMonths, type JournalEntry, type Month, monthOf } from '@simpul/domain/core'
import { personRoots } from '@simpul/domain/people'
import {
  attended,
  cast,
  died,
  entry,
  introduced,
  judged,
  kept,
  posts,
  registered,
  voided,
} from '@simpul/domain/testing'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as house from './house.ts'
import type { Store } from './store.ts'
import { takeLines } from './take-lines.ts'
import { NOON, sariIs, testSession, testStore } from './testing/test-session.ts'
import { openUserDatabase } from './user-database.ts'

const { budi, ayu, intan, joko } = cast
const unit = posts.mawar
const MARCH = '2026-03'

const weighing = (who: { id: string }, weightKg: number, happenedOn: JournalEntry['happenedOn']) =>
  entry({ service: 'child-growth', about: who.id, happenedOn, body: { weightKg } })

const wrong = weighing(budi, 9.9, '2026-03-10')
const journal: readonly JournalEntry[] = kept(
  introduced(budi),
  introduced({ ...intan, name: 'Intan', birth: ayu.birth }),
  introduced(ayu),
  registered(budi, unit, '2026-01-10'),
  registered(ayu, unit, '2026-01-10'),
  registered(intan, unit, '2026-02-10'),
  introduced({ ...joko, birth: '2024-03-15' }),
  registered(joko, posts.melati, '2026-01-10'),
  weighing(budi, 6.9, '2026-02-10'),
  wrong,
  voided(wrong),
  weighing(ayu, 10.1, '2026-03-10'),
  judged(intan, ayu, 'same'),
  attended(ayu, unit, '2026-03-10'),
  died(budi, '2026-03-31'),
)
const people = [...new Set(journal.map(({ subject }) => subject.id))]

async function arrive(store: Store, entries: readonly JournalEntry[]): Promise<void> {
  const upTo = Math.max(...entries.map(({ seq = 0 }) => seq))
  const taken = await takeLines(store.session, { unit, lane: 'register', entries, upTo, more: false })
  if (taken.ok) await store.changed(taken.value)
}

/** Everything folded anew from the entries themselves: no roster, no store. */
function afresh(entries: Iterable<JournalEntry>, month: Month, post = unit): Tally[] {
  const all = [...entries]
  const roots = personRoots(all.filter(({ service }) => service === 'same-person'))
  const sets = new Map<string, JournalEntry[]>()
  for (const one of all) {
    const root = roots.get(one.subject.id) ?? one.subject.id
    sets.set(root, [...(sets.get(root) ?? []), one])
  }
  const folded = [...sets].map(([root, own]) => foldPerson(root, own))
  return tallyMonth({ id: post, from: '2025-01-01' }, folded, [], month)
}

type Step =
  | { readonly do: 'pull'; readonly lines: readonly JournalEntry[] }
  | { readonly do: 'weigh' | 'change'; readonly person: number; readonly weightKg: number }
  | { readonly do: 'void' | 'merge' | 'part'; readonly person: number }
  | { readonly do: 'quiet' | 'restart' | 'crash' | 'month' }

const person = fc.nat({ max: people.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('pull' as const), lines: fc.subarray([...journal], { minLength: 1 }) }),
  fc.record({
    do: fc.constantFrom('weigh' as const, 'change' as const),
    person,
    weightKg: fc.integer({ min: 50, max: 120 }).map((tenths) => tenths / 10),
  }),
  fc.record({ do: fc.constantFrom('void' as const, 'merge' as const, 'part' as const), person }),
  fc.record({
    do: fc.constantFrom('quiet' as const, 'restart' as const, 'crash' as const, 'month' as const),
  }),
)

/** A phone on which steps are taken, and what has been said on it. */
async function phoneOf() {
  const clock = { ms: NOON }
  const session = await testSession({}, clock)
  const { keys } = session
  const said = new Map<string, JournalEntry>()
  let store = await testStore(session)
  const write = async (draft: Parameters<Store['record']>[0]): Promise<void> => {
    const saved = await store.record(draft)
    for (const one of saved.ok ? saved.value : []) said.set(one.id, one)
  }
  const last = (id: string) =>
    [...said.values()].findLast(({ subject, service }) => subject.id === id && service === 'child-growth')
  async function about(id: string, taken: Step): Promise<void> {
    const subject = { kind: 'person', id } as const
    const draft = { service: 'child-growth', subject }
    const target = last(id)
    const why = 'salah baca'
    if (taken.do === 'weigh') await write({ ...draft, body: { weightKg: taken.weightKg } })
    if (taken.do === 'change' && target !== undefined)
      await write({
        ...draft,
        body: { weightKg: taken.weightKg },
        amends: { entry: target.id, how: 'replace', why },
      })
    if (taken.do === 'void' && target !== undefined)
      await write({ ...draft, body: null, amends: { entry: target.id, how: 'void', why } })
    if (taken.do === 'merge' || taken.do === 'part') {
      const body = { with: ayu.id, verdict: taken.do === 'merge' ? 'same' : 'different' }
      if (id !== ayu.id) await write({ service: 'same-person', subject, body })
    }
  }
  async function take(taken: Step): Promise<void> {
    if ('person' in taken) return about(people[taken.person] ?? '', taken)
    if (taken.do === 'pull') {
      for (const line of taken.lines) said.set(line.id, line)
      return arrive(store, taken.lines)
    }
    if (taken.do === 'quiet') return store.tidy()
    if (taken.do === 'month') clock.ms += 31 * 86_400_000
    if (taken.do === 'crash') store = await testStore({ ...session, keys, db: reopened(store) })
    if (taken.do === 'restart') {
      await store.close()
      store = await testStore({ ...session, keys, db: reopened(store) })
    }
  }
  return { take, said, today: () => store.today(), tallies: (month: Month) => store.tallies(month) }
}

function reopened({ session }: Store): Store['session']['db'] {
  return openUserDatabase(session.deviceDb, session.user)
}

describe('the figures of a month', () => {
  it('are those of a fresh fold, whatever was written, pulled, amended, merged and parted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const phone = await phoneOf()
        for (const taken of steps) {
          await phone.take(taken)
          const month = monthOf(phone.today())
          for (const asked of [month, addMonths(month, -1)])
            expect(await phone.tallies(asked)).toEqual(afresh(phone.said.values(), asked))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are shown without opening a single person, also after a restart and after a save', async () => {
    const session = await testSession()
    const before = await testStore(session)
    await arrive(before, journal)
    await before.tidy()
    const store = await testStore({ ...session, db: reopened(before) })
    await store.record({
      service: 'child-growth',
      subject: { kind: 'person', id: ayu.id },
      body: { weightKg: 10.3 },
    })
    const opened = vi.spyOn(crypto.subtle, 'decrypt')
    const tallies = await store.tallies(MARCH)
    expect(opened).not.toHaveBeenCalled()
    opened.mockRestore()
    expect(tallies.find(({ indicator }) => indicator === 'skdn.S')?.contribution).toEqual({
      kind: 'count',
      count: 1,
    })
  })

  it('are not those of an older build, also when its people have not been folded again yet', async () => {
    const session = await testSession()
    const summarise: typeof house.summarise = (...given) => {
      const summary = house.summarise(...given)
      return summary && { ...summary, share: { month: MARCH, unit, adds: {} } }
    }
    const older = await testStore({ ...session, house: { ...house, edition: 'older', summarise } })
    await arrive(older, journal)
    await older.tidy()
    const { keys } = session
    const first = await testStore({ ...session, db: reopened(older) })
    expect(await first.tallies(MARCH)).toEqual(afresh(journal, MARCH))
    await first.record({
      service: 'child-growth',
      subject: { kind: 'person', id: joko.id },
      body: { weightKg: 14 },
    })
    const figures = await first.tallies(MARCH)
    await first.close()
    const again = await testStore({ ...session, keys, db: reopened(older) })
    expect(await again.tallies(MARCH)).toEqual(figures)
  })

  it('are those of the post where one works now', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal)
    const { units, assignments } = sariIs()
    session.me = {
      ...sariIs(),
      units: units.map((one) => ({ ...one, id: posts.melati })),
      assignments: assignments.map((one) => ({ ...one, unit: posts.melati })),
    }
    const there = await store.tallies(MARCH)
    expect(there).toEqual(afresh(journal, MARCH, posts.melati))
    expect(there).not.toEqual(afresh(journal, MARCH, unit))
  })
})
