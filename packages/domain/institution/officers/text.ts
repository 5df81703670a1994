import type { Text } from '../../core/index.ts'

export const name: Text = { id: 'Petugas yang hadir', en: 'Officers present' }

export const questions = {
  kaderL: { id: 'Kader laki-laki', en: 'Kader, men' },
  kaderP: { id: 'Kader perempuan', en: 'Kader, women' },
  plkbL: { id: 'PLKB laki-laki', en: 'Family-planning field workers, men' },
  plkbP: { id: 'PLKB perempuan', en: 'Family-planning field workers, women' },
  medicalL: { id: 'Tenaga kesehatan laki-laki', en: 'Health staff, men' },
  medicalP: { id: 'Tenaga kesehatan perempuan', en: 'Health staff, women' },
} satisfies Record<string, Text>
