import { type IndicatorSheet, indicatorById, indicatorSheets } from '@simpul/domain/catalogue'
import { addMonths, err, lastDay, type Month, ok, type Result, type Uuid } from '@simpul/domain/core'
import { type OfficialTargetView, officialTargetIn } from '@simpul/domain/institution'
import type { Figure, Overview } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { hidden, hiddenKeys, hiddenUnits, keyOf } from './hide-figures.ts'
import { type Completeness, readCompleteness } from './read-completeness.ts'
import { readFigures, readSiblings, type SiblingRow } from './read-figures.ts'
import { readSurroundings } from './read-units.ts'
import { isInArea, maySeeFigure, maySeePeople, type Reader, seesExactly, type UnitPath } from './reader.ts'

const TREND_MONTHS = 24

/**
 * One unit in one month: what its figures rest on, the figures, two years of them, and the units right below.
 * Small cells are hidden from those who may not see the people behind them; sums stay exact.
 */
export async function overview(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  month: Month,
): Promise<Result<Overview, { code: 'not-found' | 'not-allowed' }>> {
  const around = await readSurroundings(db, cell, unit, lastDay(month))
  const path = around?.path.map(({ id }) => id) ?? []
  if (around === undefined || !isInArea(reader, path)) return err({ code: 'not-found' })
  const sight = sightOf(reader, path)
  if (sight.sheets.size === 0) return err({ code: 'not-allowed' })
  const chain = around.path.slice(0, depthOfTop(reader, path)).reverse()
  const [completeness, official, { trend, hiddenHere, below }] = await Promise.all([
    readCompleteness(db, cell, unit, reader),
    readOfficial(db, cell, unit, month),
    readSeen(
      db,
      cell,
      chain.map(({ id }) => id),
      sight,
      month,
    ),
  ])
  const figures = trend.filter((figure) => figure.month === month)
  return ok({
    unit: around.unit,
    path: chain,
    month,
    completeness: { month, ...postsOf(figures), ...completeness.of(unit) },
    figures,
    trend,
    children: around.children.map((child) => {
      const own = figuresOf(child.id, below, sight, hiddenHere)
      return {
        unit: child,
        completeness: { month, ...postsOf(own), ...completeness.of(child.id) },
        figures: own,
      }
    }),
    official,
    names: [...sight.sheets.values()].some((sheet) => maySeePeople(reader, sheet, path)),
  })
}

/** Numbers of the government speak of nobody: whoever may open the unit may read them. */
async function readOfficial(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  month: Month,
): Promise<Overview['official']> {
  const [row] = await db.query<{ view: OfficialTargetView | null }>(
    `select views -> 'official-target' as view
     from subject_view
     where cell = $1 and subject_id = $2 and subject_kind = 'unit'`,
    [cell, unit],
  )
  const target = officialTargetIn(row?.view ?? undefined, 'balita', month)
  return target === undefined ? null : { year: target.year, count: target.count, source: target.source }
}

/** What a reader may see of a unit: which indicators, and which of them however small. */
interface Sight {
  readonly sheets: ReadonlyMap<string, IndicatorSheet>
  readonly exact: ReadonlySet<string>
}

function sightOf(reader: Reader, path: UnitPath): Sight {
  const sheets = indicatorSheets.filter((sheet) => maySeeFigure(reader, sheet, path))
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
    exact: new Set(sheets.filter((sheet) => seesExactly(reader, sheet, path)).map(({ id }) => id)),
  }
}

/** How many units of the path, from the unit up, the reader may open: the last of them is their own root. */
function depthOfTop(reader: Reader, path: UnitPath): number {
  const readable = path.map((_, at) => isInArea(reader, path.slice(at)))
  return readable.lastIndexOf(true) + 1
}

/** @param chain from the reader's own root down to the unit */
async function readSeen(db: Queryable, cell: Uuid, chain: readonly Uuid[], sight: Sight, month: Month) {
  const [top] = chain as [Uuid]
  const unit = chain.at(-1) ?? top
  const months = { from: addMonths(month, 1 - TREND_MONTHS), to: month }
  // Who sees everything exactly needs no rows from above.
  const veiled = [...sight.sheets.keys()].filter((id) => !sight.exact.has(id))
  const hides = veiled.length > 0
  const [own, ofTop, rows, below] = await Promise.all([
    readFigures(db, cell, unit, months),
    hides && top !== unit ? readFigures(db, cell, top, months) : undefined,
    readSiblings(db, cell, chain.slice(0, -1), months, veiled),
    readSiblings(db, cell, [unit], { from: month, to: month }, [...sight.sheets.keys()]),
  ])
  const hiddenHere = hides ? hiddenKeys(chain, ofTop ?? own, rows) : new Set<string>()
  const trend = own
    .filter(({ indicator }) => sight.sheets.has(indicator))
    .map((figure) =>
      !sight.exact.has(figure.indicator) && hiddenHere.has(keyOf(figure)) ? hidden(figure) : figure,
    )
  return { trend, hiddenHere, below }
}

/** The figures of one of the units below. */
function figuresOf(
  unit: Uuid,
  rows: readonly SiblingRow[],
  sight: Sight,
  hiddenAbove: ReadonlySet<string>,
): Figure[] {
  return rows.flatMap((row) => {
    const cell = row.cells.find(([id]) => id === unit)
    if (cell === undefined) return []
    const { month, indicator, version } = row
    const [, value, counted] = cell
    const figure = { indicator, version, month, value, counted, hidden: false }
    const isHidden = !sight.exact.has(indicator) && hiddenUnits(row, hiddenAbove.has(keyOf(row))).has(unit)
    return [isHidden ? hidden(figure) : figure]
  })
}

/** Days of posts are figures like others; they are never hidden. */
function postsOf(
  figures: readonly Figure[],
): Pick<Completeness, 'postsExpected' | 'postsOpened' | 'postsClosed'> {
  const of = (id: string): number => {
    const version = indicatorById(id)?.version
    return figures.find((one) => one.indicator === id && one.version === version)?.value ?? 0
  }
  return { postsExpected: of('day.expected'), postsOpened: of('day.opened'), postsClosed: of('day.closed') }
}
