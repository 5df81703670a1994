import type { Me } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { placesOf } from './places.ts'

const hrefs = (role: string, more: object = {}): string[] =>
  placesOf({
    user: { id: 'u', name: 'Ratna' },
    assignments: [{ role, unit: 'here', unitName: 'Sukamaju', from: '2025-01-01', ...more }],
    serverTime: '2026-03-10T02:00:00.000Z',
  } as unknown as Me).map(({ href }) => href)

it('the desk opens where a role has work, and offers no page that would be empty', () => {
  expect(hrefs('opd_officer', { sector: 'public-works', office: 'pupr' })).toEqual(['/cases'])
  expect(hrefs('system_admin')).toEqual(['/users'])
  expect(hrefs('village_tp')).toEqual(['/', '/posts'])
  expect(hrefs('village_head')).toEqual(['/', '/posts', '/cases', '/duplicates'])
  expect(hrefs('village_operator')).toEqual([
    ...['/', '/posts', '/cases', '/worklist', '/duplicates', '/imports', '/users', '/held'],
  ])
  expect(hrefs('village_operator', { to: '2026-03-10' })).toEqual([])
})
