import type { Answers } from '../../../core/index.ts'

/** Square metres of floor for each member of the household, to one decimal. */
export function areaPerPerson({ floorAreaM2, memberCount }: Answers): number | undefined {
  if (typeof floorAreaM2 !== 'number' || typeof memberCount !== 'number') return undefined
  return Math.round((floorAreaM2 / memberCount) * 10) / 10
}
