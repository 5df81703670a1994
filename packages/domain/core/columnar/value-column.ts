import { isUuid, type Uuid } from '../ids.ts'
import { dateOfDayNumber, dayNumber, type PlainDate, parsePlainDate } from '../plain-date.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { UuidPool } from './uuid-columns.ts'

/** How the answers to one question are written; chosen by looking at all of them. */
const KINDS = [
  'none',
  'true-false',
  'number',
  'float',
  'date',
  'id',
  'ids',
  'words',
  'texts',
  'json',
] as const
type Kind = (typeof KINDS)[number]

/** Numbers with so many decimals are written as whole ones. */
const MAX_DECIMALS = 4
const LARGEST = 2 ** 50

export function writeColumn(out: ByteWriter, values: readonly unknown[], pool: UuidPool): void {
  const kind = kindOf(values)
  out.byte(KINDS.indexOf(kind))
  switch (kind) {
    case 'none':
      return
    case 'true-false':
      for (const value of values) out.byte(value === true ? 1 : 0)
      return
    case 'number':
      return writeNumbers(out, values as readonly number[])
    case 'float':
      return out.bytes(new Uint8Array(new Float64Array(values as readonly number[]).buffer))
    case 'date':
      return writeDates(out, values as readonly PlainDate[])
    case 'id':
      for (const value of values) out.uint(pool.number(value as Uuid))
      return
    case 'ids':
      return writeIdLists(out, values as readonly (readonly Uuid[])[], pool)
    case 'words':
      return writeWords(out, values as readonly string[])
    case 'texts':
      for (const value of values) out.text(value as string)
      return
    case 'json':
      return writeWords(
        out,
        values.map((value) => JSON.stringify(value)),
      )
  }
}

function kindOf(values: readonly unknown[]): Kind {
  if (values.every((value) => value === null)) return 'none'
  if (values.every((value) => typeof value === 'boolean')) return 'true-false'
  if (values.every((value) => typeof value === 'number')) {
    return values.every((value) => decimalsOf(value) !== undefined) ? 'number' : 'float'
  }
  if (values.every((value) => typeof value === 'string')) return textKind(values)
  const areLists = values.every((value) => Array.isArray(value) && value.every(isUuidText))
  return areLists ? 'ids' : 'json'
}

const isUuidText = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 36 && isUuid(value)

function textKind(texts: readonly string[]): Kind {
  if (texts.every(isUuidText)) return 'id'
  if (texts.every((text) => text.length === 10 && parsePlainDate(text) !== undefined)) return 'date'
  return new Set(texts).size * 2 <= texts.length ? 'words' : 'texts'
}

/** The decimals of a number that is exact with so few of them; undefined when it needs more. */
function decimalsOf(value: number): number | undefined {
  if (Object.is(value, -0)) return undefined
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const whole = Math.round(value * 10 ** decimals)
    if (Math.abs(whole) > LARGEST) return undefined
    if (whole / 10 ** decimals === value) return decimals
  }
  return undefined
}

function writeNumbers(out: ByteWriter, values: readonly number[]): void {
  const decimals = Math.max(...chunked(values.map((value) => decimalsOf(value) ?? 0)))
  // A number with few decimals may lose exactness when written with many; then the column says each one's own.
  const common = values.every((value) => Math.round(value * 10 ** decimals) / 10 ** decimals === value)
  out.byte(common ? decimals : 255)
  for (const value of values) {
    const own = common ? decimals : (decimalsOf(value) ?? 0)
    if (!common) out.byte(own)
    out.int(Math.round(value * 10 ** own))
  }
}

/** A call takes only so many arguments. */
function* chunked(values: readonly number[]): Iterable<number> {
  for (let at = 0; at < values.length; at += 1000) yield Math.max(...values.slice(at, at + 1000))
}

function writeDates(out: ByteWriter, dates: readonly PlainDate[]): void {
  let last = 0
  for (const date of dates) {
    const day = dayNumber(date)
    out.int(day - last)
    last = day
  }
}

function writeIdLists(out: ByteWriter, lists: readonly (readonly Uuid[])[], pool: UuidPool): void {
  for (const list of lists) {
    out.uint(list.length)
    for (const id of list) out.uint(pool.number(id))
  }
}

function writeWords(out: ByteWriter, words: readonly string[]): void {
  const numbers = new Map<string, number>()
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  out.uint(numbers.size)
  for (const word of numbers.keys()) out.text(word)
  for (const word of words) out.uint(numbers.get(word) ?? 0)
}

export function readColumn(input: ByteReader, count: number, uuids: readonly Uuid[]): unknown[] {
  const read = reader(KINDS[input.byte()], input, uuids, count)
  const values: unknown[] = []
  for (let left = count; left > 0; left--) values.push(read())
  return values
}

function reader(
  kind: Kind | undefined,
  input: ByteReader,
  uuids: readonly Uuid[],
  count: number,
): () => unknown {
  switch (kind) {
    case 'none':
      return () => null
    case 'true-false':
      return () => input.byte() === 1
    case 'number':
      return numberReader(input)
    case 'float':
      return floatReader(input.bytes(8 * count))
    case 'date':
      return dateReader(input)
    case 'id':
      return () => uuids[input.uint()]
    case 'ids':
      return () => Array.from({ length: input.uint() }, () => uuids[input.uint()])
    case 'words':
      return wordReader(input)
    case 'texts':
      return () => input.text()
    case 'json':
      return jsonReader(wordReader(input))
    default:
      throw new Error('a column of an unknown kind')
  }
}

function numberReader(input: ByteReader): () => number {
  const decimals = input.byte()
  if (decimals === 255) return () => divided(input.byte(), input)
  return () => divided(decimals, input)
}

const divided = (decimals: number, input: ByteReader): number => input.int() / 10 ** decimals

function floatReader(bytes: Uint8Array): () => number {
  // A copy: eight-byte numbers must lie at a multiple of eight.
  const floats = new Float64Array(bytes.slice().buffer)
  let at = 0
  return () => floats[at++] ?? 0
}

function dateReader(input: ByteReader): () => PlainDate {
  let last = 0
  return () => {
    last += input.int()
    return dateOfDayNumber(last)
  }
}

function wordReader(input: ByteReader): () => string {
  const words = Array.from({ length: input.uint() }, () => input.text())
  return () => words[input.uint()] ?? ''
}

/** Read anew each time: two entries never share a list or object. */
const jsonReader =
  (next: () => string): (() => unknown) =>
  () =>
    JSON.parse(next())
