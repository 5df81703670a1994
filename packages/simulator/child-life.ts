import { addDays, daysBetween, type Month, type PlainDate } from '@simpul/domain/core'
import type { Sex } from '@simpul/domain/people'
import type { Family } from './families.ts'
import { type GrowthLife, growthLife } from './growth-life.ts'
import { type Random, randomFor } from './random.ts'

/** Everything about one child that does not depend on who writes it down. */
export interface ChildLife {
  readonly key: string
  /** Whose child it is. */
  readonly family: string
  readonly name: string
  readonly sex: Sex
  readonly birth: PlainDate
  readonly mother: string
  readonly rt: string
  /** The day the post writes the child into its book. */
  readonly registeredOn: PlainDate
  /** Until this day the child stands in the book as its mother's baby, without a name. */
  readonly namedOn?: PlainDate
  readonly hasBook: boolean
  /** How likely the family comes to a session day. */
  readonly comes: number
  readonly died?: PlainDate
  readonly departed?: PlainDate
  /** Moved to the next post of the village; whether that post accepted. */
  readonly moved?: { readonly on: PlainDate; readonly accepted: boolean }
  readonly growth: GrowthLife
  /** Chance of its own for each month, so that months can be told in any order. */
  readonly chanceOf: (month: Month) => Random
}

const YEAR = 365

/** A life from birth to `to`, seen by a post that keeps its book from `from`. */
export function childLife(
  seed: string,
  key: string,
  birth: PlainDate,
  from: PlainDate,
  to: PlainDate,
  { key: family, names, rt }: Family,
): ChildLife {
  const random = randomFor(seed, 'child', key)
  const sex: Sex = random.chance(0.51) ? 'L' : 'P'
  const seenFrom = birth > from ? birth : from
  return {
    key,
    family,
    name: names.childName(randomFor(seed, 'name', key), sex),
    sex,
    birth,
    mother: names.mother,
    rt,
    ...firstWritten(random, birth, from),
    hasBook: random.chance(0.94),
    comes: Math.min(0.98, Math.max(0.1, random.normal(0.82, 0.15))),
    ...ending(random, seenFrom, to),
    growth: growthLife(random, sex, birth),
    chanceOf: (month) => randomFor(seed, 'month', key, month),
  }
}

/** About every ninth newborn has no name yet when it comes into the book. */
function firstWritten(
  random: Random,
  birth: PlainDate,
  from: PlainDate,
): Pick<ChildLife, 'registeredOn' | 'namedOn'> {
  if (birth <= from) return { registeredOn: from }
  const registeredOn = addDays(birth, random.whole(1, 25))
  return random.chance(0.11)
    ? { registeredOn, namedOn: addDays(registeredOn, random.whole(6, 50)) }
    : { registeredOn }
}

/** At most one of: death, departure to another district, move to the next post. Yearly rates of a calm town. */
function ending(
  random: Random,
  from: PlainDate,
  to: PlainDate,
): Pick<ChildLife, 'died' | 'departed' | 'moved'> {
  const days = daysBetween(from, to)
  const happens = (perYear: number): boolean => random.chance((perYear * days) / YEAR)
  const on = (): PlainDate => addDays(from, random.whole(5, Math.max(6, days)))
  if (days < 30) return {}
  if (happens(0.004)) return { died: on() }
  if (happens(0.02)) return { departed: on() }
  return happens(0.02) ? { moved: { on: on(), accepted: random.chance(0.8) } } : {}
}

/** Whether the child is still this post's own on a day. */
export function isHere(child: ChildLife, day: PlainDate): boolean {
  const left = child.died ?? child.departed ?? child.moved?.on
  return day >= child.registeredOn && (left === undefined || day < left)
}
