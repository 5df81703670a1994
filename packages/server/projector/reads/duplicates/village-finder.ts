import type { Uuid } from '@simpul/domain/core'
import {
  type DuplicateIndex,
  duplicateIndex,
  type KnownPerson,
  type LikelyDuplicate,
} from '@simpul/domain/people'

/** Two records that may be one person; a < b. */
export interface LikelyPair extends Omit<LikelyDuplicate, 'id'> {
  readonly a: Uuid
  readonly b: Uuid
}

/** Remembers a village from one question to the next. */
export interface VillageFinder {
  /** Every likely pair among these; only who is new or changed since the last time is looked up again. */
  readonly pairsAmong: (people: readonly KnownPerson[]) => Promise<LikelyPair[]>
}

/** So many people are looked up before others get a turn: a few milliseconds. */
const SLICE = 50
/** Of one person. */
const MOST_PAIRS = 10

export function villageFinder(): VillageFinder {
  const index: DuplicateIndex = duplicateIndex([])
  const seen = new Map<Uuid, string>()
  const pairs = new Map<string, LikelyPair>()
  let turn: Promise<unknown> = Promise.resolve()

  async function learn(people: readonly KnownPerson[]): Promise<LikelyPair[]> {
    const here = new Set(people.map(({ id }) => id))
    const changed = people.filter((person) => seen.get(person.id) !== JSON.stringify(person))
    const stale = new Set(changed.map(({ id }) => id))
    for (const id of seen.keys()) if (!here.has(id)) stale.add(id)
    for (const [key, { a, b }] of pairs) if (stale.has(a) || stale.has(b)) pairs.delete(key)
    for (const id of stale) seen.delete(id)
    await inSlices(changed, (person) => index.add(person))
    await inSlices(changed, (person) => look(person, here))
    return [...pairs.values()].sort((one, other) => other.score - one.score || (one.a < other.a ? -1 : 1))
  }

  function look(person: KnownPerson, here: ReadonlySet<Uuid>): void {
    for (const { id, ...found } of index.find(person, MOST_PAIRS)) {
      if (!here.has(id)) continue
      const [a, b] = person.id < id ? [person.id, id] : [id, person.id]
      pairs.set(`${a} ${b}`, { a, b, ...found })
    }
    seen.set(person.id, JSON.stringify(person))
  }

  return {
    // One after the other: two at once would each see half of what the other learned.
    pairsAmong: (people) => {
      const mine = turn.then(() => learn(people))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}

async function inSlices<T>(all: readonly T[], work: (one: T) => void): Promise<void> {
  for (let at = 0; at < all.length; at += SLICE) {
    for (const one of all.slice(at, at + SLICE)) work(one)
    await new Promise(setImmediate)
  }
}
