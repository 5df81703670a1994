import type { Holiday } from '@simpul/domain/areas'
import { trackingCode } from '@simpul/domain/cases'
import { addDays, type JournalEntry, localDate } from '@simpul/domain/core'
import { entry, idOf, posts } from '@simpul/domain/testing'
import type {
  CaseAnswer,
  CaseRoutesAnswer,
  CasesAnswer,
  CaseStepsAnswer,
  RestrictedCasesAnswer,
  TrackAnswer,
} from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { setRoute } from '../access/case-offices.ts'
import { addHolidays } from '../access/holidays.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { linesOf } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { rebuild } from '../projector/rebuild.ts'
import { dump } from '../projector/testing/projected.ts'
import { district, noon } from '../journal/testing/district.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')
const TO_DECISION = [
  ['sari', 'submitted'],
  ['operator', 'verifying'],
  ['wati', 'verified'],
  ['head', 'village_decided'],
] as const
const TO_PERKIM = [...TO_DECISION, ['operator', 'forwarded_opd', { office: offices.perkim }]] as const

describeOnBothEngines('cases at desks', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const queue = (house: CaseHouse, who: Person, body: object = {}) =>
    house.ask<CasesAnswer>(who, '/api/desk/cases', body)
  const named = { headName: 'Sumiati Rahayu', reporterName: 'Sumiati Rahayu' }

  it('stand in the queue of those who work on them, and of nobody else', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_PERKIM, named)
    await house.walk('tini', 'SOC-90', idOf('case', 'dua'), [['tini', 'submitted']])
    await house.project()
    const ids = async (who: Person) => (await queue(house, who)).rows.map((row) => row.code)
    expect(await ids('perkim')).toEqual(['HSG-01'])
    expect((await ids('operator')).sort()).toEqual(['HSG-01', 'SOC-90'])
    expect(await ids('sari')).toEqual(['HSG-01'])
    expect(await ids('tini')).toEqual(['SOC-90'])
    for (const who of ['social', 'camat', 'head', 'neighbour', 'trusted'] as const)
      expect(await ids(who)).toEqual([])
    const { rows, counts } = await queue(house, 'perkim')
    expect(rows[0]).toMatchObject({
      ...{ id, title: 'Sumiati Rahayu', state: 'forwarded_opd', step: 5, office: { name: 'Dinas Perkim' } },
      ...{ post: { name: 'Mawar' }, village: { name: 'Desa Sukamaju' } },
    })
    expect(rows[0]?.number).toMatch(/^SPM-HSG-3376012001-202601-/)
    expect(counts).toMatchObject({ states: { forwarded_opd: 1 }, open: 1 })
  })

  it('are found by name and number, and narrowed by state, sector and what waits for the reader', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_DECISION.slice(0, 3), named)
    await house.walk('tini', 'SOC-90', idOf('case', 'dua'), [['tini', 'submitted']])
    await house.project()
    const found = async (body: object) => (await queue(house, 'operator', body)).rows.map(({ code }) => code)
    const [row] = (await queue(house, 'operator', { sector: 'housing' })).rows
    expect(await found({ search: 'raha' })).toEqual(['HSG-01'])
    expect(await found({ search: 'sumi raha' })).toEqual(['HSG-01'])
    expect(await found({ search: 'sumi budi' })).toEqual([])
    expect(await found({ search: row?.number ?? '' })).toEqual(['HSG-01'])
    expect(await found({ search: row?.number.slice(-4).toLowerCase() ?? '' })).toEqual(['HSG-01'])
    expect(await found({ sector: 'social' })).toEqual(['SOC-90'])
    expect(await found({ states: ['verified'] })).toEqual(['HSG-01'])
    expect(await found({ show: 'closed' })).toEqual([])
    expect(await found({ mine: true })).toEqual(expect.arrayContaining(['SOC-90']))
    expect((await queue(house, 'head')).rows.map(({ code }) => code)).toEqual(['HSG-01'])
  })

  it('come a page at a time, each once', async () => {
    const house = await opened()
    for (let at = 0; at < 53; at++)
      await house.walk('sari', 'HSG-90', idOf('case', `c${at}`), [['sari', 'submitted']])
    await house.project()
    const first = await queue(house, 'operator')
    const second = await queue(house, 'operator', { after: first.next })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(53)
    expect([first.counts?.open, second.counts]).toEqual([53, undefined])
  })

  it('are due when their clocks say, and a day off declared afterwards moves that', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-90', id, [['sari', 'submitted']])
    await house.walk('sari', 'HSG-90', idOf('case', 'dua'), [
      ...TO_DECISION,
      ['operator', 'resolved_village', { note: 'sudah diperbaiki warga' }],
      ['sari', 'closed', { channel: 'in_person', toldOn: '2026-01-01' }],
    ])
    const due = async () => {
      await house.project()
      const { rows } = await queue(house, 'operator', { show: 'all' })
      return rows.map(({ dueAt }) => dueAt)
    }
    const [first = '', closed] = await due()
    expect(closed).toBeNull()
    const { rows } = await queue(house, 'operator')
    expect(Date.parse(first ?? '')).toBeGreaterThan(Date.parse(rows[0]?.submittedAt ?? ''))
    const from = localDate(Date.parse(rows[0]?.submittedAt ?? ''), 0)
    const off = Array.from({ length: 20 }, (_, day) => ({
      ...{
        on: addDays(from, day),
        kind: 'local',
        name: { id: 'Libur', en: 'Off' },
        source: 'SK',
        area: '33.76',
      },
    })) as Holiday[]
    await house.db.transaction((tx) => addHolidays(tx, district.cell, off))
    expect(Date.parse((await due())[0] ?? '') - Date.parse(first ?? '')).toBeGreaterThan(10 * 86_400_000)
  })

  it('are opened with their history by those who may, and noted; numbers of people masked', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_DECISION, { ...named, familyCardNo: '1872010101015678' })
    const one = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(one).toMatchObject({ status: 200, state: 'village_decided', title: 'Sumiati Rahayu' })
    expect(one.history.map(({ to, by }) => [to, by.role])).toEqual([
      ['submitted', 'kader'],
      ['verifying', 'village_operator'],
      ['verified', 'field_coordinator'],
      ['village_decided', 'village_head'],
    ])
    expect(one.answers['familyCardNo']).toBe('1872••••••••5678')
    expect(one.steps.map(({ to }) => to)).toContain('forwarded_opd')
    expect(one.offices[0]).toEqual({ id: offices.perkim, name: 'Dinas Perkim', proposed: true })
    for (const who of ['perkim', 'tini', 'camat', 'neighbour'] as const)
      expect((await house.ask(who, `/api/desk/cases/${id}`)).status, who).toBe(404)
    expect((await house.ask('operator', `/api/desk/cases/${idOf('case', 'none')}`)).status).toBe(404)
    const [noted] = await house.db.query<{ count: number }>(
      `select count(*)::int as count from audit where action = 'case-opened'`,
    )
    expect(noted?.count).toBe(1)
  })

  it('are moved one or many at a time, each on top of what was seen', async () => {
    const house = await opened()
    const other = idOf('case', 'dua')
    await house.walk('sari', 'HSG-01', id, TO_DECISION.slice(0, 3))
    await house.walk('sari', 'HSG-90', other, TO_DECISION.slice(0, 3))
    const step = (who: Person, to: string, cases: object[], more: object = {}) =>
      house.ask<CaseStepsAnswer>(who, '/api/desk/cases/steps', { cases, to, ...more })
    const stale = await step('head', 'village_decided', [
      { id, step: 3 },
      { id: other, step: 2 },
      { id: idOf('case', 'none'), step: 0 },
    ])
    expect(stale.results).toEqual([
      { id, done: true, state: 'village_decided' },
      { id: other, done: false, problem: 'state-changed', state: 'verified' },
      { id: idOf('case', 'none'), done: false, problem: 'not-found' },
    ])
    const sent = (office?: string) => step('operator', 'forwarded_opd', [{ id, step: 4 }], { office })
    expect((await sent()).results).toMatchObject([{ done: false, problem: 'unreadable-body' }])
    expect((await sent(posts.melati)).results).toMatchObject([{ problem: 'unknown-office' }])
    expect((await sent(offices.perkim)).results).toMatchObject([{ done: true }])
    expect(await linesOf(house.db, offices.perkim)).toHaveLength(6)
    const taken = await step('social', 'opd_accepted', [{ id, step: 5 }])
    expect(taken.results).toMatchObject([{ problem: 'not-found' }])
    expect((await step('perkim', 'opd_accepted', [{ id, step: 5 }])).results).toMatchObject([{ done: true }])
  })

  it('hear words of those who work on them', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_PERKIM)
    const say = (who: Person, body: object) => house.ask<CaseAnswer>(who, `/api/desk/cases/${id}/notes`, body)
    const said = await say('perkim', { kind: 'message', text: 'Mohon foto samping' })
    expect(said.notes).toMatchObject([{ text: 'Mohon foto samping', by: { role: 'opd_officer' } }])
    const paper = await say('operator', { kind: 'paper', paper: 0, ready: true })
    expect(paper.papers[0]).toMatchObject({ ready: true })
    expect((await say('operator', { kind: 'told', text: 'tanpa cara' })).status).toBe(400)
    expect((await say('tini', { kind: 'message', text: 'Halo' })).status).toBe(404)
  })

  it('that are restricted are seen by their team alone: in no queue, no table, no public page', async () => {
    const house = await opened()
    await house.walk('joko', 'ORD-08', id, [
      ['joko', 'submitted'],
      ['trusted', 'verifying'],
    ])
    await house.project()
    for (const who of ['joko', 'operator', 'head', 'ratna', 'social', 'camat'] as const) {
      expect((await queue(house, who, { show: 'all' })).rows, who).toEqual([])
      expect((await house.ask(who, `/api/desk/cases/${id}`)).status, who).toBe(404)
    }
    expect((await house.ask('trusted', `/api/desk/cases/${id}`)).status).toBe(200)
    expect((await house.ask(undefined, `/api/public/track/${trackingCode(id)}`)).status).toBe(404)
    expect(JSON.stringify(await dump(house.db))).not.toContain(id)
  })

  it('that are restricted are listed for their team, and for the office they were sent to while it has them', async () => {
    const house = await opened()
    const toDp3a = { office: offices.social, note: 'perlu pendampingan' }
    await house.walk('joko', 'ORD-08', id, [
      ['joko', 'submitted'],
      ['trusted', 'verifying'],
    ])
    await house.walk('sari', 'HSG-01', idOf('case', 'rumah'), [['sari', 'submitted']])
    const listed = async (who: Person) =>
      (await house.ask<RestrictedCasesAnswer>(who, '/api/desk/restricted-cases')).rows.map((row) => row.id)
    const others = ['joko', 'operator', 'head', 'ratna', 'wati', 'camat', 'perkim', 'pmd'] as const
    for (const who of [...others, 'social'] as const) expect(await listed(who), who).toEqual([])
    const { rows } = await house.ask<RestrictedCasesAnswer>('trusted', '/api/desk/restricted-cases')
    expect(rows).toMatchObject([{ id, code: 'ORD-08', state: 'verifying', step: 2, late: false }])
    expect(rows[0]?.number).toMatch(/^SPM-ORD-3376012001-202601-/)
    expect(Date.parse(rows[0]?.dueAt ?? '')).toBeGreaterThan(Date.parse(rows[0]?.since ?? ''))
    const step = (who: Person, to: string, at: number, more: object = {}) =>
      house.ask<CaseStepsAnswer>(who, '/api/desk/cases/steps', { cases: [{ id, step: at }], to, ...more })
    expect((await step('trusted', 'verified', 2)).results).toMatchObject([{ done: true }])
    expect((await step('trusted', 'forwarded_opd', 3, toDp3a)).results).toMatchObject([{ done: true }])
    expect(await listed('social')).toEqual([id])
    for (const who of others) expect(await listed(who), who).toEqual([])
    const back = await step('social', 'opd_returned', 4, { note: 'sudah ditangani polisi' })
    expect(back.results).toMatchObject([{ done: true }])
    expect([await listed('social'), await listed('trusted')]).toEqual([[], [id]])
  })

  it('show what only the case team may know to whoever has the next step, and to nobody else', async () => {
    const house = await opened()
    const said = { pasung: true, neglectSigns: ['no_food'], currentAid: ['none'] }
    const seen = async (who: Person) => {
      const { answers, withheld, status } = await house.ask<CaseAnswer>(who, `/api/desk/cases/${id}`)
      return status === 200 ? { pasung: answers['pasung'], withheld } : status
    }
    await house.walk('tini', 'SOC-03', id, [['tini', 'submitted']], said)
    await house.project()
    expect(await seen('operator')).toEqual({ pasung: true, withheld: false })
    // Whoever wrote it has seen it; on no screen do they see it again.
    expect(await seen('tini')).toEqual({ pasung: undefined, withheld: true })
    for (const who of ['head', 'camat', 'social', 'perkim', 'trusted', 'sari'] as const)
      expect(await seen(who), who).toBe(404)
    const lines = await house.db.query<{ unit: string; lane: string }>(
      `select l.unit, l.lane from line l join entry e on e.cell = l.cell and e.id = l.entry
       where e.service = 'soc-03-sealed'`,
    )
    expect(lines).toEqual([{ unit: offices.team, lane: 'social:L4' }])
    const { entry: _, ...views } = await dump(house.db)
    expect(JSON.stringify(views)).not.toContain('pasung')
  })

  it('take the sealed half of a form from its writer alone', async () => {
    const house = await opened()
    await house.walk('tini', 'SOC-03', id, [['tini', 'submitted']])
    const half = entry({
      ...{ about: id, version: 1, subject: { kind: 'case', id }, happenedOn: '2025-12-01' },
      ...{ service: 'soc-03-sealed', body: { pasung: true } },
    } as never)
    expect(await house.push('sari', [half as JournalEntry])).toMatchObject([
      { standing: 'held', reason: 'not-allowed' },
    ])
  })

  it('may be filed in the sealed lane by a kader of any sector', async () => {
    const house = await opened()
    await house.walk('sari', 'ORD-08', id, [
      ['sari', 'submitted'],
      ['sari', 'emergency_dispatched', { note: 'Gang Melati 4' }],
    ])
    const { history } = await house.ask<CaseAnswer>('trusted', `/api/desk/cases/${id}`)
    expect(history.map(({ to, note }) => [to, note])).toEqual([
      ['submitted', null],
      ['emergency_dispatched', 'Gang Melati 4'],
    ])
  })

  it('are followed by whoever has the receipt, without a name', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_PERKIM, named)
    await house.project()
    const track = (code: string) =>
      house.ask<TrackAnswer & { problem?: string }>(undefined, `/api/public/track/${code}`)
    const found = await track(trackingCode(id).toLowerCase().replaceAll('-', ' '))
    expect(found).toMatchObject({
      ...{ status: 200, sector: 'housing', state: 'forwarded_opd', office: 'Dinas Perkim' },
      submittedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(JSON.stringify(found)).not.toMatch(/Sumiati|Nama/)
    const { status: _, ...unknown } = await track('0000-0000-0000')
    expect(await track('bukan kode')).toEqual({ ...unknown, status: 404 })
  })

  it('go where the district says', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_DECISION)
    const path = '/api/desk/case-routes'
    const set = { sector: 'housing', code: 'HSG-01', area: '33.76.01', office: offices.social }
    expect((await house.ask('operator', path, { set })).status).toBe(403)
    expect((await house.ask('pmd', path, { set: { ...set, office: offices.dissolved } })).status).toBe(400)
    const { routes } = await house.ask<CaseRoutesAnswer>('pmd', path, { set })
    expect(routes).toMatchObject([set])
    const proposed = async () =>
      (await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)).offices.find((one) => one.proposed)
        ?.id
    expect(await proposed()).toBe(offices.social)
    await house.ask('pmd', path, { drop: routes[0]?.id })
    expect(await proposed()).toBe(offices.perkim)
    const read = await house.ask<CaseRoutesAnswer>('perkim', path)
    expect([read.status, read.mayChange, read.routes]).toEqual([200, false, []])
    expect(read.areas.map(({ code }) => code)).toEqual(['33.76', '33.76.01', '33.76.01.2001'])
    expect(read.offices).toContainEqual({
      ...{ id: offices.perkim, name: 'Dinas Perkim', codes: ['DINAS_PERKIM', 'DLH'], until: null },
    })
    const line = { area: '33.76', office: offices.dissolved, standIn: offices.social }
    await house.db.transaction((tx) =>
      setRoute(tx, district.cell, null, { sector: 'housing', ...line }, new Date(noon)),
    )
    expect(await proposed()).toBe(offices.social)
    const named = (await house.ask<CaseRoutesAnswer>('pmd', path)).offices
    expect(named.find((office) => office.id === offices.dissolved)?.until).toBe('2025-12-31')
  })

  it('that went to the wrong office are offered to the next one, and not to that office again', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, [
      ...TO_PERKIM,
      ['perkim', 'opd_rerouted', { note: 'Bukan kewenangan kantor kami' }],
    ])
    const lost = await house.ask('perkim', `/api/desk/cases/${id}`)
    expect(lost.status).toBe(404)
    const { offices: asked, steps } = await house.ask<CaseAnswer>('operator', `/api/desk/cases/${id}`)
    expect(steps.map(({ to }) => to)).toEqual(['forwarded_opd'])
    expect(asked.filter((one) => one.proposed).map((one) => one.id)).toEqual([offices.social])
    expect(asked.map((one) => one.id).sort()).toEqual([offices.perkim, offices.social].sort())
  })

  it('have the same rows after a rebuild, to the byte', async () => {
    const house = await opened()
    await house.walk('sari', 'HSG-01', id, TO_PERKIM, named)
    await house.walk('joko', 'ORD-08', idOf('case', 'peka'), [['joko', 'submitted']])
    await house.project()
    const before = await dump(house.db)
    expect(before['case_row']).toHaveLength(1)
    const { differed } = await rebuild(house.db, district.cell, { clock: () => noon })
    expect(differed).toEqual([])
    expect(await dump(house.db)).toEqual(before)
    await house.db.run(`update case_row set state = 'closed' where cell = $1`, [district.cell])
    const mended = await rebuild(house.db, district.cell, { clock: () => noon })
    expect(mended.differed).toMatchObject([{ table: 'case_row', id }])
    expect(await dump(house.db)).toEqual(before)
  })
})
