import { compareBirths } from './compare-births.ts'
import { compareNames, type NameLikeness, tellingWords } from './compare-names.ts'
import type { ReadPerson } from './known-person.ts'
import { lettersApart } from './letters-apart.ts'
import type { DuplicateSettings } from './settings.ts'
import type { DuplicateReason } from './text.ts'

/** What speaks for two records being one person. */
export interface PairWeight {
  readonly points: number
  readonly reasons: readonly DuplicateReason[]
  /** The likeness is of a kind that twins, namesakes or father and son do not have. */
  readonly couldBeSure: boolean
}

/**
 * Holds two records against each other, in either order. Undefined where they are plainly two people: names cost most to
 * compare, and are not where all else already says so.
 */
export function weighPair(a: ReadPerson, b: ReadPerson, settings: DuplicateSettings): PairWeight | undefined {
  const reasons: DuplicateReason[] = []
  const nik = nikPoints(a, b, settings, reasons)
  const isSameNik = reasons.includes('same-nik')
  const about: DuplicateReason[] = []
  const rest = aboutPoints(a, b, settings, about)
  if (!isSameNik && nik + rest + settings.sameName[3] < settings.propose) return undefined
  const name = compareNames(a.name, b.name)
  const points = nik + rest + namePoints(a, b, name, settings, reasons)
  const couldBeSure = isSameNik || (nik >= 0 && name !== 'resembles' && name !== 'other')
  return { points, reasons: [...reasons, ...about], couldBeSure }
}

/** All but number and name. */
const aboutPoints = (
  a: ReadPerson,
  b: ReadPerson,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number =>
  birthPoints(a, b, settings, reasons) +
  motherPoints(a, b, settings, reasons) +
  rtPoints(a, b, settings, reasons) +
  (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex ? settings.otherSex : 0)

function nikPoints(
  a: ReadPerson,
  b: ReadPerson,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number {
  if (a.nik !== undefined && b.nik !== undefined) {
    if (a.nik === b.nik) {
      reasons.push('same-nik')
      return settings.sameNik
    }
    return lettersApart(a.nik, b.nik) > settings.nikSlips ? settings.otherNik : 0
  }
  if (a.nikTail === undefined || b.nikTail === undefined) return 0
  if (a.nikTail !== b.nikTail) return settings.otherNikTail
  reasons.push('same-nik-tail')
  return settings.sameNikTail
}

const NAME_REASONS: Partial<Record<NameLikeness, DuplicateReason>> = {
  same: 'same-name',
  slip: 'similar-name',
  resembles: 'similar-name',
  part: 'part-of-name',
}

function namePoints(
  a: ReadPerson,
  b: ReadPerson,
  likeness: NameLikeness,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number {
  if (likeness === 'unknown') {
    if (a.name.unnamed || b.name.unnamed) reasons.push('baby-without-name')
    return 0
  }
  const reason = NAME_REASONS[likeness]
  if (reason !== undefined) reasons.push(reason)
  if (likeness === 'same') return byWords(settings.sameName, a.name.keys, b.name.keys)
  if (likeness === 'slip') return byWords(settings.sameName, a.name.keys, b.name.keys) - settings.slip
  if (likeness === 'part') return settings.partOfName
  return likeness === 'resembles' ? settings.resemblingName : settings.otherName
}

/** Names of more telling words are shared by fewer people. */
const byWords = (worth: DuplicateSettings['sameName'], a: readonly string[], b: readonly string[]): number =>
  worth[Math.min(3, tellingWords(a), tellingWords(b)) as 0 | 1 | 2 | 3]

function birthPoints(
  a: ReadPerson,
  b: ReadPerson,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number {
  const likeness = compareBirths(a.birth, b.birth, settings)
  if (likeness === 'unknown') return 0
  if (likeness !== 'other') reasons.push(likeness.startsWith('same') ? 'same-birth' : 'near-birth')
  return settings[BIRTH_POINTS[likeness]]
}

const BIRTH_POINTS = {
  same: 'sameBirth',
  'same-round': 'sameRoundBirth',
  near: 'nearBirth',
  digit: 'digitBirth',
  guessed: 'guessedBirth',
  other: 'otherBirth',
} as const

function motherPoints(
  a: ReadPerson,
  b: ReadPerson,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number {
  if (a.mother === undefined || b.mother === undefined) return 0
  const likeness = compareNames(a.mother, b.mother)
  if (likeness === 'unknown') return 0
  if (likeness === 'other' || likeness === 'resembles') return likeness === 'other' ? settings.otherMother : 0
  reasons.push(likeness === 'same' ? 'same-mother' : 'similar-mother')
  return likeness === 'same'
    ? byWords(settings.sameMother, a.mother.keys, b.mother.keys)
    : settings.similarMother
}

function rtPoints(
  a: ReadPerson,
  b: ReadPerson,
  settings: DuplicateSettings,
  reasons: DuplicateReason[],
): number {
  if (a.rt === undefined || b.rt === undefined) return 0
  if (a.rt !== b.rt) return settings.otherRt
  reasons.push('same-rt')
  return settings.sameRt
}
