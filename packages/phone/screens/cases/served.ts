import { laneSector, parseLane } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'

/** Whether this phone holds work of the five other sectors: a health kader sees nothing of it. */
export const servesOtherSectors = ({ granted }: Me): boolean =>
  servesAny(granted, (sector) => sector !== 'health')

/** Whether this phone holds work of the health sector: its month figures say something. */
export const servesHealth = ({ granted }: Me): boolean => servesAny(granted, (sector) => sector === 'health')

function servesAny(granted: Me['granted'], fits: (sector: string) => boolean): boolean {
  return granted.some(({ lane }) => {
    const parsed = parseLane(lane)
    const sector = parsed === undefined ? undefined : laneSector(parsed)
    return sector !== undefined && fits(sector)
  })
}
