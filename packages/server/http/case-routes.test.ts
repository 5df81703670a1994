import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer, CaseRoutesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { setRoute } from '../access/case-offices.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { district, noon } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { openCaseHouse, TO_DECISION, TO_PERKIM } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')

describeOnBothEngines('cases at desks', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))

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
})
