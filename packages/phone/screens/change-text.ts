import type { EditBody, MoveBody } from '@simpul/domain/core'
import { residence, type ResidenceBody, transferStates } from '@simpul/domain/people'
import type { HeldEntry } from '../db/known.ts'
import { say } from '../text/language.ts'
import { changes as text } from '../text/person-text.ts'
import { child } from '../text/weigh-text.ts'
import { fieldLabel, fieldText } from './field-text.ts'

/** Services whose entries are told as changes; weighings have their own list. */
const TOLD = ['person', 'identity', 'residence', 'transfer', 'same-person', 'kia-book']

export const isTold = ({ service, body }: HeldEntry): boolean => TOLD.includes(service) && body !== null

/** Facts that a person may take back from here; edits are corrected, moves are answered. */
export const isVoidable = ({ service }: HeldEntry): boolean =>
  service === 'residence' || service === 'kia-book'

/** What an entry says, a line for each thing. */
export function changeTexts({ service, body }: HeldEntry): string[] {
  if (service === 'person' || service === 'identity') return editTexts(service, body as EditBody)
  if (service === 'residence') return [residenceText(body as ResidenceBody)]
  if (service === 'transfer') return [transferText(body as MoveBody)]
  if (service === 'kia-book')
    return [`${say(child.book)} ${say((body as { has: boolean }).has ? child.yes : child.no)}`]
  const { verdict } = body as { verdict: 'same' | 'different' }
  return [say(text[verdict])]
}

function editTexts(service: string, body: EditBody): string[] {
  return Object.entries(body).map(([field, { value }]) =>
    value === null
      ? say(text.emptied, { field: fieldLabel(service, field) })
      : say(text.value, { field: fieldLabel(service, field), value: fieldText(service, field, value) }),
  )
}

function residenceText({ event, towards, comesFrom }: ResidenceBody): string {
  const question = residence.questions.find(({ key }) => key === 'event')
  const option =
    question?.type === 'choice' ? question.options.find(({ value }) => value === event) : undefined
  const place = towards ?? comesFrom
  const said = option === undefined ? event : say(option.label)
  return place === undefined ? said : `${said}: ${place}`
}

function transferText({ to }: MoveBody): string {
  const state = Object.entries(transferStates).find(([name]) => name === to)?.[1]
  return state === undefined ? to : say(state)
}
