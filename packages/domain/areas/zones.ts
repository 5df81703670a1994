import { type AreaCode, ancestorAreaCodes } from './area-code.ts'

/** One of Indonesia's three time zones; none of them knows summer time. */
export interface Zone {
  readonly name: 'WIB' | 'WITA' | 'WIT'
  /** Minutes east of UTC. */
  readonly offsetMinutes: 420 | 480 | 540
  /** The name the IANA time zone database gives it. */
  readonly iana: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
}

const WIB: Zone = { name: 'WIB', offsetMinutes: 420, iana: 'Asia/Jakarta' }
const WITA: Zone = { name: 'WITA', offsetMinutes: 480, iana: 'Asia/Makassar' }
const WIT: Zone = { name: 'WIT', offsetMinutes: 540, iana: 'Asia/Jayapura' }

/**
 * Zones are set by province: Keppres 41/1987, with the provinces founded since in the zone of the one they
 * came from. Written out, so that a new province is noticed instead of guessed.
 */
const PROVINCES: ReadonlyMap<AreaCode, Zone> = new Map([
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19', '21'].map((code) => [code, WIB] as const),
  ...['31', '32', '33', '34', '35', '36', '61', '62'].map((code) => [code, WIB] as const),
  ...['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'].map(
    (code) => [code, WITA] as const,
  ),
  ...['81', '82', '91', '92', '93', '94', '95', '96'].map((code) => [code, WIT] as const),
])

/** The 38 provinces of Kepmendagri 300.2.2-2138/2025, by code. */
export const PROVINCE_CODES: readonly AreaCode[] = [...PROVINCES.keys()].sort()

/** The time zone of an area of any level, or undefined when its province is not known. */
export function findZone(code: AreaCode): Zone | undefined {
  return PROVINCES.get(ancestorAreaCodes(code).at(-1) ?? code)
}
