import type { ReportSector } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { FieldReportAnswer, Me } from '@simpul/domain/wire'
import type { SheetTable } from '@simpul/sheets/write'
import { fieldCells } from '../pages/field-report/field-cells.ts'
import { fieldReport as text } from '../text/field-report-text.ts'
import { say, sayMonth } from '../text/say.ts'
import { namedLines } from './named-lines.ts'

/** The field report with the columns of the paper form, and the number by which a case is found again. */
export function fieldReportSheet(
  { unit, month, lines }: FieldReportAnswer,
  sector: ReportSector,
  why: string,
  me: Me,
): SheetTable[] {
  const cells = fieldCells(sector)
  const name = say(text.title, { sector: say(SECTOR_TEXT[sector]) })
  return [
    {
      name: say(SECTOR_TEXT[sector]),
      title: [name, say(text.of, { unit: unit.name, month: sayMonth(month) }), ...namedLines(me, why)],
      columns: [
        { header: say(text.number), kind: 'integer', width: 5 },
        ...cells.map(({ column, head }) => ({
          header: head,
          ...(column === 'on' ? { kind: 'date' as const } : { width: WIDE.has(column) ? 40 : 18 }),
        })),
        { header: say(text.caseNumber), width: 38 },
      ],
      rows: lines.map((line, at) => [
        at + 1,
        ...cells.map(({ column, cell }) => (column === 'on' ? line.on : cell(line))),
        line.number,
      ]),
      landscape: true,
    },
  ]
}

const WIDE: ReadonlySet<string> = new Set(['address', 'matter', 'tl', 'btl'])
