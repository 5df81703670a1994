import { type Contribution, lastDay, type Month, type Uuid } from '../core/index.ts'
import type { PostSubject, SessionDayView } from '../institution/index.ts'
import { homeOn } from '../people/index.ts'
import type { FoldedPerson } from './fold-subject.ts'
import { indicatorSheets, personIndicators, postIndicators } from './indicators.ts'
import { emptySum, type Sum } from './sum.ts'

/** The sum of one indicator over one unit and month. */
export interface Tally {
  readonly indicator: string
  readonly version: number
  readonly contribution: Contribution
}

export interface MonthTallies {
  readonly month: Month
  /** One row per indicator of the house, also where nobody is counted. */
  readonly tallies: readonly Tally[]
}

type Counted = Pick<FoldedPerson, 'subject' | 'views'>

/**
 * What one person adds to the month of a post, by indicator id: nothing unless they belong to that post on the
 * month's last day. Served elsewhere they are reached at home, because their whole history is asked.
 */
export function contributionsOf(
  person: Counted,
  unit: Uuid,
  month: Month,
): Readonly<Record<string, Contribution>> {
  const contributions: Record<string, Contribution> = {}
  if (homeOn(person.subject, lastDay(month)) !== unit) return contributions
  for (const { service, indicator } of personIndicators) {
    if (indicator.counts(person.subject, month))
      contributions[indicator.id] = indicator.contribute(person.subject, person.views[service], month)
  }
  return contributions
}

/** All tallies of a post in one month. */
export function tallyMonth(
  unit: PostSubject,
  people: readonly Counted[],
  sessionDays: readonly SessionDayView[],
  month: Month,
): Tally[] {
  const [tallied] = tallyMonths(unit, people, sessionDays, [month])
  return [...(tallied?.tallies ?? [])]
}

/**
 * All tallies of a post over several months, in the order asked. `people` are those who ever belonged to the
 * post or were served there (who belongs elsewhere that month is passed over), `sessionDays` the post's own.
 */
export function tallyMonths(
  unit: PostSubject,
  people: readonly Counted[],
  sessionDays: readonly SessionDayView[],
  months: readonly Month[],
): MonthTallies[] {
  const ends = months.map((month) => ({ month, end: lastDay(month), sums: emptySums() }))
  for (const person of people) {
    for (const { month, end, sums } of ends)
      if (homeOn(person.subject, end) === unit.id) addPerson(person, month, sums)
  }
  for (const { month, sums } of ends) addPost(unit, sessionDays, month, sums)
  return ends.map(({ month, sums }) => ({ month, tallies: talliesOf(sums) }))
}

/** In the order of `indicatorSheets`: the post's own first, then those of people. */
const emptySums = (): Sum[] => indicatorSheets.map((sheet) => emptySum(sheet.kind))

function addPost(
  unit: PostSubject,
  sessionDays: readonly SessionDayView[],
  month: Month,
  sums: readonly Sum[],
): void {
  postIndicators.forEach((indicator, index) => {
    if (indicator.counts(unit, month)) sums[index]?.add(indicator.contribute(unit, sessionDays, month))
  })
}

function addPerson(person: Counted, month: Month, sums: readonly Sum[]): void {
  for (let index = 0; index < personIndicators.length; index++) {
    const { service, indicator } = personIndicators[index] as (typeof personIndicators)[number]
    if (!indicator.counts(person.subject, month)) continue
    const contribution = indicator.contribute(person.subject, person.views[service], month)
    sums[postIndicators.length + index]?.add(contribution)
  }
}

const talliesOf = (sums: readonly Sum[]): Tally[] =>
  indicatorSheets.map(({ id, version }, index) => {
    const sum = sums[index] as Sum
    return { indicator: id, version, contribution: sum.total() }
  })
