import { type PlainDate, parsePlainDate } from '@simpul/domain/core'
import { writeCsv } from 'hucre/csv'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** The only room that knows the spreadsheet library: phone, desk and server write their tables through it. */

/** `null`: not known, or not shown to this reader; never written as 0. A date is a `PlainDate`. */
export type SheetValue = string | number | null

export interface SheetColumn {
  readonly header: string
  /** Text when left out: a NIK stays the sixteen digits it is. */
  readonly kind?: 'text' | 'integer' | 'decimal' | 'date'
  /** Of decimals; 1 when left out. */
  readonly decimals?: number
  /** In characters; from the header when left out. */
  readonly width?: number
}

export interface SheetTable {
  /** The tab. Cut to what spreadsheets allow: 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Lines above the table: what it is, of whom, what it rests on, when it was made. */
  readonly title?: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
  /** On paper. */
  readonly landscape?: boolean
}

/** A workbook with one tab a table; the header stays in sight and can be filtered. */
export async function toXlsx(tables: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = tabNames(tables)
  const sheets = tables.map((table, index) => asSheet(table, names[index] ?? ''))
  return new Uint8Array(await writeXlsx({ sheets, defaultFont: { name: 'Calibri', size: 11 } }))
}

/**
 * Comma separated with a byte order mark, so that a spreadsheet reads it as UTF-8; the title lines are left out, for
 * programs read it. What a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv({ columns, rows }: Pick<SheetTable, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(csvValue))]
  return `\uFEFF${writeCsv(lines, { lineSeparator: '\r\n' })}`
}

const csvValue = (value: SheetValue): string | number => {
  if (value === null) return ''
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

function tabNames(tables: readonly SheetTable[]): string[] {
  const names: string[] = []
  for (const { name } of tables) {
    const clean = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
    const taken = names.includes(clean)
    names.push(taken ? `${clean.slice(0, 27)} (${names.length + 1})` : clean)
  }
  return names
}

function asSheet({ title = [], columns, rows, landscape = false }: SheetTable, name: string): WriteSheet {
  const above = title.length === 0 ? [] : [...title.map((line) => [line]), []]
  const header = above.length
  const values = rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null)))
  return {
    name,
    columns: columns.map((column) => ({ width: widthOf(column), ...formatOf(column) })),
    rows: [...above, columns.map((column) => column.header), ...values],
    cells: headerCells(above.length > 0, header, columns),
    freezePane: { rows: header + 1 },
    ...(rows.length === 0 ? {} : { autoFilter: { range: rangeOf(header, rows.length, columns.length) } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

function cellOf({ kind }: SheetColumn, value: SheetValue): CellValue {
  if (kind !== 'date' || typeof value !== 'string') return value
  const day: PlainDate | undefined = parsePlainDate(value)
  // Days have no zone: noon in UTC is the same day in every reader.
  return day === undefined ? value : new Date(`${day}T00:00:00Z`)
}

const widthOf = ({ header, width, kind }: SheetColumn): number =>
  width ?? Math.max(kind === 'date' ? 12 : 8, Math.min(40, header.length + 2))

function formatOf({ kind, decimals = 1 }: SheetColumn): { numFmt?: string } {
  if (kind === 'integer') return { numFmt: '0' }
  if (kind === 'decimal') return { numFmt: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }
  if (kind === 'date') return { numFmt: 'dd/mm/yyyy' }
  return kind === 'text' || kind === undefined ? { numFmt: '@' } : {}
}

function headerCells(titled: boolean, header: number, columns: readonly SheetColumn[]): WriteSheet['cells'] {
  const bold = { style: { font: { bold: true }, numFmt: 'General' } } as const
  const wrapped = {
    style: { font: { bold: true }, numFmt: 'General', alignment: { wrapText: true, vertical: 'top' } },
  } as const
  return new Map([
    ...(titled ? [['0,0', bold] as const] : []),
    ...columns.map((_, at) => [`${header},${at}`, wrapped] as const),
  ])
}

function rangeOf(header: number, rows: number, columns: number): string {
  return `A${header + 1}:${columnName(columns - 1)}${header + 1 + rows}`
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}
