import { idOf, posts, staff } from '@simpul/domain/testing'
import { createUser, giveRole } from '@simpul/server/access/accounts.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import type { Phone } from '../../db/phone.ts'
import { openTown, type TestTown } from './test-phones.ts'

export const LESTARI = idOf('user', 'lestari')

/** Sari serves health, Lestari the social sector of the same post. */
export async function twoKader(): Promise<{ town: TestTown; sari: Phone; lestari: Phone }> {
  const town = await openTown()
  await town.server.house.db.transaction(async (tx) => {
    await createUser(tx, district.cell, null, { id: LESTARI, name: 'Lestari' })
    const role = { role: 'kader', unit: posts.mawar, sector: 'social', from: '2025-01-01' } as const
    await giveRole(tx, district.cell, null, LESTARI, role)
  })
  const { phone: sari } = await town.phoneOf(staff.sari)
  const { phone: lestari } = await town.phoneOf(LESTARI)
  return { town, sari, lestari }
}
