import { type Actor, canSeeNames, maySeeSums, seesSmallCells } from '@simpul/domain/access'
import {
  addMonths,
  err,
  lastDay,
  type Month,
  ok,
  type PlainDate,
  type Result,
  type Uuid,
} from '@simpul/domain/core'
import type { Completeness, Figure, Overview } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { hideAlone, hideBeside } from './hide-figures.ts'
import { readCompleteness } from './read-completeness.ts'
import { readFigures, readTrend } from './read-figures.ts'
import { readSurroundings } from './read-units.ts'

/** Who reads, and when. */
export interface Reader {
  readonly actor: Actor
  readonly today: PlainDate
  readonly now: Date
}

const TREND_MONTHS = 24
const SECTOR = 'health'

/**
 * One unit in one month: what its figures rest on, the figures, two years of them, and the units right below. Small cells
 * are hidden from those who may not see the people behind them; sums stay exact. A unit outside the reader's area is as
 * unknown as one that does not exist.
 */
export async function overview(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  month: Month,
): Promise<Result<Overview, { code: 'not-found' }>> {
  const around = await readSurroundings(db, cell, unit, lastDay(month))
  const path = around?.path.map(({ id }) => id) ?? []
  if (around === undefined || !maySeeSums(reader.actor, SECTOR, path, reader.today))
    return err({ code: 'not-found' })
  const exact = await readFigures(db, cell, [unit, ...around.children.map(({ id }) => id)], month)
  const [completeness, trend] = await Promise.all([
    readCompleteness(db, cell, exact, month, reader.now),
    readTrend(db, cell, unit, addMonths(month, 1 - TREND_MONTHS), month),
  ])
  const shown = shownTo(reader, path, unit, exact)
  return ok({
    unit: around.unit,
    path: ownPath(reader, around.path),
    month,
    completeness: completeness.get(unit) ?? nothing(month),
    figures: shown.own,
    trend: seesSmallCells(reader.actor, SECTOR, path, reader.today) ? trend : hideAlone(trend),
    children: around.children.map((child) => ({
      unit: child,
      completeness: completeness.get(child.id) ?? nothing(month),
      figures: shown.below.get(child.id) ?? [],
    })),
    names:
      canSeeNames(reader.actor, path, reader.today) &&
      seesSmallCells(reader.actor, SECTOR, path, reader.today),
  })
}

/** From the highest unit the reader may read down to the unit. */
function ownPath({ actor, today }: Reader, path: readonly { readonly id: Uuid; readonly name: string }[]) {
  const readable = path.filter((_, at) =>
    maySeeSums(
      actor,
      SECTOR,
      path.slice(at).map(({ id }) => id),
      today,
    ),
  )
  return readable.reverse()
}

function shownTo(
  { actor, today }: Reader,
  path: readonly Uuid[],
  unit: Uuid,
  exact: ReadonlyMap<Uuid, Figure[]>,
): { own: Figure[]; below: Map<Uuid, Figure[]> } {
  const own = exact.get(unit) ?? []
  const below = new Map([...exact].filter(([id]) => id !== unit))
  if (seesSmallCells(actor, SECTOR, path, today)) return { own, below }
  const hidden = hideAlone(own)
  return { own: hidden, below: hideBeside(below, hidden) }
}

const nothing = (month: Month): Completeness => ({
  month,
  postsExpected: 0,
  postsOpened: 0,
  postsClosed: 0,
  entriesOnTheWay: 0,
  silentPhones: 0,
  held: 0,
  latestEntry: null,
})
