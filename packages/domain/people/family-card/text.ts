import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Kartu keluarga', en: 'Family card' }

export const questions = {
  number: { id: 'Nomor KK', en: 'Family card number' },
  headName: { id: 'Nama kepala keluarga', en: 'Name of the head of family' },
  address: { id: 'Alamat di KK', en: 'Address on the card' },
  rt: { id: 'RT di KK', en: 'RT on the card' },
  rw: { id: 'RW di KK', en: 'RW on the card' },
  householdId: { id: 'Rumah tangga tempat tinggal', en: 'Household they live in' },
} satisfies Record<string, Text>

export const clashes = {
  number: {
    id: 'Nomor KK tercatat berbeda: berakhir {stands} dan {rival}.',
    en: 'Two card numbers are on record: ending in {stands} and {rival}.',
  },
  headName: { id: 'Nama kepala keluarga tercatat berbeda.', en: 'Two heads of family are on record.' },
  address: { id: 'Alamat di KK tercatat berbeda.', en: 'Two addresses are on record for the card.' },
  rt: { id: 'RT di KK tercatat berbeda.', en: 'Two RT are on record for the card.' },
  rw: { id: 'RW di KK tercatat berbeda.', en: 'Two RW are on record for the card.' },
  householdId: {
    id: 'KK ini tercatat di dua rumah tangga.',
    en: 'The card is on record in two households.',
  },
} satisfies Record<string, Text>

export const findings = {
  chooseOne: {
    id: 'Minta KK, lalu pilih yang benar.',
    en: 'Ask for the family card, then choose the right one.',
  },
} satisfies Record<string, Text>
