import type { Holiday } from '@simpul/domain/areas'
import { trackingCode } from '@simpul/domain/cases'
import { addDays, localDate } from '@simpul/domain/core'
import { idOf } from '@simpul/domain/testing'
import type { CasesAnswer, TrackAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { addHolidays } from '../access/holidays.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district, noon } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { rebuild } from '../projector/rebuild.ts'
import { dump } from '../projector/testing/projected.ts'
import { type CaseHouse, openCaseHouse, type Person, TO_DECISION, TO_PERKIM } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')

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
