import { idOf } from '@simpul/domain/testing'
import type { CaseAnswer, CasesAnswer, CaseStepsAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { offices } from '../journal/testing/case-town.ts'
import { district, linesOf } from '../journal/testing/district.ts'
import { forgetUnits } from '../journal/units.ts'
import { migrations } from '../migrations.ts'
import { type CaseHouse, openCaseHouse, type Person } from './testing/case-house.ts'

const id = idOf('case', 'rumah Bu Sumi')
const VERIFIED = [
  ['operator', 'verifying'],
  ['ratna', 'verified'],
  ['head', 'village_decided'],
] as const

describeOnBothEngines('a case at a department', (open) => {
  const opened = async () => openCaseHouse(await open({ migrations }))
  const look = (house: CaseHouse, who: Person) => house.ask<CaseAnswer>(who, `/api/desk/cases/${id}`)
  const step = async (house: CaseHouse, who: Person, at: number, to: string, more: object = {}) => {
    const asked = { cases: [{ id, step: at }], to, ...more }
    return (await house.ask<CaseStepsAnswer>(who, '/api/desk/cases/steps', asked)).results[0]
  }
  const dissolvePerkim = async ({ db, house }: CaseHouse) => {
    await db.run(`update unit set to_day = '2026-03-09' where cell = $1 and id = $2`, [
      district.cell,
      offices.perkim,
    ])
    forgetUnits(db)
    house.units.forget()
  }

  it('that is dissolved is taken up by the village, and goes on whole at another', async () => {
    const house = await opened()
    const toPerkim = ['operator', 'forwarded_opd', { office: offices.perkim }] as const
    await house.walk('sari', 'HSG-01', id, [
      ['sari', 'submitted'],
      ...VERIFIED,
      toPerkim,
      ['perkim', 'opd_accepted'],
    ])
    const why = { note: 'Dinas Perkim dibubarkan' }
    expect(await look(house, 'operator')).toMatchObject({ officeClosed: false, steps: [] })
    expect(await step(house, 'operator', 6, 'opd_rerouted', why)).toMatchObject({
      problem: 'move-not-listed',
    })
    await dissolvePerkim(house)
    expect(await look(house, 'operator')).toMatchObject({
      ...{ officeClosed: true, office: { name: 'Dinas Perkim' } },
      steps: [{ to: 'opd_rerouted', wants: ['note'] }],
    })
    expect(await step(house, 'operator', 6, 'opd_rerouted')).toMatchObject({ problem: 'unreadable-body' })
    expect(await step(house, 'operator', 6, 'opd_rerouted', why)).toMatchObject({ done: true })
    const left = await look(house, 'operator')
    expect(left.officeClosed).toBe(false)
    expect(left.offices.map(({ name }) => name)).toEqual(['Dinas Sosial'])
    const sent = { office: offices.social }
    expect(await step(house, 'operator', 7, 'forwarded_opd', sent)).toMatchObject({ done: true })
    expect((await look(house, 'social')).history).toHaveLength(8)
    expect(await linesOf(house.db, offices.social)).toHaveLength(9)
  })

  it('that passed it to another lies with the kecamatan where that stands between', async () => {
    const house = await opened()
    await house.walk('tini', 'SOC-01', id, [
      ['tini', 'submitted'],
      ...VERIFIED,
      ['operator', 'forwarded_subdistrict'],
      ['camat', 'forwarded_opd', { office: offices.social }],
    ])
    await house.project()
    expect((await look(house, 'camat')).status).toBe(404)
    const passed = await step(house, 'social', 6, 'opd_rerouted', { note: 'bukan urusan kami' })
    expect(passed).toMatchObject({ done: true })
    await house.project()
    const { rows } = await house.ask<CasesAnswer>('camat', '/api/desk/cases', { mine: true })
    expect(rows).toMatchObject([{ id, state: 'opd_rerouted', office: { name: 'Kecamatan Cikal' } }])
    expect((await look(house, 'camat')).steps.map(({ to }) => to)).toEqual(['forwarded_opd'])
    const sent = await step(house, 'camat', 7, 'forwarded_opd', { office: offices.perkim })
    expect(sent).toMatchObject({ done: true })
    // The form and eight steps.
    expect(await linesOf(house.db, offices.cikal)).toHaveLength(9)
  })
})
