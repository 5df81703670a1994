import type { Uuid } from '../ids.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'

/** Two digits for every byte. */
export const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
)

export function uuidBytes(uuid: Uuid): Uint8Array {
  const bytes = new Uint8Array(16)
  let at = 0
  for (let byte = 0; byte < 16; byte++) {
    if (uuid.charCodeAt(at) === 45) at++
    bytes[byte] = digit(uuid.charCodeAt(at)) * 16 + digit(uuid.charCodeAt(at + 1))
    at += 2
  }
  return bytes
}

const digit = (code: number): number => (code < 58 ? code - 48 : code - 87)

const hex = (byte: number | undefined): string => HEX[byte ?? 0] ?? ''

export function uuidText(b: Uint8Array): Uuid {
  const head = `${hex(b[0])}${hex(b[1])}${hex(b[2])}${hex(b[3])}-${hex(b[4])}${hex(b[5])}-${hex(b[6])}${hex(b[7])}`
  const tail = `${hex(b[10])}${hex(b[11])}${hex(b[12])}${hex(b[13])}${hex(b[14])}${hex(b[15])}`
  return `${head}-${hex(b[8])}${hex(b[9])}-${tail}`
}

/** Whether an id is a UUIDv7, whose time is near the clock of the entry and whose version need not be written. */
export const isTimed = (uuid: Uuid): boolean => uuid[14] === '7' && '89ab'.includes(uuid[19] ?? '')

/** The columns of UUIDv7: distance from the entry's clock, and 74 random bits that nothing makes smaller. */
export interface TimedColumns<Bytes> {
  readonly lead: Bytes
  readonly random: Bytes
  readonly pairs: Bytes
}

/** Packs what is random into nine bytes and two bits: at 25,000 entries a byte each is felt on a slow line. */
export class TimedWriter {
  readonly #columns: TimedColumns<ByteWriter>
  #pairs = 0
  #count = 0

  constructor(columns: TimedColumns<ByteWriter>) {
    this.#columns = columns
  }

  add(uuid: Uuid, clockMs: number): void {
    const bytes = uuidBytes(uuid)
    this.#columns.lead.int(Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16) - clockMs)
    const nibble = (bytes[6] ?? 0) & 15
    const random = new Uint8Array(9)
    random[0] = ((bytes[8] ?? 0) & 63) | ((nibble & 3) << 6)
    random[1] = bytes[7] ?? 0
    random.set(bytes.subarray(9), 2)
    this.#columns.random.bytes(random)
    this.#pairs |= (nibble >> 2) << ((this.#count % 4) * 2)
    this.#count++
    if (this.#count % 4 === 0) this.finish()
  }

  finish(): void {
    this.#columns.pairs.byte(this.#pairs)
    this.#pairs = 0
  }
}

export class TimedReader {
  readonly #columns: TimedColumns<ByteReader>
  #pairs = 0
  #count = 0

  constructor(columns: TimedColumns<ByteReader>) {
    this.#columns = columns
  }

  next(clockMs: number): Uuid {
    const time = (clockMs + this.#columns.lead.int()).toString(16).padStart(12, '0')
    const random = this.#columns.random.bytes(9)
    if (this.#count % 4 === 0) this.#pairs = this.#columns.pairs.byte()
    const high = (this.#pairs >> ((this.#count % 4) * 2)) & 3
    this.#count++
    const first = random[0] ?? 0
    const nibble = (high << 2) | (first >> 6)
    let tail = ''
    for (let at = 3; at < 9; at++) tail += hex(random[at])
    const middle = `7${nibble.toString(16)}${hex(random[1])}`
    return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${hex((first & 63) | 128)}${hex(random[2])}-${tail}`
  }
}

/**
 * Every other id that entries name: each written once and then spoken of by number. One that is the id of an entry
 * here (what an amendment amends, what an edit saw) costs no more than that entry's place.
 */
export class UuidPool {
  readonly #numbers = new Map<Uuid, number>()

  number(uuid: Uuid): number {
    const known = this.#numbers.get(uuid)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(uuid, number)
    return number
  }

  write(out: ByteWriter, placeOf: ReadonlyMap<Uuid, number>): void {
    out.uint(this.#numbers.size)
    for (const uuid of this.#numbers.keys()) {
      const place = placeOf.get(uuid)
      out.uint(place === undefined ? 0 : place + 1)
      if (place === undefined) out.bytes(uuidBytes(uuid))
    }
  }
}

/** Reads a pool; ids of entries are filled in once these are known. */
export function readPool(input: ByteReader): { uuids: Uuid[]; places: ReadonlyMap<number, number> } {
  const places = new Map<number, number>()
  const uuids = Array.from({ length: input.uint() }, (_, number) => {
    const place = input.uint()
    if (place === 0) return uuidText(input.bytes(16))
    places.set(number, place - 1)
    return ''
  })
  return { uuids, places }
}
