import { foldPerson, tallyMonth } from '@simpul/domain/catalogue'
import type { JournalEntry } from '@simpul/domain/core'
import {
  attended,
  cast,
  edited,
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
import { foldIn } from './fold-in.ts'
import * as house from './house.ts'
import type { PersonRow } from './known.ts'
import { fileReceipts } from './receipts.ts'
import type { Store } from './store.ts'
import { takeLines } from './take-lines.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { inAnotherTab, testSession, testStore } from './testing/test-session.ts'
import { wipeShelves } from './wipe.ts'

const { budi, ayu, intan } = cast
const unit = posts.mawar

const weighing = (who: { id: string }, weightKg: number, happenedOn: JournalEntry['happenedOn']) =>
  entry({ service: 'child-growth', about: who.id, happenedOn, body: { weightKg } })

/** A small post: a correction, a void, a name changed, two records of one child. */
const first = introduced(budi)
const wrong = weighing(budi, 9.9, '2026-02-10')
const journal: readonly JournalEntry[] = kept(
  first,
  introduced({ ...intan, name: 'Intan', birth: ayu.birth }),
  introduced(ayu),
  registered(budi, unit, '2026-01-10'),
  registered(ayu, unit, '2026-01-10'),
  weighing(budi, 6.9, '2026-01-10'),
  wrong,
  voided(wrong),
  weighing(ayu, 10.1, '2026-03-10'),
  edited(budi, { name: 'Budi Susanto' }, [first]),
  judged(intan, ayu, 'same'),
  attended(ayu, unit, '2026-03-10'),
)

const lane = 'register'

/** The same lines in another order, some of them twice. */
const mixedUp = fc.shuffledSubarray([...journal, ...journal.slice(0, 5)], { minLength: journal.length + 5 })

async function arrive(store: Store, entries: readonly JournalEntry[]): Promise<void> {
  const upTo = Math.max(...entries.map(({ seq = 0 }) => seq))
  const taken = await takeLines(store.session, { unit, lane, entries, upTo, more: false })
  if (taken.ok) await store.changed(taken.value)
}

const shown = (rows: readonly PersonRow[]) =>
  rows.map(({ name, weightKg, status, presentToday, atHome, searchKeys, worstLevel }) => {
    return { name, weightKg, status, presentToday, atHome, searchKeys, worstLevel }
  })

async function rosterOf(store: Store): Promise<unknown> {
  return shown(store.people.get())
}

describe('the roster', () => {
  it('folds corrections, name changes and merged records', async () => {
    const store = await testStore(await testSession())
    await arrive(store, journal)
    expect(store.people.get()).toMatchObject([
      { name: 'Ayu Lestari', weightKg: 10.1, presentToday: true },
      { name: 'Budi Susanto', weightKg: 6.9 },
    ])
    expect((await store.person(intan.id))?.subject.name).toBe('Ayu Lestari')
  })

  it('is the same for any order, doubles and pieces, before and after folding, and over a restart', async () => {
    const whole = await testStore(await testSession())
    await arrive(whole, journal)
    const expected = await rosterOf(whole)
    const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(mixedUp, cuts, async (mixed, sizes) => {
        const session = await testSession()
        const store = await testStore(session)
        for (let at = 0, n = 0; at < mixed.length; n++) {
          const size = sizes[n % sizes.length] ?? 1
          await arrive(store, mixed.slice(at, at + size))
          at += size
          if (n % 3 === 2) await store.tidy()
        }
        expect(await rosterOf(store)).toEqual(expected)
        await store.tidy()
        expect(await session.db.loose.count()).toBe(0)
        expect(await rosterOf(store)).toEqual(expected)
        expect(await rosterOf(await testStore(inAnotherTab(session)))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })

  it('is the same from a snapshot with a tail as from lines', async () => {
    const lines = await testStore(await testSession())
    await arrive(lines, journal)
    const session = await testSession()
    const store = await testStore(session)
    const taken = await takeSnapshot(session, { unit, lane, entries: journal.slice(0, 7), upTo: 7 })
    if (taken.ok) await store.loaded(taken.value)
    await arrive(store, journal.slice(7))
    expect(await rosterOf(store)).toEqual(await rosterOf(lines))
    expect(await session.db.shelves.toArray()).toMatchObject([{ lane, after: 12 }])
  })

  it('is not folded again by a start after the app was closed at once', async () => {
    const session = await testSession()
    const store = await testStore(session)
    const taken = await takeSnapshot(session, { unit, lane, entries: journal, upTo: 12 })
    if (taken.ok) await store.loaded(taken.value)
    const folds = async (): Promise<number> => {
      const summarise = vi.fn(house.summarise)
      const tab = inAnotherTab(session)
      const started = await testStore({ ...tab, house: { ...tab.house, summarise } })
      expect(await rosterOf(started)).toEqual(await rosterOf(store))
      await started.settled()
      return summarise.mock.calls.length
    }
    expect(await folds()).toBe(0)
    await session.db.roster.clear()
    expect([(await folds()) > 0, await folds()]).toEqual([true, 0])
  })

  it('is whole again after a crash between a snapshot and its folding', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal.slice(0, 5))
    await store.tidy()
    await takeSnapshot(session, { unit, lane: 'health:L3', entries: journal.slice(5), upTo: 12 })
    const crashed = await testStore(inAnotherTab(session))
    const whole = await testStore(await testSession())
    await arrive(whole, journal)
    expect(await rosterOf(crashed)).toEqual(await rosterOf(whole))
  })

  it('replaces what lay on the shelf when a newer snapshot comes', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal)
    await store.tidy()
    const entries = journal.filter(({ subject }) => subject.id !== budi.id)
    await takeSnapshot(session, { unit, lane, entries, upTo: 12 })
    await store.wiped()
    expect(store.people.get().map(({ name }) => name)).toEqual(['Ayu Lestari'])
  })

  it('makes yesterday’s findings and presence today’s', async () => {
    const clock = { ms: Date.UTC(2026, 2, 10, 5) }
    const store = await testStore(await testSession({}, clock))
    await arrive(store, journal)
    expect(store.people.get()[0]).toMatchObject({ presentToday: true })
    clock.ms += 86_400_000
    await store.tidy()
    expect(store.people.get()[0]).toMatchObject({ presentToday: false, weighedThisMonth: true })
  })

  it('forgets a person when their lane is wiped, and survives a crash between wipe and rebuild', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal)
    await store.tidy()
    await wipeShelves(session.db, [`${unit}/${lane}`])
    const crashed = await testStore(inAnotherTab(session))
    expect(crashed.people.get()).toEqual([])
    await store.wiped()
    expect(store.people.get()).toEqual([])
  })

  it('is not saved over a wipe that another tab made', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal)
    await wipeShelves(inAnotherTab(session).db, [`${unit}/${lane}`])
    await store.tidy()
    expect((await testStore(inAnotherTab(session))).people.get()).toEqual([])
  })

  it('parts two records again when the server refuses that they are one', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal.slice(0, 5))
    const saved = await store.record({
      ...{ service: 'same-person', subject: { kind: 'person', id: intan.id } },
      body: { with: ayu.id, verdict: 'same' },
    })
    expect(store.people.get()).toHaveLength(2)
    const id = saved.ok ? (saved.value[0]?.id ?? '') : ''
    const receipt = { index: 0, id, standing: 'refused', reason: 'another-cell' } as const
    const subjects = await fileReceipts(session.db, [receipt], session.wallNow(), () => true)
    await store.changed({ subjects, arrival: 0 })
    expect(store.people.get()).toHaveLength(3)
  })

  it('parts two records again when the decision is taken back', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal)
    const apart = { ...judged(intan, ayu, 'different', [journal[10] as JournalEntry]), seq: 13 }
    await arrive(store, [apart])
    expect(store.people.get().map(({ name }) => name)).toEqual(['Ayu Lestari', 'Budi Susanto', 'Intan'])
  })

  it('shows what another tab wrote while this one was opening', async () => {
    const session = await testSession()
    const first = await testStore(session)
    await arrive(first, journal.slice(0, 8))
    let isOpen = false
    const opening = testStore(inAnotherTab(session)).finally(() => {
      isOpen = true
    })
    await arrive(first, journal.slice(8))
    const channel = new BroadcastChannel(session.db.name)
    while (!isOpen) {
      channel.postMessage(journal.map(({ subject }) => subject))
      await new Promise((resolve) => setImmediate(resolve))
    }
    channel.close()
    const second = await opening
    await expect.poll(() => rosterOf(second)).toEqual(await rosterOf(first))
  })

  it('folds in slices that never lose a row that arrives meanwhile', async () => {
    const session = await testSession()
    const store = await testStore(session)
    await arrive(store, journal.slice(0, 8))
    await Promise.all([foldIn(session), arrive(store, journal.slice(8)), foldIn(session)])
    await store.tidy()
    const found = await store.person(budi.id)
    expect(found?.entries.map(({ seq }) => seq).sort()).toEqual([1, 10, 4, 6, 7, 8])
  })
})

