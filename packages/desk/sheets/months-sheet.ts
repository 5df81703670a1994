import type { Me, Overview } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { figureSet } from '../pages/figures.ts'
import { nameOf } from '../pages/name-of.ts'
import { sheets as text } from '../text/posts-text.ts'
import { say, sayMonth } from '../text/say.ts'
import { definitionsSheet, figureCell, headLines } from './sheet-parts.ts'

/** Figures of one unit, a column a month. */
export function monthsSheet(
  answer: Overview,
  ids: readonly string[],
  months: readonly string[],
  me: Me,
): SheetTable[] {
  const sets = months.map((month) => figureSet(answer.trend.filter((figure) => figure.month === month)))
  return [
    {
      name: answer.unit.name,
      title: headLines(answer.unit.name, answer.completeness, me),
      columns: [
        { header: say(text.figure), width: 32 },
        ...months.map((month) => ({ header: sayMonth(month), kind: 'decimal', width: 18 }) as const),
      ],
      rows: ids.map((id) => [say(nameOf(id)), ...sets.map((set) => figureCell(id, set))]),
    },
    definitionsSheet(ids),
  ]
}
