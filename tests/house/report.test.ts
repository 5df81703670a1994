import { changedSince, registerTable, reportLayouts } from '@simpul/domain/catalogue'
import type { FrozenFigure, PlainDate, Uuid } from '@simpul/domain/core'
import { figuresToSend, sessionDayId } from '@simpul/domain/institution'
import { type CastMember, editBodyOf, idOf, posts, staff } from '@simpul/domain/testing'
import { Overview, type ReportRow, ReportsAnswer } from '@simpul/domain/wire'
import type { Draft } from '@simpul/phone/db/phone.ts'
import { dayFacts } from '@simpul/phone/screens/closing/day-facts.ts'
import { moveReport, myReportMoves, reportOf } from '@simpul/phone/screens/closing/report-of.ts'
import { workbookOf } from '@simpul/phone/screens/closing/workbook.ts'
import { yearBook } from '@simpul/phone/screens/closing/year-book.ts'
import { createUser, giveRole, setPasswordHash } from '@simpul/server/access/accounts.ts'
import { hashPassword } from '@simpul/server/access/password.ts'
import { describeOnBothEngines } from '@simpul/server/db/testing/test-engines.ts'
import { fromPage, password } from '@simpul/server/http/testing/open-test-house.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { migrations } from '@simpul/server/migrations.ts'
import { checkSlowPath } from '@simpul/server/projector/check-slow-path.ts'
import { figuresNow } from '@simpul/server/projector/reads/reports.ts'
import { today } from '@simpul/server/projector/testing/projected.ts'
import { readSheets } from '@simpul/sheets/read'
import { expect, it } from 'vitest'
import { openTown, type Town, type TownPhone } from './parts/town.ts'

/*
 * March 2026 at Mawar, on two phones of the post, with a guest each way, a check-in taken back, a baby born, a death, a
 * visit, and weights typed late. What is reported must be one and the same wherever it is read.
 */
const { mawar, melati } = posts
const MONTH = '2026-03'
const DAY: PlainDate = '2026-03-09'

const person = (name: string, sex: 'L' | 'P', birth: PlainDate): CastMember => ({
  id: idOf('reported', name),
  name,
  sex,
  birth,
})
const adi = person('Adi', 'L', '2024-07-01')
const bela = person('Bela', 'P', '2024-09-05')
const cici = person('Cici', 'P', '2023-01-05')
const nina = person('Nina', 'P', '2026-03-02')
const darto = person('Darto', 'L', '1950-01-01')
const eko = person('Eko', 'L', '2024-02-02')

const about = ({ id }: CastMember) => ({ kind: 'person', id }) as const
const lives = (who: CastMember, home: Uuid, event = 'registered', on: PlainDate = '2025-12-01'): Draft[] => [
  {
    service: 'person',
    subject: about(who),
    body: editBodyOf({ name: who.name, sex: who.sex, birthDate: who.birth }),
  },
  { service: 'residence', subject: about(who), happenedOn: on, body: { event, home } },
]
const weighed = (who: CastMember, happenedOn: PlainDate, weightKg: number): Draft => ({
  ...{ service: 'child-growth', subject: about(who), happenedOn, body: { weightKg } },
})
const came = (who: CastMember, post: Uuid, guest = false): Draft => ({
  ...{ service: 'attendance', subject: about(who), happenedOn: DAY },
  body: { sessionDay: sessionDayId(post, DAY), ...(guest ? { guest } : {}) },
})
const dayMove = (post: Uuid, from: string, to: string): Draft => ({
  service: 'session-day',
  subject: { kind: 'activity', id: sessionDayId(post, DAY) },
  happenedOn: DAY,
  body: { from, to, day: DAY },
})

async function save({ phone }: TownPhone, drafts: readonly Draft[]) {
  const saved = await phone.record(drafts)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
  return saved.value
}

interface March {
  readonly town: Town
  readonly sari: TownPhone
  readonly wati: TownPhone
  readonly dewi: TownPhone
}

async function march(town: Town): Promise<March> {
  const sari = await town.phoneOf(staff.sari, mawar)
  const wati = await town.phoneOf(staff.wati, mawar)
  const dewi = await town.phoneOf(staff.dewi, melati)
  await save(sari, [
    ...[adi, bela, cici, darto].flatMap((who) => lives(who, mawar)),
    ...lives(nina, mawar, 'born', '2026-03-02'),
    ...[weighed(adi, '2026-02-09', 10), weighed(bela, '2026-02-09', 9)],
    dayMove(mawar, 'planned', 'open'),
    ...[came(adi, mawar), weighed(adi, DAY, 10.3)],
    // Weighed in the crowd and never checked in.
    weighed(bela, DAY, 9.1),
  ])
  await save(dewi, [...lives(eko, melati), came(cici, melati, true), weighed(cici, DAY, 12)])
  for (const one of [sari, dewi, wati, sari]) await one.meet()
  const [mistaken] = await save(wati, [came(darto, mawar)])
  if (mistaken === undefined) throw new Error('nothing was written')
  await save(wati, [
    {
      ...{ service: 'attendance', subject: about(darto), happenedOn: DAY, body: null },
      amends: { entry: mistaken.id, how: 'void', why: 'salah orang' },
    },
    { service: 'residence', subject: about(darto), happenedOn: DAY, body: { event: 'died' } },
    ...[came(eko, mawar, true), weighed(eko, DAY, 11)],
    { service: 'home-visit', subject: about(bela), body: { met: 'met', reasons: ['result'] } },
    {
      ...{ service: 'officers', subject: dayMove(mawar, '', '').subject, happenedOn: DAY },
      body: { kaderL: 0, kaderP: 5, plkbL: 1, plkbP: 0, medicalL: 0, medicalP: 1 },
    },
    dayMove(mawar, 'open', 'closed'),
  ])
  await settled({ town, sari, wati, dewi })
  return { town, sari, wati, dewi }
}

