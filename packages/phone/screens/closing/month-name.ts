import { type Language, localeOf } from '@simpul/domain/core'

/** "Maret", or "Mar" where there is little room. */
export const monthName = (month: string, language: Language, style: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(language), { month: style, timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
