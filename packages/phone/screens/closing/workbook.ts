import type { RegisterTable } from '@simpul/domain/catalogue'
import { fill, type Language } from '@simpul/domain/core'
import { type SheetTable, toXlsx } from '@simpul/sheets/write'
import { workbook as text } from '../../text/closing-text.ts'
import { monthName } from './month-name.ts'
import type { RegisterRow, YearBook } from './year-book.ts'

/** The registers of a year as a workbook: SIP 6, SIP 7, SKDN and the attendance register. Written offline. */
export const workbookOf = (
  book: YearBook,
  language: Language,
  madeOn: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  toXlsx([
    ...book.tables.map((table) => registerSheet(book, table, language, madeOn)),
    attendanceSheet(book, language, madeOn),
  ])

function titleOf(book: YearBook, what: string, language: Language, madeOn: string): string[] {
  const reported = book.reported.map((month) => monthName(month, language)).join(', ')
  return [
    what,
    fill(text.ofPost, language, { post: book.post, year: book.year }),
    ...(reported === '' ? [] : [fill(text.reported, language, { months: reported })]),
    fill(text.madeOn, language, { day: madeOn }),
  ]
}

/** Month rows; blank where nothing is recorded yet, and that is said above the table. */
function registerSheet(
  book: YearBook,
  { layout, rows }: RegisterTable,
  language: Language,
  madeOn: string,
): SheetTable {
  const blank = layout.columns.filter(({ from, ratio }) => from === undefined && ratio === undefined)
  return {
    name: layout.id.toUpperCase(),
    title: [
      ...titleOf(book, fill(layout.name, language, {}), language, madeOn),
      ...(blank.length === 0 ? [] : [fill(text.notYet, language, {})]),
    ],
    landscape: true,
    columns: [
      { header: fill(text.month, language, {}), width: 12 },
      ...layout.columns.map((column) => ({
        header: `${fill(column.head, language, {})}: ${fill(column.name, language, {})}`,
        kind: column.ratio === undefined ? ('integer' as const) : ('decimal' as const),
      })),
    ],
    rows: rows.map(({ month, cells }) => [monthName(month, language), ...cells]),
  }
}

function attendanceSheet(book: YearBook, language: Language, madeOn: string): SheetTable {
  const months = book.tables[0]?.rows.map(({ month }) => month) ?? []
  return {
    name: fill(text.register, language, {}),
    title: titleOf(book, fill(text.register, language, {}), language, madeOn),
    landscape: true,
    columns: [
      { header: fill(text.no, language, {}), kind: 'integer', width: 5 },
      { header: fill(text.name, language, {}), width: 28 },
      { header: fill(text.sex, language, {}), width: 5 },
      { header: fill(text.birth, language, {}), kind: 'date' },
      { header: fill(text.mother, language, {}), width: 20 },
      { header: 'RT', width: 6 },
      ...months.map((month) => ({ header: monthName(month, language, 'short'), width: 6 })),
    ],
    rows: book.register.map((row, at) => registerLine(row, at)),
  }
}

const registerLine = (row: RegisterRow, at: number): (string | number | null)[] => [
  at + 1,
  row.name,
  row.sex ?? null,
  row.birth ?? null,
  row.motherName ?? null,
  row.rt ?? null,
  ...row.came.map((came) => (came === null ? null : came ? '✓' : '-')),
]
