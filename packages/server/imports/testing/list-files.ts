import type { ListCells } from '@simpul/domain/lists'
import type { MessyList } from '@simpul/domain/testing'
import { toXlsx } from '@simpul/sheets/write'

/** A list as a workbook: days as days, numbers as numbers, as Excel would have saved it. */
export const workbookOf = ({ about, rows }: MessyList): Promise<Uint8Array<ArrayBuffer>> => {
  const width = Math.max(...rows.map((row) => row.length))
  const [first = [], ...rest] = rows.map((row) => row.map(asValue))
  return toXlsx([
    {
      name: about,
      columns: Array.from({ length: width }, (_, at) => ({
        header: String(first[at] ?? ''),
        ...kindOf(rows, at),
      })),
      rows: rest,
    },
  ])
}

/** A column with days in it is formatted as days, one with numbers as numbers. */
const kindOf = (rows: readonly ListCells[], at: number): { kind?: 'date' | 'integer' } => {
  if (rows.some((row) => row[at] instanceof Date)) return { kind: 'date' }
  return rows.some((row) => typeof row[at] === 'number') ? { kind: 'integer' } : {}
}

const asValue = (cell: ListCells[number]): string | number | null =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'boolean' ? String(cell) : cell

/** The same as separated values, semicolons between. */
export const csvOf = ({ rows }: MessyList): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    new TextEncoder().encode(
      rows
        .map((row) => row.map((cell) => `"${String(asValue(cell) ?? '').replaceAll('"', '""')}"`).join(';'))
        .join('\n'),
    ),
  )
