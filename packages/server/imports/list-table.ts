import type { PlainDate } from '@simpul/domain/core'
import {
  type DateOrder,
  dateOrderOf,
  type FoundHeader,
  findHeader,
  headerAt,
  headerSignature,
  isListField,
  type ListCells,
  type ListedRow,
  type ListField,
  postAbove,
  readListRow,
  rowKind,
} from '@simpul/domain/lists'
import type { ImportMapping } from '@simpul/domain/wire'
import type { FileSheet } from '../sheets/read-file.ts'
import { breathe } from './slices.ts'

/** A line of people, where it stands and what it says. */
export interface ListLine {
  readonly sheet: string
  /** As a spreadsheet counts, from 1. */
  readonly line: number
  readonly cells: ListCells
  readonly read: ListedRow
}

/** More lines than this are several lists: a Puskesmas measures fewer in a year. */
export const MOST_LINES = 100_000

interface Table {
  readonly sheet: FileSheet
  readonly header: FoundHeader
}

/** Every line of people of the sheets that the mapping names, in the order of the days they speak of. */
export async function linesOf(
  sheets: readonly FileSheet[],
  mapping: ImportMapping,
  today: PlainDate,
): Promise<ListLine[]> {
  const tables = tablesOf(sheets, mapping)
  const uses = mapping.uses.map((use) => (use !== null && isListField(use) ? use : null))
  const orders = ordersOf(tables, uses)
  const context = { uses, today, listDay: mapping.listDay as PlainDate, orders }
  const lines: ListLine[] = []
  const slice = breathe()
  for (const table of tables) {
    for (const found of dataRows(table, tables.length > 1)) {
      const read = readListRow(found.cells, context)
      lines.push({ ...found, read: withPost(read, found.post) })
      await slice()
    }
  }
  // Measurements of one child are judged and written in the order of their days, whatever the order of the list.
  return lines
    .map((line, at) => ({ line, at, day: line.read.measuredOn ?? '' }))
    .sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1))
    .map(({ line }) => line)
}

const withPost = (read: ListedRow, post: string | undefined): ListedRow =>
  read.post !== undefined || post === undefined ? read : { ...read, post }

function tablesOf(sheets: readonly FileSheet[], mapping: ImportMapping): Table[] {
  const chosen = sheets[mapping.sheet]
  const header = chosen && headerAt(chosen.rows, mapping.headerRow, mapping.headerLines)
  if (chosen === undefined || header === undefined) return []
  const signature = headerSignature(header.headers)
  const others = sheets.flatMap((sheet): Table[] => {
    const found = sheet === chosen || !mapping.allSheets ? undefined : findHeader(sheet.rows)
    return found !== undefined && headerSignature(found.headers) === signature
      ? [{ sheet, header: found }]
      : []
  })
  return [{ sheet: chosen, header }, ...others]
}

function* dataRows(
  { sheet, header }: Table,
  isOneOfMany: boolean,
): Generator<Omit<ListLine, 'read'> & { readonly post: string | undefined }> {
  const from = header.row + header.lines
  let post = postAbove(sheet.rows, header.row) ?? (isOneOfMany ? sheet.name : undefined)
  for (let at = from; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? []
    const kind = rowKind(cells, header.headers)
    if (kind.kind === 'post') post = kind.post
    else if (kind.kind === 'data') yield { sheet: sheet.name, line: at + 1, cells, post }
  }
}

const DATES = ['birthDate', 'measuredOn'] as const

function ordersOf(
  tables: readonly Table[],
  uses: readonly (ListField | null)[],
): Partial<Record<ListField, DateOrder>> {
  return Object.fromEntries(
    DATES.map((field) => {
      const column = uses.indexOf(field)
      const cells = tables.flatMap(({ sheet }) => sheet.rows.map((row) => row[column] ?? null))
      return [field, dateOrderOf(cells)]
    }),
  )
}
