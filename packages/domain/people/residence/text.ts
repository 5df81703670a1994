import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Domisili', en: 'Residence' }

export const questions = {
  event: { id: 'Peristiwa', en: 'Event' },
  home: { id: 'Posyandu tempat terdaftar', en: 'Home Posyandu' },
  comesFrom: { id: 'Datang dari mana', en: 'Comes from' },
  towards: { id: 'Pindah ke mana', en: 'Moved to' },
} satisfies Record<string, Text>

export const options = {
  event: {
    born: { id: 'Lahir', en: 'Born' },
    registered: { id: 'Didaftar pertama kali', en: 'Registered for the first time' },
    arrived: { id: 'Pindah datang', en: 'Moved in' },
    departed: { id: 'Pindah keluar', en: 'Moved away' },
    died: { id: 'Meninggal', en: 'Died' },
    returned: { id: 'Kembali', en: 'Came back' },
    guest: { id: 'Tamu dari posyandu lain', en: 'Guest from another Posyandu' },
  },
} satisfies Record<string, Record<string, Text>>

export const findings = {
  diedTwice: {
    id: 'Tanggal meninggal tercatat berbeda: {first} dan {other}. Yang paling awal dipakai.',
    en: 'Two dates of death are on record: {first} and {other}. The earliest is used.',
  },
  seenAfterDeath: {
    id: 'Tercatat meninggal {died}, tetapi ada catatan domisili sesudahnya pada {day}.',
    en: 'On record as having died on {died}, but a residence was recorded later, on {day}.',
  },
  checkFamily: {
    id: 'Tanyakan kepada keluarga, lalu batalkan catatan yang keliru.',
    en: 'Ask the family, then void the wrong record.',
  },
} satisfies Record<string, Text>

export const indicators = {
  births: {
    name: { id: 'Kelahiran', en: 'Births' },
    definition: {
      id: 'Bayi yang lahir pada bulan itu dan tercatat di Posyandu ini pada hari terakhir bulan, juga yang meninggal dalam bulan yang sama.',
      en: 'Babies born in the month who belong to this Posyandu on its last day, also those who died in the same month.',
    },
  },
  deaths: {
    name: { id: 'Kematian', en: 'Deaths' },
    definition: {
      id: 'Warga yang meninggal pada bulan itu, di Posyandu tempat mereka tercatat sampai meninggal.',
      en: 'People who died in the month, at the Posyandu where they belonged until then.',
    },
  },
} satisfies Record<string, { readonly name: Text; readonly definition: Text }>
