import { type PlainDate, parsePlainDate } from '../../core/index.ts'

/** Marks a value that is not what a rule takes. */
export const BAD = Symbol('bad input')

export type Reader<T> = (value: unknown) => T | typeof BAD

/** The members a rule reads, each with its reader; what is not named is ignored. */
export type Shape = Readonly<Record<string, Reader<unknown>>>

export type Read<S extends Shape> = { readonly [Key in keyof S]: Exclude<ReturnType<S[Key]>, typeof BAD> }

/** Reads an input member by member; BAD when it is no object or one member is bad. */
export function readShape<S extends Shape>(shape: S, input: unknown): Read<S> | typeof BAD {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return BAD
  const read: Record<string, unknown> = {}
  for (const [key, reader] of Object.entries(shape)) {
    const value = reader(Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined)
    if (value === BAD) return BAD
    read[key] = value
  }
  return read as Read<S>
}

export const aNumber: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : BAD

export const aCount: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : BAD

export const aText: Reader<string> = (value) => (typeof value === 'string' ? value : BAD)

export const aBoolean: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : BAD)

export const aDate: Reader<PlainDate> = (value) =>
  (typeof value === 'string' ? parsePlainDate(value) : undefined) ?? BAD

export const anything: Reader<unknown> = (value) => value

export const oneOf =
  <const T extends string>(values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((known) => known === value) ?? BAD

export const listOf =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return BAD
    const read = value.map(reader)
    return read.includes(BAD) ? BAD : (read as T[])
  }

export const shaped =
  <S extends Shape>(shape: S): Reader<Read<S>> =>
  (value) =>
    readShape(shape, value)

/** Absent and null both mean: not known. */
export const maybe =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : reader(value)
