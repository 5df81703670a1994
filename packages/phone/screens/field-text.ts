import { maskNik, maskPhone } from '@simpul/domain/access'
import type { Question, Text } from '@simpul/domain/core'
import { household, identity, person } from '@simpul/domain/people'
import { say, sayDate } from '../text/language.ts'
import { details } from '../text/person-text.ts'
import { child } from '../text/weigh-text.ts'

const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  person: person.questions,
  identity: identity.questions,
  household: household.questions,
}

const questionOf = (service: string, field: string): Question | undefined =>
  QUESTIONS[service]?.find(({ key }) => key === field)

/** What a field is called on the form. */
export const fieldLabel = (service: string, field: string): string =>
  say(questionOf(service, field)?.label ?? ({ id: field, en: field } satisfies Text))

/** A value of a field in words. Numbers that identify somebody are masked. */
export function fieldText(service: string, field: string, value: unknown): string {
  const question = questionOf(service, field)
  if (value === null || value === undefined || value === '') return say(details.notYet)
  if (typeof value === 'boolean') return say(value ? child.yes : child.no)
  const text = String(value)
  if (field === 'nik' || field === 'familyCardNo') return maskNik(text)
  if (field === 'phone') return maskPhone(text)
  if (question?.type === 'date') return sayDate(text)
  const option = question?.type === 'choice' ? question.options.find((one) => one.value === text) : undefined
  return option === undefined ? text : say(option.label)
}
