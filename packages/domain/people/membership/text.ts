import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Anggota keluarga', en: 'Family membership' }

export const questions = {
  group: { id: 'Rumah tangga atau KK', en: 'Household or family card' },
  groupKind: { id: 'Jenis', en: 'Kind' },
  relation: { id: 'Hubungan dengan kepala keluarga', en: 'Relation to the head' },
  from: { id: 'Sejak', en: 'Since' },
  to: { id: 'Sampai', en: 'Until' },
} satisfies Record<string, Text>

export const options = {
  groupKind: {
    household: { id: 'Rumah tangga', en: 'Household' },
    family_card: { id: 'Kartu keluarga', en: 'Family card' },
  },
  relation: {
    head: { id: 'Kepala keluarga', en: 'Head' },
    spouse: { id: 'Suami atau istri', en: 'Husband or wife' },
    child: { id: 'Anak', en: 'Child' },
    child_in_law: { id: 'Menantu', en: 'Child-in-law' },
    grandchild: { id: 'Cucu', en: 'Grandchild' },
    parent: { id: 'Orang tua', en: 'Parent' },
    parent_in_law: { id: 'Mertua', en: 'Parent-in-law' },
    relative: { id: 'Famili lain', en: 'Other relative' },
    helper: { id: 'Pembantu', en: 'Domestic helper' },
    other: { id: 'Lainnya', en: 'Other' },
  },
} satisfies Record<string, Record<string, Text>>
