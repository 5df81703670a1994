/** Screens are in Bahasa Indonesia (the source language) and English. */
export type Language = 'id' | 'en'

/** One text in every language; `{name}` marks a placeholder. A whole sentence, never a fragment to be glued. */
export interface Text {
  readonly id: string
  readonly en: string
}

export type Params = Readonly<Record<string, string | number>>

/**
 * The text in a language with its placeholders filled; a number gets the decimal comma of Bahasa.
 * An unknown placeholder is a bug and throws.
 */
export function fill(text: Text, language: Language, params: Params = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${text.id}"`)
    return typeof value === 'number' && language === 'id' ? String(value).replace('.', ',') : String(value)
  })
}
