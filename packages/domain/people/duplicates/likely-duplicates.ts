import type { Uuid } from '../../core/index.ts'
import { blocksOf, neighbourBlocks } from './blocks.ts'
import { type Candidate, type KnownPerson, type ReadPerson, readPerson } from './known-person.ts'
import { DUPLICATE_SETTINGS, type DuplicateSettings } from './settings.ts'
import type { DuplicateReason } from './text.ts'
import { type PairWeight, weighPair } from './weigh-pair.ts'

/** A record that may be of the same person. */
export interface LikelyDuplicate {
  readonly id: Uuid
  /** 0 to 1, for putting the likeliest first; not a probability. */
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
  /** Strong enough to ask before a new record is saved. */
  readonly sure: boolean
}

export interface DuplicateIndex {
  /** The likeliest first, at most `limit` (5). A candidate with an id is not its own duplicate. */
  readonly find: (candidate: Candidate, limit?: number) => LikelyDuplicate[]
  /** Adds somebody, or what is now known of somebody. */
  readonly add: (person: KnownPerson) => void
}

/** What people have decided already. */
interface Decided {
  readonly different: (a: Uuid, b: Uuid) => boolean
}

/** Of a key that more people share only so many are compared: they share better keys with whoever they are. */
const MOST_OF_A_BLOCK = 50

/**
 * An index in which likely duplicates of a person are found without comparing everybody: people are put under keys
 * that survive a mistake (`blocksOf`) and only those that share one are weighed. Pairs that somebody has called
 * different are not proposed again.
 *
 * 50,000 people are indexed in under two seconds and a search takes a fraction of a millisecond.
 */
export function duplicateIndex(
  people: Iterable<KnownPerson>,
  known: Decided = { different: () => false },
  settings: DuplicateSettings = DUPLICATE_SETTINGS,
): DuplicateIndex {
  const ids: Uuid[] = []
  const read: ReadPerson[] = []
  const placeOf = new Map<Uuid, number>()
  const blocks = new Map<number, number | number[]>()

  function add(person: KnownPerson): void {
    const place = placeOf.get(person.id) ?? ids.length
    const own = readPerson(person)
    ids[place] = person.id
    read[place] = own
    placeOf.set(person.id, place)
    for (const block of blocksOf(own)) put(block, place)
  }

  /** Most keys are of one person: a number takes less of a phone's memory than a list of one. */
  function put(block: number, place: number): void {
    const there = blocks.get(block)
    if (there === undefined) blocks.set(block, place)
    else if (typeof there === 'number') {
      if (there !== place) blocks.set(block, [there, place])
    } else if (there.at(-1) !== place) there.push(place)
  }

  function near(person: ReadPerson): Set<number> {
    const places = new Set<number>()
    for (const block of [...blocksOf(person), ...neighbourBlocks(person)]) {
      const there = blocks.get(block)
      if (typeof there === 'number') places.add(there)
      else if (there !== undefined) for (const place of there.slice(0, MOST_OF_A_BLOCK)) places.add(place)
    }
    return places
  }

  function find(candidate: Candidate, limit = 5): LikelyDuplicate[] {
    const own = readPerson(candidate)
    const found: LikelyDuplicate[] = []
    for (const place of near(own)) {
      const id = ids[place] as Uuid
      if (id === candidate.id) continue
      const weight = weighPair(own, read[place] as ReadPerson, settings)
      if (weight === undefined || !isProposed(weight, settings)) continue
      if (candidate.id !== undefined && known.different(candidate.id, id)) continue
      found.push(duplicateOf(id, weight, settings))
    }
    return found.sort(byScore).slice(0, limit)
  }

  for (const person of people) add(person)
  return { find, add }
}

/** A number that two people have is always worth a question, whatever else differs. */
const isProposed = ({ points, reasons }: PairWeight, { propose }: DuplicateSettings): boolean =>
  points >= propose || reasons.includes('same-nik')

function duplicateOf(
  id: Uuid,
  { points, reasons, couldBeSure }: PairWeight,
  { ask }: DuplicateSettings,
): LikelyDuplicate {
  const sure = reasons.includes('same-nik') || (couldBeSure && points >= ask)
  return { id, score: scoreOf(points, ask), reasons, sure }
}

/** Half where somebody would be asked, rising with the points. */
const scoreOf = (points: number, ask: number): number => 1 / (1 + Math.exp(-(points - ask) / SPREAD))
const SPREAD = 1.6

function byScore(a: LikelyDuplicate, b: LikelyDuplicate): number {
  if (a.score !== b.score) return b.score - a.score
  return a.id < b.id ? -1 : 1
}
