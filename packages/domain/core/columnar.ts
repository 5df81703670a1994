import type { ClockReading } from './clock.ts'
import { BodyReader, BodyWriter, type Shape } from './columnar/body-columns.ts'
import { ByteReader, ByteWriter } from './columnar/bytes.ts'
import { DayTexts } from './columnar/day-texts.ts'
import { findRecipe, madeId, type Recipe } from './columnar/made-id.ts'
import {
  isTimed,
  readPool,
  TimedReader,
  TimedWriter,
  UuidPool,
  uuidBytes,
  uuidText,
} from './columnar/uuid-columns.ts'
import type { Amendment, Entry, JournalEntry, SubjectKind } from './entry.ts'
import type { Uuid } from './ids.ts'

/*
 * A journal as columns: all clocks together, all subjects together, all weights together. Values of one kind side by
 * side are alike, and what is alike compresses: half of what the same entries take as compressed JSON.
 *
 *   header    what entries have in common (service, version, form of the body ...), each combination written once
 *   columns   the number of that combination; seq, clock, day ... as the distance from the entry before
 *   pool      ids that entries speak of, each written once
 *   bodies    one column per question
 */
const FORMAT = 1

/** What many entries have in common. */
interface Kind {
  readonly service: string
  readonly version: number
  readonly subject: SubjectKind
  /** UUIDv7; made again from the content; or written in full. */
  readonly id: 'timed' | 'made' | 'full'
  readonly hasSeq: boolean
  /** A clock that says the same instant in another way, such as 24:00. */
  readonly oddClock: boolean
  readonly how: Amendment['how'] | null
  readonly insteadOf: boolean
  readonly shape: Shape
}

interface Header {
  readonly kinds: readonly Kind[]
  readonly recipes: Readonly<Record<string, Recipe>>
}

const COLUMNS = [
  'kind',
  'seq',
  'day',
  'clock',
  'counter',
  'oddClock',
  'subject',
  'unit',
  'writer',
  'device',
  'deviceSeq',
  'amends',
  'why',
  'insteadOf',
  'lead',
  'random',
  'pairs',
  'full',
] as const
type Columns<Bytes> = Record<(typeof COLUMNS)[number], Bytes>

