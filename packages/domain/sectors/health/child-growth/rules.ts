import { addDays, completedMonths, type Finding, type PlainDate } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { assessMeasurement } from './assess.ts'
import { changeFindings } from './change-findings.ts'
import { measureFindings } from './measure-findings.ts'
import type { ChildGrowthView, Measurement } from './view.ts'
import { weightFindings } from './weight-findings.ts'

/** Growth is watched here to the end of preschool age. */
const UNDER_MONTHS = 72

/** Length, head and arm are not taken every month; an older value than this speaks for the child no more. */
export const SPEAKS_FOR_DAYS = 100

/**
 * What the latest measurements say: the verdict on the weight, each index that is red, and measurements that
 * can hardly be right. A child past preschool age or no longer alive has none.
 */
export function childGrowthRules(child: PersonSubject, view: ChildGrowthView, today: PlainDate): Finding[] {
  if (child.died !== undefined || tooOld(child, today)) return []
  const known = view.measurements.filter(({ on }) => on <= today)
  const assessed = recent(known).map((measurement) => ({
    measurement,
    assessment: assessMeasurement(child, view, measurement),
  }))
  const weighed = assessed.find(({ assessment }) => assessment.verdict !== null)
  return [
    ...(weighed === undefined ? [] : weightFindings(weighed.assessment)),
    ...measureFindings(assessed),
    ...changeFindings(child, known),
  ]
}

function tooOld({ birth }: PersonSubject, today: PlainDate): boolean {
  return birth !== undefined && completedMonths(birth, today) >= UNDER_MONTHS
}

/**
 * The measurements that have something to say, newest first: each one adds a measure, or weight and length
 * together, that no newer one has.
 */
function recent(known: readonly Measurement[]): Measurement[] {
  const latest = known.at(-1)
  if (latest === undefined) return []
  const since = addDays(latest.on, -SPEAKS_FOR_DAYS)
  const heard = new Set<string>()
  return known
    .filter(({ on }) => on > since)
    .reverse()
    .filter((measurement) => {
      const before = heard.size
      for (const measure of saysOf(measurement)) heard.add(measure)
      return heard.size > before
    })
}

function saysOf({ weightKg, lengthCm, headCm, armCm, oedema }: Measurement): string[] {
  const says = Object.entries({ weightKg, lengthCm, headCm, armCm, oedema })
    .filter(([, value]) => value !== undefined)
    .map(([measure]) => measure)
  return weightKg === undefined || lengthCm === undefined ? says : [...says, 'both']
}
