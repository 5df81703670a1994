import { fill, type Language, localeOf, type Params, parsePlainDate } from '../../core/index.ts'
import type { WorkItem } from './work-item.ts'

/** The reason as a sentence, with its days written out: 3 Maret 2026. */
export const workReason = (
  { reason, params }: Pick<WorkItem, 'reason' | 'params'>,
  language: Language,
): string => fill(reason, language, withDaysWritten(params ?? {}, language))

function withDaysWritten(params: Params, language: Language): Params {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const isDay = typeof value === 'string' && parsePlainDate(value) !== undefined
      return [name, isDay ? format.format(new Date(`${value}T00:00:00Z`)) : value]
    }),
  )
}
