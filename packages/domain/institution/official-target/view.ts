import type { JournalEntry, Month, PlainDate } from '../../core/index.ts'
import type { OfficialTargetBody, TargetCategory } from './form.ts'

/** A number that somebody outside set, as it was last noted. */
export interface OfficialTarget extends OfficialTargetBody {
  readonly on: PlainDate
}

export interface OfficialTargetView {
  /** One per year and category, by year; the later word stands. */
  readonly targets: readonly OfficialTarget[]
}

export function officialTargetView(entries: readonly JournalEntry<OfficialTargetBody>[]): OfficialTargetView {
  const known = new Map<string, OfficialTarget>()
  for (const { happenedOn, body } of entries) {
    const { year, category, count, source } = body
    known.set(`${year} ${category}`, { year, category, count, source, on: happenedOn })
  }
  return { targets: [...known.values()].sort((a, b) => a.year - b.year) }
}

/** The official number of a month's year; undefined where nobody noted one. An old year's number never stands in. */
export const officialTargetIn = (
  view: OfficialTargetView | undefined,
  category: TargetCategory,
  month: Month,
): OfficialTarget | undefined =>
  view?.targets.find((target) => target.category === category && target.year === Number(month.slice(0, 4)))
