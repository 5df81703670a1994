import { err, ok, type Result } from '@simpul/domain/core'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'

/** As it lies in the file: numbers that a spreadsheet shows as dates come as `Date` (UTC midnight). */
export type RawCell = string | number | boolean | Date | null

export interface RawSheet {
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
}

/** `too-large`: unpacked or as it is. `unreadable`: neither a workbook nor separated values. */
export type SheetProblem = { readonly code: 'too-large' | 'unreadable' | 'empty' | 'encrypted' }

export interface ReadLimits {
  /** Of the file as it came. */
  readonly bytes: number
  /** Of the largest part of a workbook, unpacked: a few kilobytes may claim to be gigabytes. */
  readonly unpackedBytes: number
}

export const READ_LIMITS: ReadLimits = { bytes: 30_000_000, unpackedBytes: 400_000_000 }

/** Every sheet of an XLSX workbook, or the one of a CSV file, told apart by content and not by name. */
export async function readSheets(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<readonly RawSheet[], SheetProblem>> {
  if (bytes.length > limits.bytes) return err({ code: 'too-large' })
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err({ code: 'encrypted' })
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, limits)
  const text = decoded(bytes)
  if (text.includes('\0')) return err({ code: 'unreadable' })
  const rows = parseCsv(text, { skipEmptyRows: false }).map((row) => row.map(emptyAsNull))
  return filled([{ name: '', rows }])
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte)

async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ReadLimits,
): Promise<Result<readonly RawSheet[], SheetProblem>> {
  if (claimedBytes(bytes) > limits.unpackedBytes) return err({ code: 'too-large' })
  try {
    const { sheets } = await readXlsx(bytes, {
      sheets: (info) => info.hidden !== true && info.veryHidden !== true,
    })
    return filled(sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(emptyAsNull)) })))
  } catch {
    // The library throws on anything it cannot read; to the person it is all one: save the file again.
    return err({ code: 'unreadable' })
  }
}

const emptyAsNull = (value: RawCell | undefined): RawCell =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value

function filled(sheets: readonly RawSheet[]): Result<readonly RawSheet[], SheetProblem> {
  const some = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)))
  return some.length === 0 ? err({ code: 'empty' }) : ok(some)
}

/** Old programs save in the code page of the machine. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What the central directory of a ZIP file says its parts unpack to, together. */
function claimedBytes(bytes: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) sum += view.getUint32(at + 24, true)
  return sum
}
