import { expect, it } from 'vitest'
import { idOf } from '../testing/index.ts'
import { type CaseRoute, routeOf } from './index.ts'

const village = '18.72.01.1001'
const service = { code: 'HSG-01', sector: 'housing', referralTo: ['DINAS_PERKIM', 'DINAS_SOSIAL'] } as const
const [perkim, social, camat, other, closed] = ['perkim', 'sosial', 'camat', 'lain', 'tutup'].map((name) =>
  idOf('unit', name),
) as [string, string, string, string, string]
const offices = [
  { id: social, codes: ['DINAS_SOSIAL'] },
  { id: perkim, codes: ['DINAS_PERKIM', 'DLH'] },
  { id: camat, codes: [] },
  { id: other, codes: [] },
]
const line = (area: string, office: string, more: Partial<CaseRoute> = {}): CaseRoute => ({
  ...{ sector: 'housing', area, office },
  ...more,
})
const route = (...routes: CaseRoute[]) => routeOf(service, village, routes, offices)

it('a case goes where its service says when nobody said otherwise', () => {
  expect(route()).toEqual({ office: perkim, via: 'catalogue' })
  expect(routeOf({ ...service, referralTo: ['BNNK'] }, village, [], offices)).toBeUndefined()
})

it('the narrowest area wins, and in it the service before the sector', () => {
  const district = line('18.72', social)
  const kecamatan = line('18.72.01', camat)
  const here = line(village, other)
  expect(route(district)?.office).toBe(social)
  expect(route(district, line('18.72', perkim, { code: 'HSG-01' }))?.office).toBe(perkim)
  expect(route(line('18.72', perkim, { code: 'HSG-01' }), kecamatan)?.office).toBe(camat)
  expect(route(kecamatan, here, district)).toEqual({ office: other, via: 'route' })
})

it('lines of other services, sectors and areas say nothing', () => {
  expect(route(line('18.72', social, { code: 'HSG-02' }))?.via).toBe('catalogue')
  expect(route(line('18.72', social, { sector: 'education' }))?.via).toBe('catalogue')
  expect(route(line('18.72.02', social))?.via).toBe('catalogue')
})

it('an office that works no longer is stood in for, else the next line is asked', () => {
  expect(route(line(village, closed, { standIn: other }))).toEqual({ office: other, via: 'stand-in' })
  expect(route(line(village, closed), line('18.72', social))).toEqual({ office: social, via: 'route' })
})