/** Encodes a journal page by page, so that nobody waits long for a large one. */
export class ColumnEncoder {
  readonly #columns = Object.fromEntries(
    COLUMNS.map((name) => [name, new ByteWriter()]),
  ) as Columns<ByteWriter>
  readonly #timed = new TimedWriter(this.#columns)
  readonly #kinds: Kind[] = []
  readonly #kindNumbers = new Map<string, number>()
  readonly #recipes = new Map<string, Recipe>()
  readonly #untried = new Map<string, number>()
  readonly #pool = new UuidPool()
  readonly #placeOf = new Map<Uuid, number>()
  readonly #bodies = new BodyWriter()
  readonly #days = new DayTexts()
  readonly #last = { seq: 0, day: 0, clock: 0 }
  readonly #deviceSeqs = new Map<number, number>()
  #count = 0

  add(entry: JournalEntry): void {
    const out = this.#columns
    const clock = this.#days.ms(entry.recordedAt)
    const counter = Number.parseInt(entry.recordedAt.slice(25), 36)
    const oddClock = this.#days.reading(clock, counter) !== entry.recordedAt
    const idKind = this.#idKind(entry)
    out.kind.uint(this.#kindNumber(entry, idKind, oddClock))
    if (entry.seq !== undefined) this.#step(out.seq, 'seq', entry.seq)
    this.#step(out.day, 'day', this.#days.number(entry.happenedOn))
    this.#step(out.clock, 'clock', clock)
    if (oddClock) out.oddClock.text(entry.recordedAt)
    else out.counter.uint(counter)
    out.subject.uint(this.#pool.number(entry.subject.id))
    out.unit.uint(this.#pool.number(entry.unit))
    this.#addWriter(entry)
    if (entry.amends !== undefined) {
      out.amends.uint(this.#pool.number(entry.amends.entry))
      out.why.text(entry.amends.why)
    }
    if (entry.insteadOf !== undefined) out.insteadOf.uint(this.#pool.number(entry.insteadOf))
    if (idKind === 'timed') this.#timed.add(entry.id, clock)
    if (idKind === 'full') out.full.bytes(uuidBytes(entry.id))
    // A made id is known only once the body is, and the body may speak of ids in the pool.
    if (idKind !== 'made') this.#placeOf.set(entry.id, this.#count)
    this.#count++
  }

  finish(): Uint8Array {
    const out = new ByteWriter()
    this.#timed.finish()
    const bodies = new ByteWriter()
    this.#bodies.write(bodies, this.#pool)
    out.byte(FORMAT)
    out.uint(this.#count)
    const header: Header = { kinds: this.#kinds, recipes: Object.fromEntries(this.#recipes) }
    out.text(JSON.stringify(header))
    for (const name of COLUMNS) out.block(this.#columns[name].done())
    this.#pool.write(out, this.#placeOf)
    out.block(bodies.done())
    return out.done()
  }

  #step(out: ByteWriter, column: 'seq' | 'day' | 'clock', value: number): void {
    out.int(value - this.#last[column])
    this.#last[column] = value
  }

  #addWriter({ recordedBy, device, deviceSeq }: Entry): void {
    const out = this.#columns
    const writer = this.#pool.number(recordedBy)
    const phone = this.#pool.number(device)
    const key = pairKey(writer, phone)
    out.writer.uint(writer)
    out.device.uint(phone)
    out.deviceSeq.int(deviceSeq - (this.#deviceSeqs.get(key) ?? 0) - 1)
    this.#deviceSeqs.set(key, deviceSeq)
  }

  #idKind(entry: JournalEntry): Kind['id'] {
    if (isTimed(entry.id)) return 'timed'
    const { service } = entry
    const tries = this.#untried.get(service) ?? 3
    if (!this.#recipes.has(service) && tries > 0) {
      this.#untried.set(service, tries - 1)
      const found = findRecipe(entry)
      if (found !== undefined) this.#recipes.set(service, found)
    }
    const recipe = this.#recipes.get(service)
    return recipe !== undefined && madeId(entry, recipe) === entry.id ? 'made' : 'full'
  }

  #kindNumber(entry: JournalEntry, id: Kind['id'], oddClock: boolean): number {
    const { service, version, subject, seq, amends, insteadOf, body } = entry
    const shape = this.#bodies.add(service, body)
    const is = `${id}${oddClock ? '!' : ''}${seq === undefined ? '' : '#'}${insteadOf === undefined ? '' : '<'}`
    const key = `${service} ${version} ${subject.kind} ${amends?.how} ${is} ${shape}`
    const known = this.#kindNumbers.get(key)
    if (known !== undefined) return known
    const kind: Kind = {
      service,
      version,
      subject: subject.kind,
      id,
      hasSeq: seq !== undefined,
      oddClock,
      how: amends?.how ?? null,
      insteadOf: insteadOf !== undefined,
      shape: this.#bodies.shape(service, body),
    }
    this.#kindNumbers.set(key, this.#kinds.length)
    return this.#kinds.push(kind) - 1
  }
}

/** Two places in the pool as one number. */
const pairKey = (writer: number, device: number): number => writer * 2 ** 26 + device

/** Entries as one block of bytes, in the order given; still to be compressed. */
export function encodeColumns(entries: readonly JournalEntry[]): Uint8Array {
  const encoder = new ColumnEncoder()
  for (const entry of entries) encoder.add(entry)
  return encoder.finish()
}

/** The entries of a block, in the same order. @throws when it is damaged or of a newer format */
export function decodeColumns(bytes: Uint8Array): JournalEntry[] {
  const input = new ByteReader(bytes)
  if (input.byte() !== FORMAT) throw new Error('columns of a format that is not known here')
  const count = input.uint()
  const header = JSON.parse(input.text()) as Header
  const columns = Object.fromEntries(
    COLUMNS.map((name) => [name, new ByteReader(input.block())]),
  ) as Columns<ByteReader>
  const days = new DayTexts()
  const heads = readHeads(header, columns, days, count)
  const { uuids, places } = readPool(input)
  for (const [number, place] of places) uuids[number] = heads[place]?.id ?? ''
  const bodies = new BodyReader(new ByteReader(input.block()), uuids)
  return readEntries(header, columns, { heads, uuids, bodies, days })
}

interface Head {
  readonly kind: Kind
  readonly reading: ClockReading
  /** Absent where it is made from the content. */
  readonly id: Uuid | undefined
}

/** Ids come before everything else, for others speak of them. */
function readHeads({ kinds }: Header, input: Columns<ByteReader>, days: DayTexts, count: number): Head[] {
  const timed = new TimedReader(input)
  const heads: Head[] = []
  let ms = 0
  for (let place = 0; place < count; place++) {
    const kind = kinds[input.kind.uint()]
    if (kind === undefined) throw new Error('columns without their kind')
    ms += input.clock.int()
    const reading = kind.oddClock ? input.oddClock.text() : days.reading(ms, input.counter.uint())
    const full = kind.id === 'full' ? uuidText(input.full.bytes(16)) : undefined
    heads.push({ kind, reading: reading as ClockReading, id: kind.id === 'timed' ? timed.next(ms) : full })
  }
  return heads
}

interface Parts {
  readonly heads: readonly Head[]
  readonly uuids: readonly Uuid[]
  readonly bodies: BodyReader
  readonly days: DayTexts
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

function readEntries(
  { recipes }: Header,
  input: Columns<ByteReader>,
  { heads, uuids, bodies, days }: Parts,
): JournalEntry[] {
  const deviceSeqs = new Map<number, number>()
  const named = (column: ByteReader): Uuid => uuids[column.uint()] ?? ''
  let seq = 0
  let day = 0
  const nextDeviceSeq = (writer: number, device: number): number => {
    const key = pairKey(writer, device)
    const next = (deviceSeqs.get(key) ?? 0) + 1 + input.deviceSeq.int()
    deviceSeqs.set(key, next)
    return next
  }
  return heads.map(({ kind, reading, id }) => {
    if (kind.hasSeq) seq += input.seq.int()
    day += input.day.int()
    const writer = input.writer.uint()
    const device = input.device.uint()
    const entry: Open<Entry & JournalEntry> = {
      id: id ?? '',
      service: kind.service,
      version: kind.version,
      subject: { kind: kind.subject, id: named(input.subject) },
      unit: named(input.unit),
      happenedOn: days.text(day),
      recordedAt: reading,
      recordedBy: uuids[writer] ?? '',
      device: uuids[device] ?? '',
      deviceSeq: nextDeviceSeq(writer, device),
      body: undefined,
    }
    if (kind.how !== null) entry.amends = { entry: named(input.amends), how: kind.how, why: input.why.text() }
    if (kind.insteadOf) entry.insteadOf = named(input.insteadOf)
    entry.body = bodies.body(kind.shape)
    if (kind.hasSeq) entry.seq = seq
    if (id === undefined) entry.id = madeId(entry, recipes[kind.service] ?? []) ?? ''
    return entry
  })
}
