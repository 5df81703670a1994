import {
  ageInMonths,
  type Child,
  isBelow,
  isBelowRedLine,
  isTwoT,
  letterOf,
  type Measured,
} from './child-in-month.ts'
import { homeAt } from './home-at.ts'
import { endOf } from './months.ts'
import type { RawEntry } from './raw-entries.ts'
import { fieldOf, whatStands } from './what-stands.ts'

/**
 * Adds to the figure of a post, month and indicator (of a count in parts, `indicator#part`): of a share how many were looked at, and how many it is
 * true of.
 */
export type Count = (unit: string, month: string, indicator: string, of: number, is: number) => void

/** Counts one person in every month in which they belong to a post. */
export function countPerson(entries: readonly RawEntry[], months: readonly string[], count: Count): void {
  const standing = whatStands(entries)
  const birth = fieldOf(standing, 'birthDate') as string | undefined
  const sex = fieldOf(standing, 'sex') as Child['sex']
  const came = [
    ...new Set(
      standing
        .filter((entry) => entry.service === 'attendance' && entry.body.present !== false)
        .map(({ on }) => on.slice(0, 7)),
    ),
  ].sort()
  const died = standing.find(({ service, body }) => service === 'residence' && body.event === 'died')?.on
  const child = birth === undefined ? undefined : { birth, sex, measured: measuredOf(standing) }
  for (const month of months) {
    const end = endOf(month)
    const home = homeAt(standing, birth, end)
    const last = home ?? (died?.startsWith(month) ? homeAt(standing, birth, dayBefore(died)) : undefined)
    if (last === undefined) continue
    const tell = (indicator: string, of: number, is: number) => count(last, month, indicator, of, is)
    const s = sex ?? '?'
    if (birth?.startsWith(month)) tell(`people.births#${s}`, 1, 1)
    if (died?.startsWith(month)) tell(`people.deaths#${s}`, 1, 1)
    for (const { service, on, body } of standing)
      if (service === 'home-visit' && on.startsWith(month)) tell(`visit.home#${body.met}`, 1, 1)
    if (home === undefined) continue
    tell('attendance.present', 1, came.includes(month) ? 1 : 0)
    if (came.includes(month)) {
      const group = birth === undefined ? '?' : groupAt(ageInMonths(birth, end))
      tell(`attendance.visitors#${group}.${came[0] === month ? 'new' : 'old'}.${s}`, 1, 1)
    }
    if (child === undefined || child.birth > end || ageInMonths(child.birth, end) > 59) continue
    tell('skdn.K', 1, hasBook(standing, end) ? 1 : 0)
    if (hasBook(standing, end)) tell(`skdn.K-sex#${s}`, 1, 1)
    countChild(child, month, tell)
  }
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The groups of SIP 6, from the paper: 0-12 months, 1-5, 6-18, productive age, elderly. */
function groupAt(months: number): string {
  if (months < 0) return '?'
  if (months < 12) return 'infant'
  if (months < 6 * 12) return 'under-five'
  if (months < 19 * 12) return 'school'
  return months < 60 * 12 ? 'productive' : 'elderly'
}

function countChild(
  child: Child,
  month: string,
  tell: (indicator: string, of: number, is: number) => void,
): void {
  const letter = letterOf(child, month)
  tell('skdn.S', 1, 1)
  tell('skdn.D', 1, letter === undefined ? 0 : 1)
  for (const one of ['N', 'T', 'O', 'B']) tell(`skdn.${one}`, 1, letter === one ? 1 : 0)
  const s = child.sex ?? '?'
  tell(`skdn.S-sex#${s}`, 1, 1)
  if (letter !== undefined) tell(`skdn.D-sex#${s}`, 1, 1)
  if (letter === 'N') tell(`skdn.N-sex#${s}`, 1, 1)
  tell('skdn.BGM', 1, isBelowRedLine(child, month) ? 1 : 0)
  tell('skdn.2T', 1, isTwoT(child, month) ? 1 : 0)
  const share = (indicator: string, below: boolean | undefined) =>
    tell(indicator, below === undefined ? 0 : 1, below === true ? 1 : 0)
  share('growth.stunting', isBelow(child, month, 'TB_U'))
  share('growth.wasting', isBelow(child, month, 'BB_TB'))
  share('growth.underweight', isBelow(child, month, 'BB_U'))
}

const hasBook = (standing: readonly RawEntry[], day: string): boolean =>
  standing.filter((entry) => entry.service === 'kia-book' && entry.on <= day).at(-1)?.body.has === true

/** One measurement a day: who speaks later is heard in what both say. */
function measuredOf(standing: readonly RawEntry[]): Measured[] {
  const days = new Map<string, Measured>()
  for (const { service, on, body } of standing) {
    if (service !== 'child-growth') continue
    const day = days.get(on) ?? { on }
    if (body.weightKg !== undefined) day.weightKg = body.weightKg
    if (body.lengthCm !== undefined) {
      day.lengthCm = body.lengthCm
      delete day.position
      if (body.position !== undefined) day.position = body.position
    }
    if (body.oedema !== undefined) day.oedema = body.oedema
    days.set(on, day)
  }
  return [...days.values()]
}
