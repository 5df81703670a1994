import { fill, type Uuid } from '@simpul/domain/core'
import { ROW_NOTES, ROW_OUTCOMES, type RowNote } from '@simpul/domain/lists'
import type { SheetTable } from '@simpul/sheets/write'
import type { Queryable } from '../db/db.ts'
import { type CheckedRow, type ImportRecord, rowsAfter } from './import-rows.ts'
import { headersOf } from './import-steps.ts'
import type { ShownCells } from './shown-cells.ts'

/** A note in words. */
export const noteText = ({ code, params = {} }: RowNote): string => fill(ROW_NOTES[code], 'id', params)

const withWidth = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? '')

const PAGE = 500

/**
 * The list as it came, line by line with what became of it and why: whoever corrects it in a spreadsheet may bring the
 * same file in again, for what was taken is then known.
 */
export async function resultTable(
  db: Queryable,
  cell: Uuid,
  record: ImportRecord,
  shown: ShownCells,
): Promise<SheetTable> {
  const headers = record.mapping === null ? [] : headersOf(record.sheets, record.mapping)
  const rows: CheckedRow[] = []
  for (let after = 0; ; ) {
    const page = await rowsAfter(db, cell, record.id, after, PAGE)
    rows.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) break
    after = last.place
  }
  const inOrder = rows.sort((a, b) => (a.sheet === b.sheet ? a.line - b.line : a.sheet < b.sheet ? -1 : 1))
  const width = Math.max(headers.length, ...inOrder.slice(0, PAGE).map(({ cells }) => cells.length), 1)
  return {
    name: 'Hasil impor',
    columns: [
      { header: 'Lembar' },
      { header: 'Baris', kind: 'integer' },
      { header: 'Hasil', width: 14 },
      { header: 'Keterangan', width: 60 },
      ...Array.from({ length: width }, (_, at) => ({ header: headers[at] || `Kolom ${at + 1}` })),
    ],
    rows: inOrder.map(({ sheet, line, outcome, notes, cells }) => [
      sheet,
      line,
      ROW_OUTCOMES[outcome].id,
      shown.note(notes.map(noteText).join(' ')),
      ...withWidth(shown.cells(cells), width),
    ]),
  }
}
