import { standingValues } from '@simpul/domain/core'
import type { HouseholdView } from '@simpul/domain/people'
import type { Phone } from '../../db/phone.ts'
import { nameText } from '../name-text.ts'
import type { KnownCase } from './cases-on-phone.ts'

/** Answers that name whom a form is about, the nearest first. */
const NAMING = /^(headName|.*(?<!guardian|reporter|officer)Name)$/

/** Whom or what a case is about, for a line of a list; undefined where the form names nobody. */
export function titleOf({ file }: KnownCase, phone: Phone): string | undefined {
  const { report } = file
  const row = phone.people.get().find(({ id }) => id === report?.person)
  if (row !== undefined) return nameText(row.name)
  return report === undefined ? undefined : namedIn(report.answers)
}

export function namedIn(answers: Readonly<Record<string, unknown>>): string | undefined {
  const named = Object.entries(answers).find(([key, value]) => NAMING.test(key) && typeof value === 'string')
  return named === undefined ? undefined : String(named[1])
}

/** The head of a dwelling by its id, where this phone knows it. */
export async function headOf(phone: Phone, household: string): Promise<string | undefined> {
  const view = (await phone.subject(household))?.views.household as HouseholdView | undefined
  const { headName } = standingValues(view ?? {})
  return typeof headName === 'string' ? headName : undefined
}
