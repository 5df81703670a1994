import { indicatorById, ratioById } from '@simpul/domain/catalogue'
import type { Completeness, Me } from '@simpul/domain/wire'
import type { SheetTable, SheetValue } from '@simpul/sheets/write'
import { figureSet, shownOf } from '../pages/figures.ts'
import { nameOf } from '../pages/name-of.ts'
import { sheets as text } from '../text/posts-text.ts'
import { say, sayMonth, sayNumber, sayTime } from '../text/say.ts'

/** The lines above every table: of what, of when, what it rests on, who made it and when. */
export function headLines(
  unit: string,
  completeness: Pick<Completeness, 'month' | 'postsClosed' | 'postsExpected' | 'entriesOnTheWay'>,
  me: Me,
): string[] {
  const { month, postsClosed, postsExpected, entriesOnTheWay } = completeness
  return [
    `${unit}, ${sayMonth(month)}`,
    say(text.closed, {
      closed: sayNumber(postsClosed),
      expected: sayNumber(postsExpected),
      waiting: sayNumber(entriesOnTheWay),
    }),
    madeLine(me),
  ]
}

export const madeLine = (me: Me): string =>
  say(text.made, { time: sayTime(new Date().toISOString()), name: me.user.name })

/** One figure as a cell: hidden stays hidden, not known stays empty. */
export function figureCell(id: string, figures: ReturnType<typeof figureSet>): SheetValue {
  const shown = shownOf(id, figures)
  return shown.hidden ? say(text.hidden) : shown.value
}

/** What each figure of a table means, for a sheet of its own. */
export function definitionsSheet(ids: readonly string[]): SheetTable {
  return {
    name: say(text.definitions),
    title: [say(text.hiddenWhy)],
    columns: [
      { header: say(text.figure), width: 32 },
      { header: say(text.meaning), width: 90 },
      { header: say(text.version), kind: 'integer' },
    ],
    rows: ids.map((id) => {
      const sheet = ratioById(id) ?? indicatorById(id)
      return [
        say(nameOf(id)),
        sheet === undefined ? id : say(sheet.definition),
        indicatorById(id)?.version ?? 1,
      ]
    }),
  }
}

/** Shares have one decimal, counts none. */
export const figureColumn = (id: string) => {
  const isShare = ratioById(id) !== undefined || id.startsWith('growth.')
  const header = isShare ? `${say(nameOf(id))} (%)` : say(nameOf(id))
  return { header, kind: isShare ? 'decimal' : 'integer', width: 16 } as const
}
