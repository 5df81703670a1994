import { completedMonths, type PlainDate } from '@simpul/domain/core'
import type { PersonRow } from '../db/known.ts'
import { plainRt } from './people-groups.ts'

/** A family that is on record: what its next member has in common with it. */
export interface FamilyHint {
  readonly mother: string
  readonly rt: string | undefined
  readonly household: string | undefined
}

const MOTHER_FROM_MONTHS = 12 * 12
const MOST = 3

/**
 * Families that the typed name of a mother may mean: of women with such a name, and of children who have such a
 * mother. Two rows of one family are one hint, the one that knows the dwelling.
 *
 * @param found what the search found for the typed name, best first
 */
export function familyHints(found: readonly PersonRow[], typed: string, today: PlainDate): FamilyHint[] {
  const hints = new Map<string, FamilyHint>()
  const begins = typed.trim().toLowerCase().slice(0, 3)
  for (const row of found) {
    const mother = motherIn(row, begins, today)
    if (mother === undefined) continue
    const key = `${mother.toLowerCase()} ${plainRt(row.rt)}`
    const known = hints.get(key)
    if (known === undefined || (known.household === undefined && row.household !== undefined))
      hints.set(key, { mother, rt: row.rt, household: row.household })
  }
  return [...hints.values()].slice(0, MOST)
}

function motherIn(row: PersonRow, begins: string, today: PlainDate): string | undefined {
  if (row.died !== undefined) return row.motherName
  const isGrown = row.birth !== undefined && completedMonths(row.birth, today) >= MOTHER_FROM_MONTHS
  if (isGrown && row.sex === 'P') return row.name
  // Found by the own name, or by the mother's?
  return row.motherName?.toLowerCase().includes(begins) === true ? row.motherName : undefined
}
