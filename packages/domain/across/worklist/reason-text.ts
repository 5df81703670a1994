import { fill, type Language, localeOf, type Params, parsePlainDate } from '../../core/index.ts'
import type { WorkItem } from './work-item.ts'

/** The reason as a sentence, with its days written out: 3 Maret 2026. */
export const workReason = (
  { reason, params }: Pick<WorkItem, 'reason' | 'params'>,
  language: Language,
): string => fill(reason, language, withDaysWritten(params ?? {}, language))

const longDay = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })

/** Made once: making one takes longer than a hundred sentences, and a post has as many on its list. */
const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = { id: longDay('id'), en: longDay('en') }

function withDaysWritten(params: Params, language: Language): Params {
  const format = dayFormats[language]
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const isDay = typeof value === 'string' && parsePlainDate(value) !== undefined
      return [name, isDay ? format.format(new Date(`${value}T00:00:00Z`)) : value]
    }),
  )
}
