import type { Uuid } from '@simpul/domain/core'
import { type CastMember, cast, posts } from '@simpul/domain/testing'
import fc from 'fast-check'
import type { Storm } from './weather.ts'

const { mawar, melati } = posts
/** Everybody of the stories. */
export const PEOPLE: readonly CastMember[] = [cast.budi, cast.ayu, cast.joko, cast.intan, cast.karto]
/** The first three are children of Mawar. Only hand-overs take somebody to the other post; guests are served anywhere. */
export const originOf = (who: CastMember): Uuid => (PEOPLE.indexOf(who) < 3 ? mawar : melati)

const DEEDS = [
  ...['introduce', 'rename', 'register', 'depart', 'die', 'attend', 'weigh', 'weigh', 'weigh tomorrow'],
  ...['void', 'replace', 'wrong person', 'propose', 'accept', 'withdraw', 'merge', 'part', 'open', 'close'],
] as const

/** What one phone does, to whom, so many days ago, and the weather in which it sends it. */
export interface Step {
  readonly phone: number
  readonly deed: string
  readonly who: number
  readonly other: number
  readonly days: number
  readonly storm: Storm | undefined
}

const storms: fc.Arbitrary<Storm> = fc.record({
  ranks: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat(99), { minLength: 20, maxLength: 20 })),
  pieces: fc.integer({ min: 1, max: 3 }),
  twice: fc.nat(3),
  cutAfter: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 3 }),
  pullLost: fc.boolean(),
})

/** Stories of kader, by chance. */
export const stories: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    phone: fc.nat(2),
    deed: fc.constantFrom(...DEEDS),
    who: fc.nat(PEOPLE.length - 1),
    other: fc.nat(PEOPLE.length - 1),
    days: fc.nat(100),
    storm: fc.option(storms, { nil: undefined, freq: 4 }),
  }),
  { minLength: 30, maxLength: 45, size: 'max' },
)

const attends = (phone: number, who: number): Step => {
  return { phone, deed: 'attend', who, other: who, days: 0, storm: undefined }
}

const calm: Storm = { ranks: [], pieces: 1, twice: 0, cutAfter: undefined, pullLost: false }

const inTouch = (phone: number, deed: Step['deed'], who: number, days: number): Step => {
  return { phone, deed, who, other: who, days, storm: calm }
}

/** A child of Mawar moves to Melati, which then types in a weight of the time at Mawar, where it still counts. */
const MOVED = 2
const A_MOVE: readonly Step[] = [
  ...[inTouch(0, 'introduce', MOVED, 96), inTouch(0, 'register', MOVED, 96)],
  ...[inTouch(0, 'propose', MOVED, 32), inTouch(2, 'accept', MOVED, 28), inTouch(2, 'weigh', MOVED, 60)],
]

/**
 * Chance seldom brings it about: one phone checks a child in and takes that back; another, which has heard of neither,
 * sees the child come. The first checks another child in once more after its own void.
 */
export const BEGINNING: readonly Step[] = [
  ...[attends(0, 0), attends(0, 0), attends(1, 0)],
  ...[attends(0, 1), attends(0, 1), attends(0, 1)],
  ...A_MOVE,
]
