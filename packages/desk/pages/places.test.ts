import { idOf } from '@simpul/domain/testing'
import type { AssignmentView, Me } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { placesOf } from './places.ts'

const here = idOf('unit', 'sukamaju')

/** Somebody who holds this role, and no other, in Sukamaju. */
const holderOf = (role: string, more: Partial<AssignmentView>): Me => ({
  user: { id: idOf('user', 'ratna'), name: 'Ratna' },
  cell: { id: idOf('cell', 'here'), name: 'Kabupaten', utcOffset: 420, publicKey: '' },
  assignments: [{ role, unit: here, unitName: 'Sukamaju', from: '2025-01-01', ...more }],
  units: [],
  granted: [],
  epoch: idOf('epoch', 'first'),
  serverTime: '2026-03-10T02:00:00.000Z',
  leaseUntil: '2026-06-08T02:00:00.000Z',
})

const hrefs = (role: string, more: Partial<AssignmentView> = {}): string[] =>
  placesOf(holderOf(role, more)).map(({ href }) => href)

it('the desk opens where a role has work, and offers no page that would be empty', () => {
  const officer = hrefs('opd_officer', { sector: 'public-works' })
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
