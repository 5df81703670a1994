import type { Entry } from '../entry.ts'
import type { Uuid } from '../ids.ts'
import { NameHash } from './name-hash.ts'
import { HEX, uuidBytes } from './uuid-columns.ts'

/** One part of what an id was made from: a word for the entry's own, or `.key` for an answer. */
type IdPart = 'subject' | 'unit' | 'day' | 'month' | 'writer' | 'device' | `.${string}`

/** The parts from which the ids of a service are made, in order. */
export type Recipe = readonly IdPart[]

const OWN: readonly IdPart[] = ['subject', 'unit', 'day', 'month']

function partOf(entry: Omit<Entry, 'id'>, part: IdPart): string | undefined {
  if (part === 'subject') return entry.subject.id
  if (part === 'unit') return entry.unit
  if (part === 'day') return entry.happenedOn
  if (part === 'month') return entry.happenedOn.slice(0, 7)
  if (part === 'writer') return entry.recordedBy
  if (part === 'device') return entry.device
  const answer = answersOf(entry)?.[part.slice(1)]
  return typeof answer === 'string' ? answer : undefined
}

function answersOf({ body }: Pick<Entry, 'body'>): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isRecord ? (body as Readonly<Record<string, unknown>>) : undefined
}

/** The id made by a recipe; undefined where a part is missing. */
export function madeId(entry: Omit<Entry, 'id'>, recipe: Recipe): Uuid | undefined {
  let name = entry.service
  for (const part of recipe) {
    const said = partOf(entry, part)
    if (said === undefined) return undefined
    name += `\n${said}`
  }
  return ASCII.test(name) ? idOfName(name) : undefined
}

// Anything else would have to be encoded first; ids are made from ids and days.
const ASCII = /^[\n\x20-\x7e]*$/

/** The same namespace as `idFrom`: a test holds the two together. */
const names = new NameHash(uuidBytes('b6d7e0a4-8f0e-5c67-9a55-2f3a0c1d6e13'))

function idOfName(name: string): Uuid {
  const words = names.of(name)
  const [a = 0, b = 0, c = 0, d = 0] = words
  const third = four((b & 0x0fff) | 0x5000)
  const fourth = four(((c >>> 16) & 0x3fff) | 0x8000)
  return `${four(a >>> 16)}${four(a)}-${four(b >>> 16)}-${third}-${fourth}-${four(c)}${four(d >>> 16)}${four(d)}`
}

/** The lower sixteen bits. */
const four = (bits: number): string => `${HEX[(bits >>> 8) & 255]}${HEX[bits & 255]}`

/**
 * Finds out what an entry's id was made from, by trying: ids made from content look random and would cost sixteen
 * bytes each, though every phone can make them again (attendance: session day, person and who wrote it).
 */
export function findRecipe(entry: Entry): Recipe | undefined {
  const answers = Object.keys(answersOf(entry) ?? {})
    .slice(0, 6)
    .map((key): IdPart => `.${key}`)
  const parts = [...OWN, ...answers]
  const pairs = parts.flatMap((first) =>
    parts.filter((part) => part !== first).map((second) => [first, second]),
  )
  const byMany = [...parts.map((part) => [part]), ...pairs]
  const byEach = byMany.map((recipe): Recipe => [...recipe, 'writer', 'device'])
  return [...byMany, ...byEach].find((recipe) => madeId(entry, recipe) === entry.id)
}
