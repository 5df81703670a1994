import type { Text } from '../../core/index.ts'

/** What a post prepares before a session day, as it is called at the table. */
export const preparationTexts = {
  list: { id: 'Daftar sasaran dicetak atau dibuka', en: 'The expected list, printed or opened' },
  invite: { id: 'Undangan kepada ibu dan keluarga', en: 'Mothers and families invited' },
  tasks: { id: 'Pembagian tugas meja', en: 'Who stands at which table' },
  babyScale: { id: 'Timbangan bayi', en: 'Baby scale' },
  scale: { id: 'Timbangan injak', en: 'Standing scale' },
  lengthBoard: { id: 'Papan ukur panjang (infantometer)', en: 'Length board' },
  heightBoard: { id: 'Alat ukur tinggi (stadiometer)', en: 'Height board' },
  armTape: { id: 'Pita LiLA', en: 'Arm tape' },
  headTape: { id: 'Pita lingkar kepala', en: 'Head tape' },
  bloodPressure: { id: 'Tensimeter', en: 'Blood pressure meter' },
  bloodSugar: { id: 'Alat cek gula darah', en: 'Blood sugar meter' },
  vitaminA: { id: 'Vitamin A', en: 'Vitamin A' },
  deworming: { id: 'Obat cacing', en: 'Deworming tablets' },
  iron: { id: 'Tablet tambah darah (TTD)', en: 'Iron tablets' },
  food: { id: 'PMT', en: 'Extra food' },
} satisfies Record<string, Text>

export const clusterNames = {
  bayi: { id: 'Bayi', en: 'Infants' },
  balita: { id: 'Balita', en: 'Children 1-4' },
  apras: { id: 'Anak prasekolah', en: 'Preschool children' },
  usekrem_6_14: { id: 'Usia sekolah 6-14', en: 'School age 6-14' },
  usekrem_15_18: { id: 'Remaja 15-18', en: 'Teenagers 15-18' },
  dewasa: { id: 'Dewasa', en: 'Adults' },
  lansia: { id: 'Lansia', en: 'Elderly' },
} satisfies Record<string, Text>
