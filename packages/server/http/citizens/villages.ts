import type { UnitRow, Units } from '../../access/units.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'

/** A village as the public knows it. */
export interface PublicVillage {
  readonly code: string
  readonly name: string
  readonly subdistrict: string
}

/**
 * The office of a village.
 * @param code of its area, such as 33.76.01.2001
 * @throws ProblemError `not-found`
 */
export async function villageOf(house: House, code: string): Promise<UnitRow> {
  const units = await house.units.read()
  const found = units.ofKind('village-office').find(({ area }) => area === code)
  if (found === undefined) throw new ProblemError('not-found')
  return found
}

export const shownVillage = (units: Units, { area, name, parent }: UnitRow): PublicVillage => ({
  code: area,
  name,
  subdistrict: units.get(parent ?? '')?.name ?? '',
})

/** The posts of a village, by name: the first one takes what belongs to no other. */
export const postsOf = (units: Units, village: UnitRow): UnitRow[] =>
  units
    .under(village.id)
    .filter(({ kind }) => kind === 'post')
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
