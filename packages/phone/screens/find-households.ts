import { nameTokens } from '@simpul/domain/people'
import type { HouseholdRow } from '../db/known.ts'

const MOST = 12

/** Dwellings in which every typed word begins a word of the head, a member, a mother or the address. */
export function findHouseholds(rows: readonly HouseholdRow[], typed: string): HouseholdRow[] {
  const words = nameTokens(typed)
  return rows
    .filter((row) => words.every((word) => wordsOf(row).some((has) => has.startsWith(word))))
    .slice(0, MOST)
}

function wordsOf({ headName, address, rt, members }: HouseholdRow): string[] {
  const said = [headName, address, rt, ...members.flatMap(({ name, motherName }) => [name, motherName])]
  return said.flatMap((text) => nameTokens(text))
}

/** By whom a dwelling is called: its head, or whoever lives there. */
export const headOf = ({ headName, members }: HouseholdRow): string | undefined =>
  headName ?? members[0]?.name
