import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Rumah tangga', en: 'Household' }

export const questions = {
  headName: { id: 'Nama kepala rumah tangga', en: 'Name of the head of household' },
  address: { id: 'Alamat rumah', en: 'Home address' },
  rt: { id: 'RT', en: 'RT (neighbourhood)' },
  rw: { id: 'RW', en: 'RW (group of neighbourhoods)' },
  hamlet: { id: 'Dusun/lingkungan', en: 'Hamlet' },
} satisfies Record<string, Text>

export const clashes = {
  headName: {
    id: 'Nama kepala rumah tangga tercatat berbeda: {stands} dan {rival}.',
    en: 'Two heads of household are on record: {stands} and {rival}.',
  },
  address: {
    id: 'Alamat tercatat berbeda: {stands} dan {rival}.',
    en: 'Two addresses are on record: {stands} and {rival}.',
  },
  rt: { id: 'RT tercatat berbeda: {stands} dan {rival}.', en: 'Two RT are on record: {stands} and {rival}.' },
  rw: { id: 'RW tercatat berbeda: {stands} dan {rival}.', en: 'Two RW are on record: {stands} and {rival}.' },
  hamlet: {
    id: 'Dusun tercatat berbeda: {stands} dan {rival}.',
    en: 'Two hamlets are on record: {stands} and {rival}.',
  },
} satisfies Record<string, Text>

export const findings = {
  chooseOne: {
    id: 'Tanyakan kepada keluarga, lalu pilih yang benar.',
    en: 'Ask the family, then choose the right one.',
  },
} satisfies Record<string, Text>
