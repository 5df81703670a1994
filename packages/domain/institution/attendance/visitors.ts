import { firstDay, type Month } from '../../core/index.ts'
import type { PersonSubject } from '../../people/index.ts'
import type { AttendanceView } from './view.ts'

export const VISITOR_GROUPS = ['infant', 'under-five', 'school', 'productive', 'elderly'] as const
export type VisitorGroup = (typeof VISITOR_GROUPS)[number]

/**
 * How visitors are sorted from a day on. Confidence: the columns are read in the form, their borders are those of the
 * posyandu cards; what makes a visitor new is general practice and to be confirmed with the Dinas.
 */
export const VISITORS = {
  from: '2025-01-01',
  source: 'domain notes on the institution, 6.2 (SIP 6), with the borders of the notes on health, 1.1',
  /** The completed months with which each group begins, youngest first. */
  fromMonths: [
    [0, 'infant'],
    [12, 'under-five'],
    [72, 'school'],
    [228, 'productive'],
    [720, 'elderly'],
  ] satisfies [number, VisitorGroup][],
  /** New: never came to any Posyandu before this month, as far as the records go back. [?] */
  newUntil: 'the first month of attendance ever',
} as const

/**
 * The part of the month's visitors somebody belongs to, such as `infant.new.L`: the group by the age on the month's
 * last day. Without birth date or sex the group or sex is `?`, so that the parts always add up to those who came.
 */
export function visitorPart(person: PersonSubject, view: AttendanceView, month: Month): string {
  const begin = firstDay(month)
  const before = view.days.some(({ day }) => day < begin)
  return `${groupOf(person, month)}.${before ? 'old' : 'new'}.${person.sex ?? '?'}`
}

function groupOf({ birth }: PersonSubject, month: Month): VisitorGroup | '?' {
  if (birth === undefined) return '?'
  // On the last day of a month the completed months are the months between.
  const months = monthsOf(month) - monthsOf(birth)
  return VISITORS.fromMonths.filter(([from]) => months >= from).at(-1)?.[1] ?? '?'
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
