import { parseSessionDayRule } from '@simpul/domain/areas'
import {
  compareWork,
  monthSession,
  postMonth,
  type WorkItem,
  type WorklistPerson,
  worklistOf,
  worstOf,
} from '@simpul/domain/catalogue'
import { firstDay, monthOf, type PlainDate, standingValues, type Uuid } from '@simpul/domain/core'
import type { AttendanceView } from '@simpul/domain/institution'
import { homeOn, type PersonView } from '@simpul/domain/people'
import {
  type ChildGrowthView,
  type HomeVisit,
  type HomeVisitView,
  isBalita,
  visitedSince,
} from '@simpul/domain/sectors/health'
import type { Phone } from '../../db/phone.ts'
import { postDays } from './post-days.ts'

/** Somebody as the lists of the day's end show them. */
export interface ListedPerson {
  readonly id: Uuid
  readonly name: string
  readonly motherName: string | undefined
  readonly rt: string | undefined
}

/** What happened on one day, counted from what this phone knows. */
export interface DayFacts {
  readonly came: number
  readonly guests: number
  readonly weighed: number
  /** Small children who came and have no weight of the day yet. */
  readonly cameNotWeighed: readonly ListedPerson[]
  /** Weighed at this post on the day and not written down as having come. */
  readonly weighedNotCheckedIn: readonly { readonly id: Uuid; readonly guest: boolean }[]
}

function listed(person: WorklistPerson): ListedPerson {
  const { motherName, rt } = standingValues((person.views.person as PersonView | undefined) ?? {})
  return {
    id: person.subject.id,
    name: person.subject.name,
    motherName: typeof motherName === 'string' ? motherName : undefined,
    rt: typeof rt === 'string' ? rt : undefined,
  }
}

/** Attendance and weighing of a session day of the own post. */
export async function dayFacts(phone: Phone, sessionDay: Uuid, day: PlainDate): Promise<DayFacts> {
  const { id: post } = phone.post
  const seen = await phone.everyone((person) => {
    const { subject, entries } = person
    const came = (person.views.attendance as AttendanceView | undefined)?.days.find(
      (one) => one.sessionDay === sessionDay,
    )
    const measured = (person.views['child-growth'] as ChildGrowthView | undefined)?.measurements
    const weighed = measured?.some(({ on, weightKg }) => on === day && weightKg !== undefined) === true
    const here = entries.some(
      ({ service, happenedOn, unit }) => service === 'child-growth' && happenedOn === day && unit === post,
    )
    return {
      came,
      weighed: weighed && here,
      owed: came !== undefined && !weighed && isBalita(subject, monthOf(day)) ? listed(person) : undefined,
      unwritten:
        weighed && here && came === undefined
          ? { id: subject.id, guest: homeOn(subject, day) !== post }
          : undefined,
    }
  })
  const count = (is: (one: (typeof seen)[number]) => boolean) => seen.filter(is).length
  return {
    came: count(({ came }) => came !== undefined),
    guests: count(({ came }) => came?.guest === true),
    weighed: count(({ weighed }) => weighed),
    cameNotWeighed: seen.flatMap(({ owed }) => owed ?? []).sort(byName),
    weighedNotCheckedIn: seen.flatMap(({ unwritten }) => unwritten ?? []),
  }
}

const byName = (a: ListedPerson, b: ListedPerson): number => (a.name < b.name ? -1 : 1)

/** One line of the home-visit list. */
export interface VisitRow extends ListedPerson {
  readonly items: readonly WorkItem[]
  /** Whether it may wait: nothing on it is more than a reminder. */
  readonly mayWait: boolean
  /** The last visit of the month, if somebody went already. */
  readonly visit: HomeVisit | undefined
}

/** Who is to be visited in the month of a day, and why: the same list that the desks and the bidan have. */
export async function visitList(phone: Phone, today: PlainDate): Promise<readonly VisitRow[]> {
  const { id: unit, sessionDayRule } = phone.post
  const month = monthOf(today)
  const rule = parseSessionDayRule(sessionDayRule)
  const facts = postMonth(unit, rule, await postDays(phone), month)
  const session = monthSession(facts, today)
  // Whoever was called on before the session day has been absent anew since.
  const since = 'day' in session ? session.day : firstDay(month)
  const rows = await phone.everyone((person): VisitRow | undefined => {
    if (homeOn(person.subject, today) !== unit) return undefined
    const items = worklistOf(person, facts, today)
    if (items.length === 0) return undefined
    const mayWait = worstOf(items) === 'inform'
    const visit = visitedSince(person.views['home-visit'] as HomeVisitView | undefined, since)
    return { ...listed(person), items, mayWait, visit }
  })
  return rows.flatMap((row) => row ?? []).sort((a, b) => compareWork(a.items, b.items) || byName(a, b))
}

/** Rows by RT, in the order of the RT; without one at the end. */
export function byRt(rows: readonly VisitRow[]): readonly (readonly [rt: string | undefined, VisitRow[]])[] {
  const groups = new Map<string | undefined, VisitRow[]>()
  for (const row of rows) groups.set(row.rt, [...(groups.get(row.rt) ?? []), row])
  return [...groups].sort(([a], [b]) => ((a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1))
}
