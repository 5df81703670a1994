import type { ColumnUses } from './fields.ts'
import { fieldOfHeader, guessUses, plainHeader } from './headers.ts'

/** A cell as it lies in a file; days that a spreadsheet knows as days come as UTC midnights. */
export type ListCell = string | number | boolean | Date | null
export type ListCells = readonly ListCell[]

/** Where a table begins. */
export interface FoundHeader {
  /** The row of the first header line, from 0. */
  readonly row: number
  /** One line or two: `Jenis Kelamin` above `L` and `P`. */
  readonly lines: 1 | 2
  /** One text a column; empty where there is none. */
  readonly headers: readonly string[]
  readonly uses: ColumnUses
}

/** Titles, a letterhead and a date may stand above; further down than this nobody begins. */
const LOOKED_AT = 40
/** Wider than any list; the rest is not read. */
export const MOST_COLUMNS = 120

/** The row that has most known headers; undefined when none has two of them. */
export function findHeader(rows: readonly ListCells[]): FoundHeader | undefined {
  let best: FoundHeader | undefined
  for (const [row] of rows.slice(0, LOOKED_AT).entries()) {
    for (const lines of [1, 2] as const) {
      const found = headerAt(rows, row, lines)
      if (found !== undefined && known(found) > 1 && (best === undefined || isBetter(found, best)))
        best = found
    }
  }
  return best
}

/** A second line has to add something, or it is the first row of people; a first one too, or it is a title. */
const isBetter = (found: FoundHeader, best: FoundHeader): boolean =>
  known(found) > known(best) || (known(found) === known(best) && found.lines < best.lines)

const known = ({ uses }: FoundHeader): number => uses.filter((use) => use !== null).length

/** The header of a table that begins at a row, chosen by a person or found. */
export function headerAt(rows: readonly ListCells[], row: number, lines: 1 | 2): FoundHeader | undefined {
  const upper = textsOf(rows[row])
  const lower = lines === 2 ? textsOf(rows[row + 1]) : []
  if (lines === 2 && (lower.every((text) => text === '') || lower.some((text) => /\d{2,}/.test(text))))
    return undefined
  const width = Math.min(MOST_COLUMNS, Math.max(upper.length, lower.length))
  const headers: string[] = []
  const short: string[] = []
  let above = ''
  for (let column = 0; column < width; column++) {
    const own = upper[column] ?? ''
    const below = lower[column] ?? ''
    // A merged cell has its text in its first column only.
    above = own === '' && below !== '' ? above : own
    headers.push(joined(above, below))
    short.push(
      fieldOfHeader(joined(above, below)) === undefined && below !== '' ? below : joined(above, below),
    )
  }
  return { row, lines, headers, uses: guessUses(short) }
}

const joined = (above: string, below: string): string =>
  [above, below].filter((part) => part !== '').join(' ')

const textsOf = (cells: ListCells | undefined): string[] =>
  (cells ?? []).map((cell) => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : ''))

/** What a row below the header is. */
export type RowKind =
  | { readonly kind: 'data' }
  | { readonly kind: 'nothing' }
  /** `POSYANDU MELATI` between two parts of one list: from here on that post. */
  | { readonly kind: 'post'; readonly post: string }

/** Blank rows, the header printed again, a line of column numbers and sums are no people. */
export function rowKind(cells: ListCells, headers: readonly string[]): RowKind {
  const filled = cells.filter((cell) => cell !== null && cell !== '')
  if (filled.length === 0 || isNumbering(filled) || repeats(cells, headers)) return { kind: 'nothing' }
  const texts = filled.filter((cell): cell is string => typeof cell === 'string')
  if (texts.length > 0 && /^(sub ?)?(jumlah|total)\b/i.test((texts[0] ?? '').trim()))
    return { kind: 'nothing' }
  const post = filled.length <= 2 ? postIn(texts.join(' ')) : undefined
  return post === undefined ? { kind: 'data' } : { kind: 'post', post }
}

/** Forms have 1, 2, 3 ... under their header. */
function isNumbering(filled: ListCells): boolean {
  return filled.length >= 3 && filled.every((cell, at) => Number(cell) === at + Number(filled[0]))
}

/** Every page of a long list prints its header anew. */
function repeats(cells: ListCells, headers: readonly string[]): boolean {
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '')
  const plain = headers.map(plainHeader)
  const isOne = (text: string): boolean =>
    plain.some((header) => header === text || header.startsWith(`${text} `) || header.endsWith(` ${text}`))
  return texts.length >= 2 && texts.every((text) => isOne(plainHeader(text)))
}

/** `Nama Posyandu : Melati 2` names a post; `DAFTAR BALITA POSYANDU MELATI TAHUN 2026` does too. */
function postIn(text: string): string | undefined {
  const named = /\bpos(?:yandu)?\b\s*[:.]?\s*(.{2,80})$/i.exec(text.replace(/\s+/g, ' ').trim())?.[1]
  return named?.replace(WHEN_AND_WHERE, '').trim()
}

const WHEN_AND_WHERE = /[\s,.-]+(tahun|thn|bulan|bln|periode|desa|kel|kelurahan|kec|kecamatan)\b.*$/i

/** The post that the lines above the header name, if they name one. */
export function postAbove(rows: readonly ListCells[], header: number): string | undefined {
  for (const cells of rows.slice(0, header).reverse()) {
    const text = cells.filter((cell) => typeof cell === 'string').join(' ')
    const post = postIn(text)
    if (post !== undefined) return post
  }
  return undefined
}
