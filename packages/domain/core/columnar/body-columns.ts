import type { Uuid } from '../ids.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { UuidPool } from './uuid-columns.ts'
import { readColumn, writeColumn } from './value-column.ts'

/** The form of a body without its answers: nested keys, and at each end the number of the column with the answer. */
export type Shape = number | readonly (readonly [key: string, shape: Shape])[]

/** One place in the bodies of a service: the column of its answers, and the places below it. */
interface Place {
  column: number
  readonly below: Map<string, Place>
  /** What `shapeKey` says of this place: unique in the house. */
  readonly key: string
}

/** Sorts the answers of bodies into one column per service and question. */
export class BodyWriter {
  readonly #columns: unknown[][] = []
  readonly #services: Place = { column: -1, below: new Map(), key: '' }
  #places = 0

  /** Puts the answers of a body where they belong, and answers a short text that is the same for the same shape. */
  add(service: string, body: unknown): string {
    return this.#add(this.#below(this.#services, service), body ?? null)
  }

  /** The shape of a body, written out. Slow: asked once for each. */
  shape(service: string, body: unknown): Shape {
    return this.#shape(this.#below(this.#services, service), body ?? null)
  }

  #add(place: Place, value: unknown): string {
    if (!isRecord(value)) return this.#answer(place, value)
    let key = ''
    for (const name in value) key += this.#add(this.#below(place, name), value[name])
    return key === '' ? this.#answer(place, value) : `(${key})`
  }

  #answer(place: Place, value: unknown): string {
    if (place.column < 0) place.column = this.#columns.push([]) - 1
    this.#columns[place.column]?.push(value)
    return place.key
  }

  #below(place: Place, name: string): Place {
    let below = place.below.get(name)
    if (below === undefined) {
      this.#places++
      below = { column: -1, below: new Map(), key: `${this.#places},` }
      place.below.set(name, below)
    }
    return below
  }

  #shape(place: Place, value: unknown): Shape {
    if (!isRecord(value) || Object.keys(value).length === 0) return place.column
    return Object.keys(value).map(
      (name) => [name, this.#shape(this.#below(place, name), value[name])] as const,
    )
  }

  write(out: ByteWriter, pool: UuidPool): void {
    out.uint(this.#columns.length)
    for (const values of this.#columns) {
      out.uint(values.length)
      const column = new ByteWriter()
      writeColumn(column, values, pool)
      out.block(column.done())
    }
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts bodies together again, in the order in which they were taken apart. */
export class BodyReader {
  readonly #columns: { readonly values: readonly unknown[]; next: number }[] = []

  constructor(input: ByteReader, uuids: readonly Uuid[]) {
    for (let left = input.uint(); left > 0; left--) {
      const count = input.uint()
      this.#columns.push({ values: readColumn(new ByteReader(input.block()), count, uuids), next: 0 })
    }
  }

  body(shape: Shape): unknown {
    if (typeof shape === 'number') return this.#answer(shape)
    const body: Record<string, unknown> = {}
    for (const [name, inner] of shape) {
      if (name === '__proto__') setOwn(body, name, this.body(inner))
      else body[name] = this.body(inner)
    }
    return body
  }

  #answer(number: number): unknown {
    const column = this.#columns[number]
    if (column === undefined || column.next >= column.values.length) throw new Error('an answer is missing')
    return column.values[column.next++]
  }
}

/** Assigning to `__proto__` would set the prototype. */
const setOwn = (body: object, name: string, value: unknown) =>
  Object.defineProperty(body, name, { value, enumerable: true, writable: true, configurable: true })
