import type { Me, PersonRow } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { nameOf } from '../pages/name-of.ts'
import { say, sayMonth } from '../text/say.ts'
import { people as text } from '../text/text.ts'
import { worklist } from '../text/worklist-text.ts'
import { namedLines } from './named-lines.ts'
import { definitionsSheet } from './sheet-parts.ts'

/** Who is behind a figure. */
export const peopleSheet = (
  rows: readonly PersonRow[],
  indicator: string,
  month: string,
  why: string,
  me: Me,
): SheetTable[] => [
  {
    name: say(nameOf(indicator)),
    title: [`${say(nameOf(indicator))}, ${sayMonth(month)}`, ...namedLines(me, why)],
    columns: [
      { header: say(text.name), width: 28 },
      { header: say(text.birth), kind: 'date' },
      { header: say(text.mother), width: 24 },
      { header: say(worklist.rtColumn), width: 6 },
      { header: say(text.post), width: 20 },
      { header: say(text.last), kind: 'date' },
      { header: say(worklist.weightColumn), kind: 'decimal', decimals: 2 },
      { header: say(text.status), width: 8 },
      { header: say(text.findings), width: 70 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.birth,
      row.motherName,
      row.rt,
      row.post,
      row.lastWeighedOn,
      row.weightKg,
      row.status,
      row.findings.map(({ reason }) => reason).join(' '),
    ]),
    landscape: true,
  },
  definitionsSheet([indicator]),
]
