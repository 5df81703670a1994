import { addMonths, monthOf, type PlainDate } from '@simpul/domain/core'
import type { PersonRow } from '../db/known.ts'
import { isUnderFive } from './under-five.ts'

/** Who is where on the day: expected, come and waiting, weighed this month. */
export interface DayLists {
  readonly notYet: readonly PersonRow[]
  /** Come and not weighed; who has waited longest is first. */
  readonly waiting: readonly PersonRow[]
  readonly done: readonly PersonRow[]
}

/** Who is due on a session day: every child under five that belongs here. Guests are whoever else came. */
export const isExpected = (row: PersonRow, today: PlainDate): boolean => row.atHome && isUnderFive(row, today)

export function dayLists(people: readonly PersonRow[], today: PlainDate): DayLists {
  const notYet: PersonRow[] = []
  const waiting: PersonRow[] = []
  const done: PersonRow[] = []
  for (const row of people) {
    if (!isUnderFive(row, today) || !(row.atHome || row.presentToday)) continue
    if (row.weighedThisMonth) done.push(row)
    else if (row.presentToday) waiting.push(row)
    else notYet.push(row)
  }
  return { notYet, waiting: waiting.sort(byArrival), done }
}

const byArrival = (a: PersonRow, b: PersonRow): number => {
  const [first, second] = [a.presentSince ?? '', b.presentSince ?? '']
  if (first === second) return a.id < b.id ? -1 : 1
  return first < second ? -1 : 1
}

/** The next one to be weighed after somebody: whoever has waited longest. */
export const nextWaiting = (
  people: readonly PersonRow[],
  today: PlainDate,
  after?: string,
): PersonRow | undefined => dayLists(people, today).waiting.find(({ id }) => id !== after)

/** Not weighed in the month before this one: long ago, never, or weighed today after a gap. */
export function missedLastMonth(row: PersonRow, today: PlainDate): boolean {
  if (row.weighedThisMonth) return row.status === 'O'
  const lastMonth = addMonths(monthOf(today), -1)
  return row.lastWeighedOn === undefined || monthOf(row.lastWeighedOn) < lastMonth
}

export type DayOrder = 'name' | 'rt'

/** By RT as houses lie, number by number; inside one by name. People come sorted by name. */
export const inOrder = (rows: readonly PersonRow[], order: DayOrder): readonly PersonRow[] =>
  order === 'name' ? rows : [...rows].sort((a, b) => rtNumber(a) - rtNumber(b))

/** Who has no RT comes last. */
const rtNumber = ({ rt }: PersonRow): number => {
  const digits = Number.parseInt(rt ?? '', 10)
  return Number.isNaN(digits) ? Number.MAX_SAFE_INTEGER : digits
}

/** Rows where they stood before, and whoever is new after them; a place is kept while somebody is not there. */
export function inPlaces(
  places: readonly string[],
  present: readonly PersonRow[],
): { readonly places: readonly string[]; readonly rows: readonly PersonRow[] } {
  const byId = new Map(present.map((row) => [row.id, row]))
  const all = [...new Set([...places, ...byId.keys()])]
  return { places: all, rows: all.flatMap((id) => byId.get(id) ?? []) }
}
