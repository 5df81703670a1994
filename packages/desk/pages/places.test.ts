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
  const officer = hrefs('opd_officer', { sector: 'public-works', office: 'pupr' })
  expect(officer[0]).toBe('/cases')
  for (const closed of ['/', '/posts', '/worklist', '/duplicates', '/imports', '/users', '/held'])
    expect(officer).not.toContain(closed)
  expect(hrefs('system_admin')).toEqual(['/users'])
  expect(hrefs('village_tp').slice(0, 2)).toEqual(['/', '/posts'])
  expect(hrefs('village_tp')).not.toContain('/cases')
  expect(hrefs('village_head')).toEqual(expect.arrayContaining(['/', '/cases', '/duplicates']))
  expect(hrefs('village_operator')).toEqual(
    expect.arrayContaining([
      ...['/', '/posts', '/cases', '/worklist', '/duplicates', '/imports', '/users', '/held'],
    ]),
  )
  expect(hrefs('village_operator', { to: '2026-03-10' })).toEqual([])
})
