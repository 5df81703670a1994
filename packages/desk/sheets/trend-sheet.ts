import type { Me, Overview } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { figureSet } from '../pages/figures.ts'
import { sheets as text } from '../text/posts-text.ts'
import { say, sayMonth } from '../text/say.ts'
import { definitionsSheet, figureCell, figureColumn, headLines } from './sheet-parts.ts'

/** Two years of the figures of one unit, a row a month, the oldest first. */
export function trendSheet(answer: Overview, ids: readonly string[], me: Me): SheetTable[] {
  const months = [...new Set(answer.trend.map(({ month }) => month))].sort()
  return [
    {
      name: answer.unit.name,
      title: headLines(answer.unit.name, answer.completeness, me),
      columns: [{ header: say(text.month), width: 18 }, ...ids.map(figureColumn)],
      rows: months.map((month) => {
        const set = figureSet(answer.trend.filter((figure) => figure.month === month))
        return [sayMonth(month), ...ids.map((id) => figureCell(id, set))]
      }),
      landscape: true,
    },
    definitionsSheet(ids),
  ]
}
