import type { Finding, JournalEntry } from '@simpul/domain/core'
import { editBody, type StandingField, standingValues } from '@simpul/domain/core'
import {
  cast,
  dayMove,
  editBodyOf,
  entry,
  idOf,
  introduced,
  posts,
  registered,
  replaced,
  staff,
  voided,
  weighed,
} from '@simpul/domain/testing'
import {
  HELD_REASONS,
  HELD_TEXT,
  PROBLEMS,
  type PushAnswer,
  REFUSED_REASONS,
  REFUSED_TEXT,
} from '@simpul/domain/wire'
import type { Db } from '@simpul/server/db/db.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { openTestHouse, type TestHouse } from '@simpul/server/http/testing/open-test-house.ts'
import type { TestPhone } from '@simpul/server/http/testing/test-phone.ts'
import { createCell } from '@simpul/server/journal/cell.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { addUnits } from '@simpul/server/journal/units.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { describe, expect, it } from 'vitest'
import { openTown, type TownPhone } from './parts/town.ts'

/*
 * Whatever a phone sends, each thing in it is kept, held or refused, with a reason that has a sentence, and the numbers
 * of the phone have no hole nobody can explain. Proved in their own rooms and not again here: half a JSON, bad UTF-8,
 * ten megabytes, packed bombs, unknown tokens (http/bad-requests.test.ts); withdrawn phones and forged writers
 * (http/sync.test.ts); clocks three days ahead and a year back on a real phone, and what then leaves or stays
 * (phone/sync/contact.test.ts); too large batches and one unreadable entry among others (the same).
 */
const { budi, ayu, joko, intan } = cast
const ELSEWHERE = idOf('post', 'in another cell')
type Row = readonly [what: string, sent: unknown, stands: string]

/** One bad morning. The `deviceSeq` of each is its place. */
function badMorning(): Row[] {
  const scale = weighed(7.2, '2026-03-09')
  const first = introduced(ayu)
  const wrong = (body: unknown) => ({ ...weighed(1, '2026-03-09'), body })
  const identity = (nik: string) =>
    entry({ service: 'identity', about: budi.id, body: editBodyOf({ nikStatus: 'known', nik }) })
  return [
    ['a child, introduced', introduced(budi), 'kept'],
    ['an amendment before what it amends', replaced(scale, { weightKg: 7.3 }), 'kept'],
    ['what it amends', scale, 'kept'],
    ['a weight of nothing', wrong({ weightKg: 0 }), 'held unreadable-body'],
    ['a weight of a grown-up', wrong({ weightKg: 72 }), 'held unreadable-body'],
    ['a weight below nothing', wrong({ weightKg: -1 }), 'held unreadable-body'],
    ['a weight in words', wrong({ weightKg: '7,2 kg' }), 'held unreadable-body'],
    ['an answer nobody asked for', wrong({ weightKg: 7, colour: 'biru' }), 'held unreadable-body'],
    ['no answers at all', wrong(null), 'held unreadable-body'],
    ['a NIK of letters', identity('ABCDEFGHIJKLMNOP'), 'held unreadable-body'],
    ['a NIK that is too short', identity('337601'), 'held unreadable-body'],
    [
      'a name with a character no database stores',
      introduced({ ...joko, name: 'Jo\u0000ko' }),
      'held unreadable-body',
    ],
    ['a void that also says something', { ...voided(scale), body: { weightKg: 8 } }, 'held unreadable-body'],
    ['tomorrow', weighed(7.4, '2026-03-11'), 'held date-in-future'],
    ['the year 2062', registered(intan, posts.mawar, '2062-01-10'), 'held date-in-future'],
    ['a service of next year', { ...weighed(7, '2026-03-09'), service: 'moon-dust' }, 'held unknown-service'],
    ['a version of next year', { ...weighed(7, '2026-03-09'), version: 99 }, 'held unknown-version'],
    ['a post of another kader', { ...introduced(joko), unit: posts.melati }, 'held not-allowed'],
    ['somebody else’s word', { ...introduced(joko), recordedBy: staff.wati }, 'held not-allowed'],
    ['a post nobody knows', { ...introduced(joko), unit: idOf('post', 'none') }, 'held unknown-unit'],
    ['a post of another kabupaten', { ...introduced(joko), unit: ELSEWHERE }, 'refused another-cell'],
    [
      'a day that does not exist',
      { ...weighed(7, '2026-03-09'), happenedOn: '2026-02-30' },
      'refused unreadable-envelope',
    ],
    [
      'a clock that is none',
      { ...weighed(7, '2026-03-09'), recordedAt: 'tadi pagi' },
      'refused unreadable-envelope',
    ],
    ['a subject that is none', { ...introduced(ayu), subject: 'ayu' }, 'refused unreadable-envelope'],
    ['a whole book', introduced({ ...joko, name: 'panjang'.repeat(12_000) }), 'refused too-large'],
    [
      'closing a day nobody opened',
      dayMove(posts.mawar, '2026-03-09', 'open', 'closed'),
      'refused state-changed',
    ],
    [
      'a step that is none',
      dayMove(posts.mawar, '2026-03-09', 'planned', 'closed'),
      'refused move-not-listed',
    ],
    ['another child', first, 'kept'],
    ['the number of another entry', { ...introduced(joko), id: first.id }, 'refused id-taken'],
    [
      'a clock three days ahead',
      { ...weighed(8, '2026-03-09', { of: ayu }), recordedAt: '2026-03-13T05:00:00.000Z-0000' },
      'kept',
    ],
    [
      'a clock a year back',
      { ...weighed(8.1, '2026-03-09', { of: ayu }), recordedAt: '2025-03-09T05:00:00.000Z-0000' },
      'kept',
    ],
    ['the same again', introduced(budi), 'kept'],
  ]
}

