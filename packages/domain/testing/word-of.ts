const SYLLABLES = [
  'sa',
  'ri',
  'wu',
  'lan',
  'bu',
  'di',
  'ar',
  'jun',
  'ka',
  'me',
  'la',
  'ti',
  'yo',
  'gi',
  'tu',
  'na',
]

/** A word of its own for each number. */
export const wordOf = (number: number): string =>
  [number, number >> 4, number >> 8].map((part) => SYLLABLES[part & 15]).join('')
