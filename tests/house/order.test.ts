import { foldActivity, foldPerson, tallyMonths } from '@simpul/domain/catalogue'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import {
  addDays,
  editBody,
  type JournalEntry,
  monthRange,
  type PlainDate,
  type StandingField,
  type Subject,
  type Uuid,
} from '@simpul/domain/core'
import { checkInsOf, type SessionDayView, sessionDayId } from '@simpul/domain/institution'
import { homeOn, personRoots } from '@simpul/domain/people'
import { type CastMember, cast, editBodyOf, posts } from '@simpul/domain/testing'
import type { Draft } from '@simpul/phone/db/phone.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { type EntryRow, entryColumns, journalEntryOf } from '@simpul/server/journal/entry-row.ts'
import { release } from '@simpul/server/journal/held.ts'
import { district, noon } from '@simpul/server/journal/testing/district.ts'
import { migrations } from '@simpul/server/migrations.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { computedTiles, storedTiles } from './parts/tiles.ts'
import { openTown, type Town, type TownPhone, threePhones } from './parts/town.ts'
import { type Storm, stormy } from './parts/weather.ts'

/*
 * Promise 2: any order, same state. Three real phones of two posts write what kader write, through storms that shuffle,
 * double, split and lose what they send. When the sky is clear again, every phone of a post, the tables of the server
 * and a plain fold of all entries say the same.
 */
const TODAY: PlainDate = '2026-03-10'
const MONTHS = monthRange('2025-10', '2026-03')
const { mawar, melati } = posts
const PEOPLE: readonly CastMember[] = [cast.budi, cast.ayu, cast.joko, cast.intan, cast.karto]
/** The first three are children of Mawar. Only hand-overs take somebody to the other post; guests are served anywhere. */
const originOf = (who: CastMember): Uuid => (PEOPLE.indexOf(who) < 3 ? mawar : melati)
const AMENDABLE = ['residence', 'attendance', 'child-growth']

const DEEDS = [
  ...['introduce', 'rename', 'register', 'depart', 'die', 'attend', 'weigh', 'weigh', 'weigh tomorrow'],
  ...['void', 'replace', 'wrong person', 'propose', 'accept', 'withdraw', 'merge', 'part', 'open', 'close'],
] as const

interface Step {
  readonly phone: number
  readonly deed: string
  readonly who: number
  readonly other: number
  readonly days: number
  readonly storm: Storm | undefined
}

const storms: fc.Arbitrary<Storm> = fc.record({
  ranks: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(99), { minLength: 20, maxLength: 20 })),
  pieces: fc.integer({ min: 1, max: 3 }),
  twice: fc.nat(3),
  cutAfter: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 3 }),
  pullLost: fc.boolean(),
})

const stories: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    phone: fc.nat(2),
    deed: fc.constantFrom(...DEEDS),
    who: fc.nat(PEOPLE.length - 1),
    other: fc.nat(PEOPLE.length - 1),
    days: fc.nat(100),
    storm: fc.option(storms, { nil: undefined, freq: 4 }),
  }),
  { minLength: 30, maxLength: 45, size: 'max' },
)

const about = (who: { id: Uuid }) => ({ kind: 'person', id: who.id }) as const

/** What a kader does, as the form would hand it over; undefined where there is nothing to do. */
async function draftsOf({ phone, post }: TownPhone, step: Step): Promise<readonly Draft[]> {
  const who = PEOPLE[step.who] as CastMember
  const other = PEOPLE[step.other] as CastMember
  const happenedOn = addDays(TODAY, -step.days)
  const fact = (service: string, body: unknown, subject: Subject = about(who)): Draft[] => [
    { service, subject, happenedOn, body },
  ]
  const day = addDays('2026-03-09', -28 * (step.days % 3))
  const dayMove = (from: string, to: string): Draft[] => [
    {
      ...{ service: 'session-day', subject: { kind: 'activity', id: sessionDayId(post, day) } },
      ...{ happenedOn: day, body: { from, to, day } },
    },
  ]
  switch (step.deed) {
    case 'introduce':
      return fact('person', editBodyOf({ name: who.name, sex: who.sex, birthDate: who.birth }))
    case 'rename': {
      const known = (await phone.person(who.id))?.views.person as Record<string, StandingField> | undefined
      return fact('person', editBody(known ?? {}, { name: `${who.name} ${step.days}` }))
    }
    case 'register':
      return originOf(who) === post ? fact('residence', { event: 'registered', home: post }) : []
    case 'depart':
      return fact('residence', { event: 'departed' })
    case 'die':
      return fact('residence', { event: 'died' })
    case 'attend':
      return attendance(phone, post, who, sessionDayId(post, day), day)
    case 'weigh':
      return fact('child-growth', { weightKg: 5 + (step.days % 40) / 10 })
    case 'weigh tomorrow':
      return [{ ...(fact('child-growth', { weightKg: 9 })[0] as Draft), happenedOn: '2026-03-11' }]
    case 'merge':
    case 'part':
      return who === other || originOf(who) !== originOf(other)
        ? []
        : fact('same-person', { with: other.id, verdict: step.deed === 'merge' ? 'same' : 'different' })
    case 'open':
      return dayMove('planned', 'open')
    case 'close':
      return dayMove('open', 'closed')
    case 'propose':
      return fact('transfer', {
        ...{ from: 'settled', to: 'proposed', sender: post, movedOn: happenedOn },
        receiver: post === mawar ? melati : mawar,
      })
    case 'accept':
      return fact('transfer', { from: 'proposed', to: 'accepted' })
    case 'withdraw':
      return fact('transfer', { from: 'proposed', to: 'withdrawn' })
    default:
      return corrections(phone, step, who, other)
  }
}

