import { FIELD_COLUMNS, type FieldColumn, fieldColumnName, type ReportSector } from '@simpul/domain/cases'
import type { FieldReportLine } from '@simpul/domain/wire'
import { fieldReport as text } from '../../text/field-report-text.ts'
import { say, sayDate } from '../../text/say.ts'

/** A column of the paper form with its head and what stands in it. */
export interface FieldCell {
  readonly column: FieldColumn
  readonly head: string
  readonly cell: (line: FieldReportLine) => string
}

export const fieldCells = (sector: ReportSector): readonly FieldCell[] =>
  FIELD_COLUMNS[sector].map((column) => ({
    column,
    head: say(fieldColumnName(sector, column)),
    cell: (line) => cellOf(column, line),
  }))

function cellOf(column: FieldColumn, line: FieldReportLine): string {
  switch (column) {
    case 'on':
      return sayDate(line.on, 'short')
    case 'matter':
      return say(line.matter)
    case 'tl':
    case 'btl':
      return line.followUp.toLowerCase() === column ? say(line.words) : ''
    case 'post':
    case 'nik':
    case 'name':
    case 'address':
    case 'letterNo':
    case 'place':
      return line[column]
    default:
      return line.papers.includes(column) ? say(text.ticked) : ''
  }
}
