import { completedMonths, type PlainDate } from '@simpul/domain/core'
import {
  type ChildGrowthBody,
  type ChildGrowthView,
  checkPlausible,
  type Doubt,
  type Measure,
  type Position,
  withBody,
} from '@simpul/domain/sectors/health'
import type { FoldedPerson, HeldEntry } from '../db/known.ts'
import type { Draft } from '../db/phone.ts'

const TWO_YEARS_MONTHS = 24

/** Lying under two years, standing from then on; nothing is assumed where the birth is not known. */
export function usualPosition(birth: PlainDate | undefined, on: PlainDate): Position | undefined {
  if (birth === undefined || birth > on) return undefined
  return completedMonths(birth, on) < TWO_YEARS_MONTHS ? 'berbaring' : 'berdiri'
}

export const growthOf = ({ views }: Pick<FoldedPerson, 'views'>): ChildGrowthView =>
  (views['child-growth'] as ChildGrowthView | undefined) ?? { measurements: [] }

/** What the rules doubt about the answers, on top of what that day already says. */
export function doubtsOf(
  person: FoldedPerson,
  body: ChildGrowthBody,
  on: PlainDate,
  sure: readonly Measure[],
): Doubt[] {
  const view = growthOf(person)
  const before = view.measurements.find((known) => known.on === on) ?? { on }
  return checkPlausible(person.subject, view, withBody(before, { ...body, confirmed: sure }))
}

/** The answers as they are written: what was confirmed, and that they come from paper when it was another day. */
export const answersOf = (
  body: ChildGrowthBody,
  on: PlainDate,
  today: PlainDate,
  sure: readonly Measure[],
): ChildGrowthBody => ({
  ...body,
  ...(sure.length > 0 ? { confirmed: sure } : {}),
  ...(on === today ? {} : { source: 'paper' }),
})

/** A weighing as a draft; of an entry that stands a correction, of one the server refused the same again. */
export function weighingDraft(
  person: Pick<FoldedPerson, 'subject'>,
  answers: ChildGrowthBody,
  on: PlainDate,
  corrects?: { readonly entry: HeldEntry; readonly why: string },
): Draft {
  const draft = {
    service: 'child-growth',
    subject: { kind: 'person', id: corrects?.entry.subject.id ?? person.subject.id },
    body: answers,
    happenedOn: on,
  } as const
  if (corrects === undefined) return draft
  const { entry, why } = corrects
  if (entry.standing !== 'refused') return { ...draft, amends: { entry: entry.id, how: 'replace', why } }
  const { amends, insteadOf } = entry
  return {
    ...draft,
    ...(amends === undefined ? {} : { amends }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  }
}