async function settled({ town, sari, wati, dewi }: March): Promise<void> {
  // Where somebody belongs is known once it has been projected; then their lines go to the posts that need them.
  for (const _ of [1, 2]) {
    for (const one of [sari, wati, dewi]) await one.meet()
    await town.project()
  }
  for (const one of [sari, wati, dewi]) await one.meet()
}

const bytesOn = async ({ phone }: TownPhone): Promise<string> =>
  JSON.stringify(figuresToSend(await phone.tallies(MONTH)))

const serverFigures = async ({ db }: Town): Promise<FrozenFigure[]> =>
  (await figuresNow(db, district.cell, [mawar], MONTH)).get(mawar) ?? []

/** The registers of a phone's workbook: the numbers of March, by register. */
async function marchInWorkbook({ phone }: TownPhone): Promise<Record<string, unknown[]>> {
  const bytes = await workbookOf(await yearBook(phone, '2026'), 'id', '10 Maret 2026')
  const sheets = await readSheets(bytes)
  if (!sheets.ok) throw new Error(sheets.problem.code)
  return Object.fromEntries(
    sheets.value.map(({ name, rows }) => [name, (rows.find(([first]) => first === 'Maret') ?? []).slice(1)]),
  )
}

async function desk(town: Town, cookie: string, unit: Uuid): Promise<ReportRow[]> {
  const answer = await town.server.ask(`/api/desk/reports?unit=${unit}&month=${MONTH}`, {
    headers: { cookie },
  })
  expect(answer.status).toBe(200)
  return ReportsAnswer.parse(await answer.json()).reports
}

const moveAt = (town: Town, cookie: string, body: object): Promise<Response> =>
  town.server.ask('/api/desk/report', {
    method: 'POST',
    headers: { ...fromPage(cookie), 'content-type': 'application/json' },
    body: JSON.stringify({ unit: mawar, month: MONTH, ...body }),
  })

async function villageHead({ db, server }: Town): Promise<string> {
  const id = idOf('user', 'village-head')
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await createUser(tx, district.cell, null, { id, name: 'Kades Kenarimerah', username: 'kades.sukamaju' })
    await giveRole(tx, district.cell, null, id, {
      ...{ role: 'village_head', unit: district.village, from: '2025-01-01' },
    })
    await setPasswordHash(tx, district.cell, null, id, hash)
  })
  return server.signIn('kades.sukamaju')
}

const numbers = (figures: readonly FrozenFigure[]) =>
  Object.fromEntries(
    reportLayouts.map((layout) => [
      layout.id.toUpperCase(),
      registerTable(layout, [{ month: MONTH, figures }]).rows[0]?.cells ?? [],
    ]),
  )

/** A sheet has no cell where the last ones are blank. */
const filled = (cells: readonly unknown[], length: number) =>
  Array.from({ length }, (_, at) => cells[at] ?? null)

