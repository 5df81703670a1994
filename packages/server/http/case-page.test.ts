import { idOf, posts } from '@simpul/domain/testing'
import type { CaseAnswer, CaseStepsAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { linesOf } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { openCaseHouse, type Person, TO_DECISION, TO_PERKIM } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')

describeOnBothEngines('cases at desks', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const named = { headName: 'Sumiati Rahayu', reporterName: 'Sumiati Rahayu' }

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
})
