import { parsePlainDate } from './plain-date.ts'

/** Screens are in Bahasa Indonesia (the source language) and English. */
export type Language = 'id' | 'en'

/** One text in every language; `{name}` marks a placeholder. A whole sentence, never a fragment to be glued. */
export interface Text {
  readonly id: string
  readonly en: string
}

export type Params = Readonly<Record<string, string | number>>

/** The tag of a language for `Intl`. */
export const localeOf = (language: Language): string => (language === 'id' ? 'id-ID' : 'en-GB')

/** What stands before the decimals of a number. */
export const decimalMark = (language: Language): ',' | '.' => (language === 'id' ? ',' : '.')

/**
 * A number as it is written in a language: 7,2 in Bahasa. With `decimals` as a figure to be read: at most so many of
 * them, half away from zero, and thousands parted; without, every digit of it as one types it.
 */
export function numberText(value: number, language: Language, decimals?: number): string {
  if (decimals === undefined) return String(value).replace('.', decimalMark(language))
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals }).format(value)
}

/**
 * The text in a language with its placeholders filled; a number gets the decimal comma of Bahasa, and a day is written
 * out: 3 Maret 2026.
 * An unknown placeholder is a bug and throws.
 */
export function fill(text: Text, language: Language, params: Params = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${text.id}"`)
    return typeof value === 'number' ? numberText(value, language) : dayWritten(value, language)
  })
}

/** Every other text stays as it is. */
function dayWritten(value: string, language: Language): string {
  if (parsePlainDate(value) === undefined) return value
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${value}T00:00:00Z`))
}