async function opened(db: Db): Promise<{ test: TestHouse; phone: TestPhone }> {
  const test = await openTestHouse(db)
  const other = idOf('cell', 'another')
  await createCell(db, {
    ...{ cell: other, name: 'Kota Lain', area: '33.99', utcOffset: 420, publicKey: '' },
  })
  await addUnits(db, other, [
    { id: ELSEWHERE, kind: 'post', name: 'Lain', area: '33.99', from: '2025-01-01' },
  ])
  return { test, phone: await test.phoneOf(staff.sari) }
}

/** As this phone numbered it; who it says wrote it stays, where the row is about that. */
function numbered(phone: TestPhone, rows: readonly Row[]): Record<string, unknown>[] {
  return rows.map(([what, sent], at) => ({
    ...phone.write(sent as JournalEntry, at + 1),
    ...(what.startsWith('somebody else') ? { recordedBy: staff.wati } : {}),
  }))
}

async function push({ test, phone }: { test: TestHouse; phone: TestPhone }, entries: readonly unknown[]) {
  const answer = await test.post(
    '/api/sync/push',
    { device: phone.device, waiting: 0, entries },
    phone.asPhone,
  )
  expect(answer.status).toBe(200)
  const { receipts } = (await answer.json()) as PushAnswer
  return receipts
}

const standings = (receipts: PushAnswer['receipts']) =>
  receipts.map((one) => (one.standing === 'kept' ? 'kept' : `${one.standing} ${one.reason}`))

const numbersIn = async (db: Db, sql: string): Promise<number[]> =>
  (await db.query<{ n: number }>(sql, [district.cell])).map(({ n }) => n).sort((a, b) => a - b)

async function heldNumbers(db: Db): Promise<number[]> {
  // Read as it is: PostgreSQL looks into no JSON with a character it cannot store.
  const rows = await db.query<{ envelope: JournalEntry }>('select envelope from held where cell = $1', [
    district.cell,
  ])
  return rows.map(({ envelope }) => envelope.deviceSeq).sort((a, b) => a - b)
}

/** The numbers of the phone by where they went. */
const ledger = async (db: Db) => ({
  kept: await numbersIn(db, 'select device_seq as n from entry where cell = $1'),
  held: await heldNumbers(db),
  refused: await numbersIn(db, 'select device_seq as n from refusal where cell = $1'),
})