/** Checks somebody in who has not come as far as this phone knows, and takes it back of one who has. */
async function attendance(
  phone: TownPhone['phone'],
  post: Uuid,
  who: CastMember,
  sessionDay: Uuid,
  happenedOn: PlainDate,
): Promise<readonly Draft[]> {
  const known = (await phone.person(who.id))?.entries ?? []
  const draft = { service: 'attendance', subject: about(who), happenedOn }
  const here = checkInsOf(known, sessionDay)
  if (here.length === 0) return [{ ...draft, body: { sessionDay, guest: originOf(who) !== post } }]
  return here.map(({ id, subject }) => ({
    ...{ ...draft, subject, body: null },
    amends: { entry: id, how: 'void', why: 'tidak datang' },
  }))
}

async function corrections(
  phone: TownPhone['phone'],
  { deed, days }: Step,
  who: CastMember,
  other: CastMember,
): Promise<readonly Draft[]> {
  const own = (await phone.person(who.id))?.entries ?? []
  const facts = own.filter(({ service, amends }) => amends === undefined && AMENDABLE.includes(service))
  const target = facts[days % Math.max(1, facts.length)]
  if (target === undefined) return []
  const { service, subject, happenedOn, body } = target
  const amends = (how: 'void' | 'replace') => ({ entry: target.id, how, why: 'salah catat' })
  const gone: Draft = { service, subject, happenedOn, amends: amends('void'), body: null }
  if (deed === 'void') return [gone]
  if (deed === 'replace') return [{ ...gone, amends: amends('replace'), body }]
  if (service === 'attendance') return []
  return [gone, { service, subject: about(other), happenedOn, body, insteadOf: target.id }]
}

const attends = (phone: number, who: number): Step => {
  return { phone, deed: 'attend', who, other: who, days: 0, storm: undefined }
}

const calm: Storm = { ranks: [], pieces: 1, twice: 0, cutAfter: undefined, pullLost: false }

const inTouch = (phone: number, deed: Step['deed'], who: number, days: number): Step => {
  return { phone, deed, who, other: who, days, storm: calm }
}

/** A child of Mawar moves to Melati, which then types in a weight of the time at Mawar, where it still counts. */
const MOVED = 2
const A_MOVE: readonly Step[] = [
  ...[inTouch(0, 'introduce', MOVED, 96), inTouch(0, 'register', MOVED, 96)],
  ...[inTouch(0, 'propose', MOVED, 32), inTouch(2, 'accept', MOVED, 28), inTouch(2, 'weigh', MOVED, 60)],
]

/**
 * Chance seldom brings it about: one phone checks a child in and takes that back; another, which has heard of neither,
 * sees the child come. The first checks another child in once more after its own void.
 */
const BEGINNING: readonly Step[] = [
  ...[attends(0, 0), attends(0, 0), attends(1, 0)],
  ...[attends(0, 1), attends(0, 1), attends(0, 1)],
  ...A_MOVE,
]

async function play(town: Town, phones: readonly TownPhone[], story: readonly Step[]): Promise<number> {
  let released = 0
  for (const step of story) {
    const own = phones[step.phone] as TownPhone
    // Nobody need have a name: the entry that names somebody may be the last to arrive, and they count without.
    const drafts = await draftsOf(own, step)
    if (drafts.length > 0) await own.phone.record(drafts)
    if (step.storm === undefined) continue
    const others = phones.filter((other) => other !== own)
    const meanwhile = others[step.days % others.length] as TownPhone
    await own.meet(stormy(step.storm, () => meanwhile.meet()))
    if (step.days % 4 === 0) await town.project()
    if (step.days % 7 === 0) released += await releaseAll(town)
  }
  for (const _ of [1, 2, 3]) {
    for (const { meet } of phones) await meet()
    released += await releaseAll(town)
    await town.project()
  }
  return released
}

/** The chair lets in whatever waits, as far as it can be let in. */
async function releaseAll({ db }: Town): Promise<number> {
  const rows = await db.query<{ id: Uuid }>('select id from held where cell = $1 and decision is null', [
    district.cell,
  ])
  const house = { cell: district.cell, ...wholeCatalogue, actorOf: async () => undefined }
  const decision = { by: cast.aminah.id, why: 'sudah diperiksa', nowMs: noon }
  for (const { id } of rows) {
    const released = await release(db, house, id, decision)
    // The other half of a mended wrong person went with the first.
    if (!released.ok) expect(released.problem.code).toBe('already-decided')
  }
  return rows.length
}

