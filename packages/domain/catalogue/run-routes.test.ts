import { expect, it } from 'vitest'
import { idOf } from '../testing/index.ts'
import { CATALOGUE_ROUTING, type RoutingInForce, runRoutes } from './run-routes.ts'
import { sheets } from './sheets.ts'

const area = '18.72.01.1001'
const [perkim, social] = [idOf('unit', 'perkim'), idOf('unit', 'sosial')]
const metro: RoutingInForce = {
  district: '18.72',
  routes: [
    { sector: 'housing', area: '18.72.01', office: idOf('unit', 'bubar'), standIn: social },
    { sector: 'housing', code: 'HSG-02', area, office: social },
  ],
  offices: [
    { id: perkim, name: 'Dinas Perkim', codes: ['DINAS_PERKIM'] },
    { id: social, name: 'Dinas Sosial', codes: ['DINAS_SOSIAL'] },
  ],
}

it('without a district every service goes to the first office it names', () => {
  const answers = runRoutes(
    sheets.map(({ code }) => ({ id: code, service: code, area })),
    CATALOGUE_ROUTING,
  )
  expect(answers).toEqual(
    sheets.map(({ code, referralTo }) =>
      expect.objectContaining({ id: code, office: referralTo[0], via: 'catalogue' }),
    ),
  )
})

it('says who stands between village and department', () => {
  const [aid, house] = runRoutes(
    [
      { id: 1, service: 'SOC-01', area },
      { id: 2, service: 'HSG-01', area },
    ],
    CATALOGUE_ROUTING,
  )
  expect(aid).toEqual({ id: 1, office: 'DINAS_SOSIAL', via: 'catalogue', through: 'KECAMATAN' })
  expect(house).toEqual({ id: 2, office: 'DINAS_PERKIM', via: 'catalogue' })
})

it('a district answers with its own offices, by line, stand-in or catalogue', () => {
  const asked = [
    { id: 'a', service: 'HSG-01', area },
    { id: 'b', service: 'HSG-02', area },
    { id: 'c', service: 'HSG-01', area: '18.72.02.1001' },
    { id: 'd', service: 'EDU-06', area },
  ]
  expect(runRoutes(asked, metro)).toEqual([
    { id: 'a', office: 'Dinas Sosial', via: 'stand-in' },
    { id: 'b', office: 'Dinas Sosial', via: 'route' },
    { id: 'c', office: 'Dinas Perkim', via: 'catalogue' },
    { id: 'd', problem: 'no-office' },
  ])
})

it('answers every line in its place, also those that make no sense', () => {
  const wrong = [
    { id: 1, service: 'HSG-77', area },
    { id: 2, service: 'HLT-00', area },
    { id: 3, service: 'constructor', area: 'nowhere' },
    { id: 4, service: 'HSG-01', area: '3515' },
    { id: 5, service: 'HSG-01' },
    { id: 6, service: 'HSG-01', area: '31.71.01.1001' },
    { service: 'HSG-01', area, more: 1 },
    null,
    'HSG-01',
  ]
  expect(runRoutes(wrong, metro)).toEqual([
    { id: 1, problem: 'unknown-service' },
    { id: 2, problem: 'unknown-service' },
    { id: 3, problem: 'unknown-service' },
    { id: 4, problem: 'unknown-area' },
    { id: 5, problem: 'unknown-area' },
    { id: 6, problem: 'unknown-area' },
    { id: null, office: 'Dinas Sosial', via: 'stand-in' },
    { id: null, problem: 'unknown-service' },
    { id: null, problem: 'unknown-service' },
  ])
  expect(runRoutes([], metro)).toEqual([])
})
