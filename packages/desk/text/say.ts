import { fill, numberText, type Params, type Text } from '@simpul/domain/core'

/** Desks are read in offices and aloud at meetings: Bahasa Indonesia. */
export const say = (text: Text, params: Params = {}): string => fill(text, 'id', params)

export const sayNumber = (value: number, decimals = 1): string => numberText(value, 'id', decimals)

/** "Maret 2026"; short: "Mar 26". */
export const sayMonth = (month: string, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat('id-ID', {
    month: style,
    year: style === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))

/** "1 Maret 2026"; short: "1 Mar 2026". */
export const sayDate = (date: string, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`))

/** "Selasa, 1 Maret 2026", as it opens a record. */
export const sayWeekday = (date: string): string =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  )

export const sayTime = (instant: string): string =>
  new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
