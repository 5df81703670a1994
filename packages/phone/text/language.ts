import { fill, type Language, localeOf, numberText, type Params, type Text } from '@simpul/domain/core'

const KEY = 'simpul-language'

let language: Language = readLanguage()

function readLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id'
  } catch {
    // Storage can be forbidden; then the source language is right.
    return 'id'
  }
}

export const currentLanguage = (): Language => language

/** Takes effect when the page draws again; the caller reloads it. */
export function chooseLanguage(chosen: Language): void {
  language = chosen
  localStorage.setItem(KEY, chosen)
}

/** A text in the user's language. */
export const say = (text: Text, params: Params = {}): string => fill(text, language, params)

const locale = (): string => localeOf(language)

/** 7,2 in Indonesian. */
export const sayNumber = (value: number, decimals = 1): string => numberText(value, language, decimals)

type DateStyle = 'day' | 'long' | 'short' | 'weekday' | 'month'

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: '2-digit' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once a style: to make one costs a cheap phone some milliseconds, and lists have hundreds of dates. */
function dateFormat(style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale()} ${style}`
  const made = formats.get(key)
  if (made !== undefined) return made
  const format = new Intl.DateTimeFormat(locale(), { ...DATE_STYLES[style], timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** A plain date as people write it. */
export const sayDate = (date: string, style: DateStyle = 'long'): string =>
  dateFormat(style).format(new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`))

/** The hour of an instant that is near, in the local time of the phone: "09.24". */
export const sayClock = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** An instant in the local time of the phone. */
export const sayTime = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
