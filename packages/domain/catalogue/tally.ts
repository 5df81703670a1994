import {
  addContributions,
  addDays,
  type Contribution,
  lastDay,
  type Month,
  monthOf,
  nothing,
  type Uuid,
} from '../core/index.ts'
import type { PostDay, PostSubject } from '../institution/index.ts'
import { homeOn, type PersonSubject } from '../people/index.ts'
import type { FoldedPerson } from './fold-subject.ts'
import { indicatorSheets, type PersonIndicator, personIndicators, postIndicators } from './indicators.ts'

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
type Counts = PersonIndicator['indicator']['counts']

/**
 * The only post that counts somebody in a month: where they belong on its last day, or, for whoever died in it, where
 * they belonged until then.
 */
export const countedAt = (person: PersonSubject, month: Month): Uuid | undefined =>
  homeOn(person, lastDay(month)) ?? lastHomeOf(person, month)

/** Of somebody who died in that month. */
function lastHomeOf(person: PersonSubject, month: Month): Uuid | undefined {
  const { died } = person
  return died === undefined || monthOf(died) !== month ? undefined : homeOn(person, addDays(died, -1))
}

/**
 * What one person adds to the month of a post, by indicator id: nothing unless `countedAt` that post. Served elsewhere they are reached at home, because their whole history is asked.
 */
export function contributionsOf(
  person: Counted,
  unit: Uuid,
  month: Month,
): Readonly<Record<string, Contribution>> {
  const contributions: Record<string, Contribution> = {}
  const lives = homeOn(person.subject, lastDay(month)) === unit
  if (!lives && lastHomeOf(person.subject, month) !== unit) return contributions
  for (const { service, indicator } of personIndicators) {
    if (!lives && indicator.alsoTheDead !== true) continue
    if (indicator.counts(person.subject, month))
      contributions[indicator.id] = indicator.contribute(person.subject, person.views[service], month)
  }
  return contributions
}

/** All tallies of a post in one month. */
export function tallyMonth(
  unit: PostSubject,
  people: readonly Counted[],
  sessionDays: readonly PostDay[],
  month: Month,
): Tally[] {
  const [tallied] = tallyMonths(unit, people, sessionDays, [month])
  return [...(tallied?.tallies ?? [])]
}

/**
 * All tallies of a post over several months, in the order asked. `people` holds at least everybody who ever
 * belonged to the post, with their whole history (who belongs elsewhere that month is passed over);
 * `sessionDays` are the post's own.
 */
export function tallyMonths(
  unit: PostSubject,
  people: readonly Counted[],
  sessionDays: readonly PostDay[],
  months: readonly Month[],
): MonthTallies[] {
  const ends = months.map((month) => ({ month, end: lastDay(month), sums: emptySums() }))
  for (const person of people) {
    for (const { month, end, sums } of ends)
      if (homeOn(person.subject, end) === unit.id) addPerson(person, month, sums, countedTogether)
      else if (lastHomeOf(person.subject, month) === unit.id) addPerson(person, month, sums, countedOfTheDead)
  }
  for (const { month, sums } of ends) addPost(unit, sessionDays, month, sums)
  return ends.map(({ month, sums }) => ({ month, tallies: talliesOf(sums) }))
}

/**
 * All tallies of a post in one month, from what each of its people adds: for who keeps that instead of folding
 * everyone again. `added` holds `contributionsOf` everybody who belongs to the post that month; what adds nothing may
 * be left out.
 */
export function tallyContributions(
  unit: PostSubject,
  added: readonly Readonly<Record<string, Contribution>>[],
  sessionDays: readonly PostDay[],
  month: Month,
): Tally[] {
  const sums = emptySums()
  indicatorSheets.forEach(({ id }, index) => {
    for (const { [id]: one } of added) if (one !== undefined) addAt(sums, index, one)
  })
  addPost(unit, sessionDays, month, sums)
  return talliesOf(sums)
}

/** In the order of `indicatorSheets`: the post's own first, then those of people. */
const emptySums = (): Contribution[] => indicatorSheets.map((sheet) => nothing(sheet.kind))

function addPost(
  unit: PostSubject,
  sessionDays: readonly PostDay[],
  month: Month,
  sums: Contribution[],
): void {
  postIndicators.forEach((indicator, index) => {
    if (indicator.counts(unit, month)) addAt(sums, index, indicator.contribute(unit, sessionDays, month))
  })
}

/**
 * Indicators that count the same subjects, told by their sharing one `counts`: a dozen letters of SKDN ask once
 * whether somebody is a balita.
 */
const countedTogether = groupsOf(() => true)
const countedOfTheDead = groupsOf(({ indicator }) => indicator.alsoTheDead === true)

interface CountedGroup {
  readonly counts: Counts
  readonly members: readonly { readonly at: number; readonly known: PersonIndicator }[]
}

function groupsOf(wanted: (known: PersonIndicator) => boolean): readonly CountedGroup[] {
  const groups = new Map<Counts, { readonly at: number; readonly known: PersonIndicator }[]>()
  personIndicators.forEach((known, index) => {
    if (!wanted(known)) return
    const group = groups.get(known.indicator.counts) ?? []
    groups.set(known.indicator.counts, [...group, { at: postIndicators.length + index, known }])
  })
  return [...groups].map(([counts, members]) => ({ counts, members }))
}

function addPerson(
  person: Counted,
  month: Month,
  sums: Contribution[],
  groups: readonly CountedGroup[],
): void {
  for (const { counts, members } of groups) {
    if (!counts(person.subject, month)) continue
    for (const { at, known } of members)
      addAt(sums, at, known.indicator.contribute(person.subject, person.views[known.service], month))
  }
}

function addAt(sums: Contribution[], index: number, contribution: Contribution): void {
  const sum = sums[index]
  if (sum !== undefined) sums[index] = addContributions(sum, contribution)
}

const talliesOf = (sums: readonly Contribution[]): Tally[] =>
  indicatorSheets.map(({ id, version, kind }, index) => ({
    indicator: id,
    version,
    contribution: sums[index] ?? nothing(kind),
  }))
