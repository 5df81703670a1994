import type { Me, Overview } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { figureSet } from '../pages/figures.ts'
import { sheets as text } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { overview } from '../text/text.ts'
import { definitionsSheet, figureCell, figureColumn, headLines } from './sheet-parts.ts'

/** The areas below a unit in one month, the unit itself in the last row. */
export function areaSheet(answer: Overview, ids: readonly string[], me: Me): SheetTable[] {
  const rows = [...answer.children, answer]
  return [
    {
      name: answer.unit.name,
      title: headLines(answer.unit.name, answer.completeness, me),
      columns: [
        { header: say(overview.area), width: 30 },
        { header: say(text.days), kind: 'integer' },
        { header: say(text.expected), kind: 'integer' },
        ...ids.map(figureColumn),
      ],
      rows: rows.map(({ unit, completeness, figures }) => {
        const set = figureSet(figures)
        const { postsClosed, postsExpected } = completeness
        return [unit.name, postsClosed, postsExpected, ...ids.map((id) => figureCell(id, set))]
      }),
      landscape: true,
    },
    definitionsSheet(ids),
  ]
}