describeOnBothEngines('a bad morning', (open) => {
  it('ends with every entry kept, held or refused, each for its reason', async () => {
    const house = await opened(await open({ migrations }))
    const rows = badMorning()
    const receipts = await push(house, numbered(house.phone, rows))
    const told = standings(receipts).map((standing, at) => `${rows[at]?.[0]}: ${standing}`)
    expect(told).toEqual(rows.map(([what, , stands]) => `${what}: ${stands}`))
  })

  it('leaves no number of the phone unexplained, also when all of it is sent three times', async () => {
    const house = await opened(await open({ migrations }))
    const rows = badMorning()
    const entries = numbered(house.phone, rows)
    const first = await push(house, entries)
    const after = await ledger(house.test.house.db)
    const all = [...after.kept, ...after.held, ...after.refused]
    const unexplained = rows.filter((_, at) => !all.includes(at + 1)).map(([what]) => what)
    expect(unexplained).toEqual([])
    expect(after.kept.length + after.held.length + after.refused.length).toBe(new Set(all).size)
    expect(standings(await push(house, entries))).toEqual(standings(first))
    expect(standings(await push(house, [...entries].reverse())).reverse()).toEqual(standings(first))
    expect(await ledger(house.test.house.db)).toEqual(after)
  })

  it('marks the clocks it does not believe, and keeps what they said', async () => {
    const house = await opened(await open({ migrations }))
    const rows = badMorning().filter(([what]) => what.startsWith('a clock ') && !what.includes('none'))
    await push(house, numbered(house.phone, [['a child', introduced(ayu), 'kept'], ...rows]))
    const kept = await house.test.house.db.query<{ n: number; doubtful: boolean }>(
      'select device_seq as n, doubtful_clock as doubtful from entry where cell = $1 order by device_seq',
      [district.cell],
    )
    expect(kept.map(({ doubtful }) => doubtful)).toEqual([false, true, true])
  })
})

describeOnBothEngines('a kader who types', (open) => {
  it('is told at once which answer cannot be, and nothing of it is saved', async () => {
    const town = await openTown(await open({ migrations }))
    const { phone } = await town.phoneOf(staff.sari, posts.mawar)
    const subject = { kind: 'person', id: budi.id } as const
    for (const weightKg of [0, 72, -1, '7,2']) {
      const saved = await phone.record({ service: 'child-growth', subject, body: { weightKg } })
      expect(saved).toMatchObject({
        problem: { code: 'unreadable-body', problems: [{ question: 'weightKg' }] },
      })
    }
    const nik = editBodyOf({ nikStatus: 'known', nik: 'ABCDEFGHIJKLMNOP' })
    expect((await phone.record({ service: 'identity', subject, body: nik })).ok).toBe(false)
    expect(phone.status.get()).toMatchObject({ total: 0, waiting: 0 })
  })

  it('shares a name with a colleague: the later stands on both phones, both are shown, and a choice ends it', async () => {
    const town = await openTown(await open({ migrations }))
    const sari = await town.phoneOf(staff.sari, posts.mawar)
    const wati = await town.phoneOf(staff.wati, posts.mawar)
    const about = { kind: 'person', id: budi.id } as const
    const { name, sex, birth } = budi
    const body = editBodyOf({ name, sex, birthDate: birth })
    expect((await sari.phone.record({ service: 'person', subject: about, body })).ok).toBe(true)
    await sari.meet()
    await wati.meet()
    const rename = async (own: TownPhone, to: string) => {
      const view = (await own.phone.person(budi.id))?.views.person as Record<string, StandingField>
      const edited = editBody(view, { name: to })
      expect((await own.phone.record({ service: 'person', subject: about, body: edited })).ok).toBe(true)
    }
    await rename(sari, 'Budi Santosa')
    await rename(wati, 'Budi Santoso Putra')
    for (const { meet } of [sari, wati, sari, wati]) await meet()
    const shown = async ({ phone }: TownPhone) => {
      const folded = await phone.person(budi.id)
      const view = folded?.views.person as Record<string, StandingField>
      const clash = folded?.findings('2026-03-10').filter((one: Finding) => one.service === 'person') ?? []
      return { name: standingValues(view).name, rivals: view.name?.rivals, clashes: clash.length }
    }
    const seen = await shown(sari)
    expect(await shown(wati)).toEqual(seen)
    expect(seen).toMatchObject({ clashes: 1 })
    expect([seen.name, ...(seen.rivals ?? [])].sort()).toEqual(['Budi Santosa', 'Budi Santoso Putra'])
    await rename(wati, 'Budi Santosa')
    for (const { meet } of [wati, sari]) await meet()
    for (const own of [sari, wati])
      expect(await shown(own)).toEqual({ name: 'Budi Santosa', rivals: [], clashes: 0 })
  })
})

describe('every reason', () => {
  it('has a sentence in Bahasa Indonesia that ends, and one that is its own', () => {
    const texts = [
      ...HELD_REASONS.map((reason) => HELD_TEXT[reason].id),
      ...REFUSED_REASONS.map((reason) => REFUSED_TEXT[reason].id),
      ...Object.values(PROBLEMS).map(({ text }) => text.id),
    ]
    for (const text of texts) expect(text).toMatch(/^[A-Z].{20,}\.$/)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