describeOnBothEngines('the report of a month', (open) => {
  it('is the same bytes on two phones and at the server, and the same numbers in the workbook', async () => {
    const story = await march(await openTown(await open({ migrations })))
    const { town, sari, wati } = story
    const facts = await dayFacts(sari.phone, sessionDayId(mawar, DAY), DAY)
    expect(facts).toMatchObject({ came: 2, guests: 1, weighed: 3 })
    expect(facts.weighedNotCheckedIn).toEqual([{ id: bela.id, guest: false }])
    const server = await serverFigures(town)
    expect(await bytesOn(sari)).toBe(JSON.stringify(server))
    expect(await bytesOn(wati)).toBe(JSON.stringify(server))
    const of = (id: string) => server.find(({ indicator }) => indicator === id)?.contribution
    expect(of('attendance.visitors')).toEqual({
      kind: 'parts',
      parts: { 'under-five.new.L': 1, 'under-five.new.P': 1 },
    })
    expect(of('people.births')).toEqual({ kind: 'parts', parts: { P: 1 } })
    expect(of('people.deaths')).toEqual({ kind: 'parts', parts: { L: 1 } })
    expect(of('day.officers')).toEqual({ kind: 'parts', parts: { kaderP: 5, medicalP: 1, plkbL: 1 } })
    expect(of('visit.home')).toEqual({ kind: 'parts', parts: { met: 1 } })
    const expected = numbers(server)
    for (const phone of [sari, wati]) {
      const sheets = await marchInWorkbook(phone)
      for (const [name, cells] of Object.entries(expected))
        expect(filled(sheets[name] ?? [], cells.length), name).toEqual(cells)
    }
    const { wrong, skipped } = await checkSlowPath(town.db, district.cell, today)
    expect({ wrong, skipped }).toEqual({ wrong: [], skipped: [] })
  })

  it('stays what was sent; afterwards both numbers are shown, and only a person revises it', async () => {
    const story = await march(await openTown(await open({ migrations })))
    const { town, sari, wati } = story
    const chair = await town.server.signIn('ketua.mawar')
    const head = await villageHead(town)
    // A kader makes it ready; sending is not hers.
    expect(myReportMoves(sari.phone, await reportOf(sari.phone, MONTH))).toEqual(['ready'])
    expect((await moveReport(sari.phone, await reportOf(sari.phone, MONTH), MONTH, 'ready')).ok).toBe(true)
    await settled(story)
    const sent = JSON.stringify(await serverFigures(town))
    expect(await desk(town, chair, mawar)).toMatchObject([{ state: 'ready', step: 1, moves: ['sent'] }])
    expect((await moveAt(town, chair, { to: 'sent', step: 1 })).status).toBe(200)
    // Nobody sends twice on top of what they did not see.
    await town.project()
    expect((await moveAt(town, chair, { to: 'sent', step: 1, why: 'sekali lagi' })).status).toBe(409)
    await settled(story)
    for (const { phone } of [sari, wati]) {
      const view = await reportOf(phone, MONTH)
      expect(view).toMatchObject({ state: 'sent', step: 2, sent: { revision: 0, unsent: 0 } })
      expect(JSON.stringify(view.sent?.figures)).toBe(sent)
    }

    // Two weights from paper, typed after the report.
    await save(wati, [came(bela, mawar), weighed(nina, DAY, 3.4)])
    await settled(story)
    const changed = [
      { indicator: 'attendance.present', reported: 2, now: 3 },
      { indicator: 'attendance.visitors', part: 'under-five.new.P', reported: 1, now: 2 },
      { indicator: 'skdn.B', reported: 1, now: 2 },
      { indicator: 'skdn.D', reported: 3, now: 4 },
      { indicator: 'skdn.D-sex', part: 'P', reported: 2, now: 3 },
    ]
    const [row] = await desk(town, chair, mawar)
    expect(row?.changed.filter(({ indicator }) => !indicator.startsWith('growth.'))).toEqual(changed)
    const view = await reportOf(sari.phone, MONTH)
    expect(JSON.stringify(view.sent?.figures)).toBe(sent)
    const now = figuresToSend(await sari.phone.tallies(MONTH))
    expect(changedSince(view.sent?.figures ?? [], now)).toEqual(row?.changed)
    // The workbook of a month that was sent prints what was sent.
    const frozen = numbers(JSON.parse(sent) as FrozenFigure[])
    const sheets = await marchInWorkbook(wati)
    expect(filled(sheets.SKDN ?? [], frozen.SKDN?.length ?? 0)).toEqual(frozen.SKDN)

    // The village head gives it back, the chair sends again, the head accepts; each post counts once.
    expect((await moveAt(town, head, { to: 'returned', step: 2 })).status).not.toBe(200)
    expect((await moveAt(town, head, { to: 'returned', step: 2, why: 'N belum masuk' })).status).toBe(200)
    await settled(story)
    expect(await reported(town, head)).toBe(0)
    expect((await moveAt(town, chair, { to: 'sent', step: 3 })).status).toBe(200)
    await settled(story)
    expect((await moveAt(town, chair, { to: 'accepted', step: 4 })).status).toBe(403)
    expect((await moveAt(town, head, { to: 'accepted', step: 4 })).status).toBe(200)
    await settled(story)
    expect(await reported(town, head)).toBe(1)
    expect((await reportOf(wati.phone, MONTH)).sent).toMatchObject({ revision: 1 })
    const rows = await desk(town, head, district.village)
    expect(rows.map(({ state, changed: moved }) => [state, moved.length])).toContainEqual(['accepted', 0])
    const { wrong } = await checkSlowPath(town.db, district.cell, today)
    expect(wrong).toEqual([])
  })
})

/** Posts reported of expected, in the sums of the village. */
async function reported(town: Town, cookie: string): Promise<number | null | undefined> {
  const answer = await town.server.ask(`/api/desk/overview?unit=${district.village}&month=${MONTH}`, {
    headers: { cookie },
  })
  const { figures } = Overview.parse(await answer.json())
  return figures.find(({ indicator }) => indicator === 'report.sent')?.value
}
