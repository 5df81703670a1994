import type { PlainDate } from '../../core/index.ts'

/** What each likeness of two records is worth, in points that are added. */
export interface DuplicateSettings {
  readonly id: string
  readonly from: PlainDate
  readonly source: string
  /** Same name, by how many telling words it has: one, two, three or more. "Muhamad" alone tells nothing. */
  readonly sameName: readonly [none: number, one: number, two: number, more: number]
  /** Taken off `sameName` when a word was written with one slip of the pen. */
  readonly slip: number
  /** One name has all words of the other, and more. */
  readonly partOfName: number
  /** One letter is another, as in twins named Rafa and Rafi: never sure. */
  readonly resemblingName: number
  readonly otherName: number
  readonly sameBirth: number
  /** Same birth on a day that stands for "some day of that year". */
  readonly sameRoundBirth: number
  /** Some days off, or day and month swapped. */
  readonly nearBirth: number
  /** One digit of the date is another. */
  readonly digitBirth: number
  /** As near as a guess can be. */
  readonly guessedBirth: number
  readonly otherBirth: number
  readonly sameMother: readonly [none: number, one: number, two: number, more: number]
  readonly similarMother: number
  readonly otherMother: number
  readonly sameRt: number
  readonly otherRt: number
  readonly otherSex: number
  readonly sameNik: number
  readonly otherNik: number
  readonly sameNikTail: number
  readonly otherNikTail: number
  /** So many digits of two numbers may differ by a slip before the numbers speak for two people. */
  readonly nikSlips: number
  /** Days between two dates of birth that are still near. */
  readonly nearDays: number
  /** The same for a date that was estimated. */
  readonly nearEstimatedDays: number
  /** From so many points a pair is shown. */
  readonly propose: number
  /** From so many points somebody is asked before a new record is saved. */
  readonly ask: number
}

/**
 * What counts (NIK; name, birth date and mother) is from the domain notes on health, 9.2, marked there as a proposal; a
 * pair is linked by a person, never by itself. The points are ours, found with the made-up villages whose truth is known
 * (bench `duplicate-recall`): to be confirmed with the Dinas on real lists.
 */
export const DUPLICATE_SETTINGS: DuplicateSettings = {
  id: '2026-1',
  from: '2026-01-01',
  source: 'domain notes on health, 9.2 (proposal); points by bench duplicate-recall',
  sameName: [2.5, 4.5, 6, 7],
  slip: 1.5,
  partOfName: 3.5,
  resemblingName: 1.5,
  otherName: -6,
  sameBirth: 6,
  sameRoundBirth: 2.5,
  nearBirth: 4,
  digitBirth: 2.5,
  guessedBirth: 0,
  otherBirth: -5,
  sameMother: [1.5, 3, 4, 4],
  similarMother: 2.5,
  otherMother: -3,
  sameRt: 1,
  otherRt: -0.5,
  otherSex: -4,
  sameNik: 12,
  otherNik: -6,
  sameNikTail: 2,
  otherNikTail: -2,
  nikSlips: 2,
  nearDays: 3,
  nearEstimatedDays: 400,
  propose: 6,
  ask: 9,
}
