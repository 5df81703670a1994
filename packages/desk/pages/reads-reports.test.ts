import type { RoleCode } from '@simpul/domain/access'
import { expect, it } from 'vitest'
import { readsReports } from './reads-reports.ts'

const post = { unit: { id: 'mawar', kind: 'post' } } as const
const village = {
  unit: { id: 'desa', kind: 'village-office' },
  path: [{ id: 'desa' }],
  children: [post],
} as const
const reads = (role: RoleCode, seen: Parameters<typeof readsReports>[1] = village) =>
  readsReports(
    {
      user: { id: 'u', name: 'Ratna' },
      assignments: [{ role, unit: 'desa', unitName: 'Sukamaju', from: '2025-01-01' }],
      cell: { id: 'c', name: 'Kabupaten', utcOffset: 420, publicKey: '' },
      serverTime: '2026-03-10T02:00:00.000Z',
    },
    seen,
  )

it('asks how reports stand for those who may read them, of a village and of one of its posts', () => {
  const atPost = { ...post, path: [{ id: 'desa' }, { id: 'mawar' }], children: [] }
  for (const role of ['village_head', 'village_operator'] as const) {
    expect(reads(role), role).toBe(true)
    expect(reads(role, atPost), role).toBe(true)
  }
  expect(reads('case_officer')).toBe(false)
  expect(reads('case_officer', atPost)).toBe(false)
})

it('does not ask where there is no post of theirs', () => {
  expect(reads('village_head', { ...village, children: [] })).toBe(false)
  expect(reads('village_head', { ...village, unit: post.unit, path: [{ id: 'melati' }] })).toBe(false)
})
