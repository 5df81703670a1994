import type { Question } from '@simpul/domain/core'
import { useMemo } from 'preact/hooks'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import type { FormTools } from '../../form/form-tools.ts'
import { form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { useLoaded } from '../use-loaded.ts'
import { numberOf } from './case-number-of.ts'
import { casesOf } from './cases-on-phone.ts'

/** What the fields of a form need of this phone. */
export function useTools(phone: Phone, sheets: Sheets, questions: readonly Question[]): FormTools {
  // Every case is read for that, so only for a form that names one.
  const named = questions.some((question) => question.type === 'reference' && question.to === 'report')
  const known = useLoaded(async () => (named ? casesOf(phone, sheets) : []), [named])
  return useMemo(
    () => ({
      now: phone.now,
      utcOffset: phone.me.cell.utcOffset,
      keepFile: async (file) => {
        const kept = await phone.files.keep(file)
        return kept.ok ? kept.value : undefined
      },
      readFile: phone.files.read,
      reports: (known ?? []).flatMap((one) => {
        const value = numberOf(one, phone, sheets)
        return value === undefined ? [] : [{ value, label: say(one.sheet.name) }]
      }),
      userName: (user) =>
        user === phone.me.user.id ? `${phone.me.user.name} (${say(text.you)})` : undefined,
    }),
    [known],
  )
}
