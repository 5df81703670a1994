import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import { say } from '../../text/language.ts'

/** Sectors in a sentence: Sosial, Pendidikan. */
export const sectorNames = (sectors: readonly Sector[]): string =>
  sectors.map((sector) => say(SECTOR_TEXT[sector])).join(', ')
