import { trackingCode } from '@simpul/domain/cases'
import type { JournalEntry } from '@simpul/domain/core'
import { entry, idOf } from '@simpul/domain/testing'
import type { CaseAnswer, CasesAnswer, CaseStepsAnswer, RestrictedCasesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { migrations } from '../migrations.ts'
import { dump } from '../projector/testing/projected.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')

describeOnBothEngines('cases at desks', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const queue = (house: CaseHouse, who: Person, body: object = {}) =>
    house.ask<CasesAnswer>(who, '/api/desk/cases', body)

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
})