/** Every entry the server has, with the place of moves among the moves of their subject. */
async function allEntries({ db }: Town): Promise<JournalEntry[]> {
  const rows = await db.query<EntryRow & { seq: number }>(
    `select ${entryColumns}, coalesce(e.move_order, 1) as seq from entry e where cell = $1`,
    [district.cell],
  )
  return rows.map(journalEntryOf)
}

/** A plain fold: nothing of the projector, nothing of the phone. */
function folded(entries: readonly JournalEntry[]) {
  const roots = personRoots(entries)
  const groups = new Map<string, JournalEntry[]>()
  for (const entry of entries) {
    const { kind, id } = entry.subject
    const key = `${kind} ${kind === 'person' ? (roots.get(id) ?? id) : id}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const of = (kind: string) =>
    [...groups]
      .filter(([key]) => key.startsWith(kind))
      .map(([key, own]) => [key.split(' ')[1] ?? '', own] as const)
  return {
    people: of('person').map(([id, own]) => foldPerson(id, own)),
    days: of('activity').map(([id, own]) => foldActivity(id, own)),
  }
}

async function expectSame(town: Town, phones: readonly TownPhone[]): Promise<void> {
  const entries = await allEntries(town)
  const { people, days } = folded(entries)
  for (const { id, views } of [...people, ...days]) {
    const [row] = await town.db.query<{ views: unknown }>(
      'select views from subject_view where cell = $1 and subject_id = $2',
      [district.cell, id],
    )
    expect(row?.views, `view of ${id} at the server`).toEqual(views)
  }
  for (const post of [mawar, melati]) {
    const sessions = days
      .map((day) => day.views['session-day'] as SessionDayView)
      .filter(({ unit }) => unit === post)
    const computed = computedTiles(tallyMonths({ id: post, from: '2025-01-01' }, people, sessions, MONTHS))
    expect(await storedTiles(town.db, district.cell, post)).toMatchObject(computed)
    for (const own of phones.filter((one) => one.post === post)) {
      const months = MONTHS.map(async (month) => ({ month, tallies: await own.phone.tallies(month) }))
      expect(computedTiles(await Promise.all(months)), `figures of ${own.user}`).toEqual(computed)
      for (const { id, subject, views } of people.filter((one) => homeOn(one.subject, TODAY) === post))
        expect((await own.phone.person(id))?.views, `${subject.name} at ${own.user}`).toEqual(views)
    }
  }
}

/** Nothing is lost: what a phone wrote is kept, held or refused, each with its reason. */
async function expectAccounted(town: Town, phones: readonly TownPhone[]): Promise<void> {
  const entries = await allEntries(town)
  for (const { phone, user } of phones) {
    const { total, kept, waiting, held, refused } = phone.status.get()
    expect({ waiting, held, sum: kept + refused.length }).toEqual({ waiting: 0, held: [], sum: total })
    expect(entries.filter((entry) => entry.recordedBy === user)).toHaveLength(kept)
    for (const { reason } of refused)
      expect(['state-changed', 'move-not-listed', 'mover-not-allowed']).toContain(reason)
  }
}

/** What came about in all stories of a run together: a story in which nothing happens proves nothing. */
function noted(entries: readonly JournalEntry[], phones: readonly TownPhone[], released: number): string[] {
  const did = entries.flatMap(({ service, amends, insteadOf, body }) => {
    const { to, event } = (body ?? {}) as { to?: string; event?: string }
    const how = amends === undefined ? [] : [`amended ${amends.how}`, `${service} ${amends.how}`]
    return [service, `${service} ${to ?? event}`, ...how, ...(insteadOf === undefined ? [] : ['instead'])]
  })
  const refused = phones.some(({ phone }) => phone.status.get().refused.length > 0)
  return [...did, ...(refused ? ['refused'] : []), ...(released > 0 ? ['released'] : [])]
}

const HAPPENS = [
  ...['person', 'residence registered', 'residence died', 'attendance', 'child-growth', 'same-person'],
  ...['transfer proposed', 'transfer accepted', 'session-day', 'amended void', 'amended replace', 'instead'],
  ...['refused', 'released', 'attendance void', 'attendance replace'],
]

/** A run opens a database, three phones and some fifty forms, so there are few; the seed makes them the same ones. */
const SEED = 20_260_310

describeOnBothEngines('three phones in bad weather', (open) => {
  it('end at the same views and figures as the server and a plain fold of all entries', async () => {
    const happened = new Set<string>()
    await fc.assert(
      fc.asyncProperty(stories, async (told) => {
        const story = [...BEGINNING, ...told]
        const town = await openTown(await open({ migrations }))
        const phones = await threePhones(town)
        const released = await play(town, phones, story)
        await expectSame(town, phones)
        await expectAccounted(town, phones)
        for (const one of noted(await allEntries(town), phones, released)) happened.add(one)
        for (const { phone } of phones) void phone.lock()
      }),
      { numRuns: 3, seed: SEED, endOnFailure: true, verbose: 1 },
    )
    expect(HAPPENS.filter((one) => !happened.has(one))).toEqual([])
  })
})
