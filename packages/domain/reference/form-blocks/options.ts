import type { DataClass, Option, Question, Text } from '../../core/index.ts'

/** Options by their value, each with its words in Bahasa Indonesia and English. */
export const optionsOf = (
  words: Readonly<Record<string, readonly [id: string, en: string]>>,
): readonly Option[] => Object.entries(words).map(([value, [id, en]]) => ({ value, label: { id, en } }))

/** Options of which some speak of a case for the sealed path, by the kind that they have there. */
export const withSealed = (
  kinds: Readonly<Record<string, string>>,
  words: Parameters<typeof optionsOf>[0],
): readonly Option[] =>
  optionsOf(words).map((option) => {
    const sealedKind = kinds[option.value]
    return sealedKind === undefined ? option : { ...option, sealedKind }
  })

export const yesNoUnknown: readonly Option[] = optionsOf({
  yes: ['Ya', 'Yes'],
  no: ['Tidak', 'No'],
  unknown: ['Tidak tahu', 'Not known'],
})

export const sexes: readonly Option[] = optionsOf({
  M: ['Laki-laki', 'Male'],
  F: ['Perempuan', 'Female'],
})

/** How badly a thing is damaged. */
export const damageLevels: readonly Option[] = optionsOf({
  good: ['Baik', 'Good'],
  light: ['Rusak ringan', 'Light damage'],
  moderate: ['Rusak sedang', 'Moderate damage'],
  heavy: ['Rusak berat', 'Heavy damage'],
})

export const disabilityTypes: readonly Option[] = optionsOf({
  physical: ['Fisik', 'Physical'],
  intellectual: ['Intelektual', 'Intellectual'],
  mental: ['Mental', 'Mental'],
  visual: ['Sensorik netra', 'Visual'],
  hearing: ['Sensorik rungu', 'Hearing'],
  speech: ['Sensorik wicara', 'Speech'],
  multiple: ['Ganda/multi', 'Multiple'],
})

/** Units that are words; symbols such as km are the same in every language. */
export const units = {
  people: { id: 'orang', en: 'people' },
  households: { id: 'rumah tangga', en: 'households' },
  families: { id: 'KK', en: 'families' },
  buildings: { id: 'unit', en: 'buildings' },
  years: { id: 'tahun', en: 'years' },
  days: { id: 'hari', en: 'days' },
  minutes: { id: 'menit', en: 'minutes' },
  times: { id: 'kali', en: 'times' },
  copies: { id: 'eksemplar', en: 'copies' },
  holes: { id: 'lubang', en: 'holes' },
  litresPerDay: { id: 'liter/hari', en: 'litres per day' },
  m2PerPerson: { id: 'm²/orang', en: 'm² per person' },
} satisfies Record<string, Text>

/** Questions whose answers are more delicate than the service they belong to. */
export const inClass = (dataClass: DataClass, questions: readonly Question[]): readonly Question[] =>
  questions.map((question) => ({ ...question, dataClass }))