describe('somebody whose name has not arrived', () => {
  const dewi = { ...cast.joko, birth: '2025-06-01' } as const
  const nameless = kept(registered(dewi, unit, '2026-01-10'), weighing(dewi, 7.1, '2026-03-10'))
  const guest = kept(weighing(cast.karto, 8.1, '2026-03-10'))

  it('counts as the server counts them, and is shown where they live', async () => {
    const store = await testStore(await testSession())
    await arrive(store, [...nameless, ...guest])
    const people = [foldPerson(dewi.id, nameless), foldPerson(cast.karto.id, guest)]
    const atServer = tallyMonth({ id: unit, from: '2025-01-01' }, people, [], '2026-03')
    expect(atServer.find(({ indicator }) => indicator === 'attendance.present')?.contribution).toMatchObject({
      counted: 1,
    })
    expect(await store.tallies('2026-03')).toEqual(atServer)
    expect(store.people.get()).toMatchObject([{ id: dewi.id, name: '', atHome: true, weightKg: 7.1 }])
  })

  it('is found by a newer build that an older one passed over', async () => {
    const session = await testSession()
    const older = { ...house, edition: 'older', summarise: () => undefined }
    const before = await testStore({ ...session, house: older })
    await arrive(before, nameless)
    await before.tidy()
    const store = await testStore(inAnotherTab(session))
    expect(store.people.get()).toEqual([])
    await store.tidy()
    expect(store.people.get()).toMatchObject([{ id: dewi.id }])
  })
})

describe('looking for somebody', () => {
  it('finds by part of the name and of the mother’s, the name first', async () => {
    const store = await testStore(await testSession())
    await arrive(store, [
      ...journal,
      { ...introduced(cast.aminah), seq: 13 },
      { ...edited(budi, { motherName: 'Aminah' }, []), seq: 14 },
    ])
    const names = (text: string) => store.search(text).map(({ name }) => name)
    expect(names('amin')).toEqual(['Aminah', 'Budi Susanto'])
    expect(names('SUS bud')).toEqual(['Budi Susanto'])
    expect(names('susan ayu')).toEqual([])
    expect(names(' ')).toEqual([])
  })
})
