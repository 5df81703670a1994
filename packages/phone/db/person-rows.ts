import { monthOf, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { Summary } from './house.ts'
import type { PersonRow } from './known.ts'

interface Drawn {
  readonly summary: Summary
  readonly today: PlainDate
  readonly sortKey: string
  readonly row: PersonRow
}

/** Draws the day list's lines. */
export type DrawRows = (
  summaries: Iterable<Summary>,
  today: PlainDate,
  unsent: ReadonlyMap<Uuid, number>,
) => PersonRow[]

/**
 * Nothing is opened or folded for a row, and one that did not change keeps its identity. Whoever has neither a name
 * nor a home, such as a guest of whom only the weighing came, has a row on the day they are here and none afterwards:
 * then nobody could tell who it is.
 */
export function rowDrawer(post: Uuid): DrawRows {
  let drawn = new Map<Uuid, Drawn>()
  return (summaries, today, unsent) => {
    const next = new Map<Uuid, Drawn>()
    for (const summary of summaries) {
      const nobody = summary.name === '' && summary.stays.length === 0
      if (nobody && summary.lastPresentOn !== today) continue
      const count = summary.members.reduce((sum, member) => sum + (unsent.get(member) ?? 0), 0)
      const known = drawn.get(summary.id)
      const same = known?.summary === summary && known.today === today && known.row.unsent === count
      next.set(summary.id, same ? known : draw(summary, post, today, count))
    }
    drawn = next
    return [...next.values()].sort(bySortKey).map(({ row }) => row)
  }
}

function draw(summary: Summary, post: Uuid, today: PlainDate, unsent: number): Drawn {
  const {
    members: _,
    stays: __,
    homes: ______,
    lastPresentOn,
    asOf: ___,
    share: ____,
    handover: _____,
    ...shown
  } = summary
  const { lastWeighedOn, name, id } = summary
  const row: PersonRow = {
    ...shown,
    atHome: livesAt(summary, post, today),
    guest: summary.died === undefined && !summary.homes.includes(post),
    weighedThisMonth: lastWeighedOn !== undefined && monthOf(lastWeighedOn) === monthOf(today),
    presentToday: lastPresentOn === today,
    unsent,
  }
  return { summary, today, sortKey: `${name.toLowerCase()}\n${id}`, row }
}

function livesAt({ died, stays }: Summary, post: Uuid, today: PlainDate): boolean {
  if (died !== undefined && died <= today) return false
  return stays.some(
    (stay) => stay.unit === post && stay.from <= today && (stay.to === undefined || today < stay.to),
  )
}

const bySortKey = (a: Drawn, b: Drawn): number => {
  if (a.sortKey === b.sortKey) return 0
  return a.sortKey < b.sortKey ? -1 : 1
}
