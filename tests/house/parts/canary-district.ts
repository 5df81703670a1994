import type { Uuid } from '@simpul/domain/core'
import { idOf, posts } from '@simpul/domain/testing'
import type { Db } from '@simpul/server/db/db.ts'
import { createCell } from '@simpul/server/journal/cell.ts'
import { district } from '@simpul/server/journal/testing/district.ts'
import { addUnits } from '@simpul/server/journal/units.ts'

/** Four posts: two in one village, one in the village beside it, one in another kecamatan. */
export const places = {
  mawar: posts.mawar,
  melati: posts.melati,
  kenanga: posts.kenanga,
  anggrek: idOf('post', 'anggrek'),
} as const
export type Place = keyof typeof places
export const PLACES = Object.keys(places) as readonly Place[]

export const offices = {
  root: district.root,
  cikal: idOf('unit', 'cikal'),
  lain: idOf('unit', 'kecamatan lain'),
  sukamaju: district.village,
  sukasari: idOf('unit', 'sukasari'),
  desaLain: idOf('unit', 'desa lain'),
  caseTeam: district.caseTeam,
} as const

/** The cell with its places and offices, and nobody in them yet. */
export async function foundCanaryDistrict(db: Db): Promise<void> {
  const { cell } = district
  await createCell(db, {
    ...{ cell, name: 'Kabupaten Harapan', area: '33.76', utcOffset: 420, publicKey: '' },
  })
  const unit = (id: Uuid, kind: string, name: string, area: string, parent?: Uuid) => ({
    ...{ id, kind, name, area, from: '2025-01-01' },
    ...(parent === undefined ? {} : { parent }),
  })
  await addUnits(db, cell, [
    unit(offices.root, 'district-office', 'Kabupaten Harapan', '33.76'),
    unit(offices.caseTeam, 'case-team', 'Tim Kasus', '33.76', offices.root),
    unit(offices.cikal, 'subdistrict-office', 'Kecamatan Cikal', '33.76.01', offices.root),
    unit(offices.lain, 'subdistrict-office', 'Kecamatan Lain', '33.76.02', offices.root),
    unit(offices.sukamaju, 'village-office', 'Desa Sukamaju', '33.76.01.2001', offices.cikal),
    unit(offices.sukasari, 'village-office', 'Desa Sukasari', '33.76.01.2002', offices.cikal),
    unit(offices.desaLain, 'village-office', 'Desa Lain', '33.76.02.2001', offices.lain),
    unit(places.mawar, 'post', 'Mawar', '33.76.01.2001', offices.sukamaju),
    unit(places.melati, 'post', 'Melati', '33.76.01.2001', offices.sukamaju),
    unit(places.kenanga, 'post', 'Kenanga', '33.76.01.2002', offices.sukasari),
    unit(places.anggrek, 'post', 'Anggrek', '33.76.02.2001', offices.desaLain),
  ])
}
