import { decimalMark, type Language, localeOf } from '@simpul/domain/core'
import { cleanNumber } from '@simpul/parts'

/** What somebody types for a number: digits, grouped for money, with at most one decimal mark for measures. */
export type NumberKind = 'integer' | 'money' | 'decimal'

/** As it is shown while it is typed: `1.500.000` for money, `7,5` for measures. */
export function shownNumber(typed: string, kind: NumberKind, language: Language): string {
  if (kind === 'decimal') return cleanNumber(typed, language)
  const digits = typed.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return kind === 'money' && digits !== '' ? grouped(digits, language) : digits
}

const grouped = (digits: string, language: Language): string =>
  BigInt(digits).toLocaleString(localeOf(language))

/** The number that was typed, or undefined for an empty box. */
export function readNumber(typed: string, kind: NumberKind, language: Language): number | undefined {
  const plain = kind === 'decimal' ? typed.replace(decimalMark(language), '.') : typed.replace(/\D/g, '')
  return plain === '' || plain === '.' ? undefined : Number(plain)
}

/** A saved number as somebody would have typed it. */
export const typedOf = (value: number, kind: NumberKind, language: Language): string =>
  shownNumber(
    kind === 'decimal' ? String(value).replace('.', decimalMark(language)) : String(value),
    kind,
    language,
  )
