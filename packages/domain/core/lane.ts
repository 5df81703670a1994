import type { Text } from './text.ts'

/** The six SPM fields (Permendagri 13/2024). */
export const SECTORS = ['education', 'health', 'public-works', 'housing', 'public-order', 'social'] as const
export type Sector = (typeof SECTORS)[number]

/** What people call a sector. Source: domain notes on the institution, 2.0 (short names). */
export const SECTOR_TEXT: Readonly<Record<Sector, Text>> = {
  education: { id: 'Pendidikan', en: 'Education' },
  health: { id: 'Kesehatan', en: 'Health' },
  'public-works': { id: 'Pekerjaan umum', en: 'Public works' },
  housing: { id: 'Perumahan rakyat', en: 'Housing' },
  'public-order': { id: 'Trantibumlinmas', en: 'Public order' },
  social: { id: 'Sosial', en: 'Social' },
}

/**
 * L0 public aggregate, L1 internal, L2 general personal, L3 specific or vulnerable personal, L4 restricted.
 * Source: domain notes on the institution, 3.2.
 */
export const DATA_CLASSES = ['L0', 'L1', 'L2', 'L3', 'L4'] as const
export type DataClass = (typeof DATA_CLASSES)[number]

/**
 * What a phone may pull: sector x data class, and the lanes of their own.
 * `identity` is full NIK, family card number and phone; `institution` is the unit's own L1 work.
 */
export type Lane = 'register' | 'identity' | 'attendance' | 'institution' | `${Sector}:${'L2' | 'L3' | 'L4'}`

const OWN_LANES: ReadonlySet<string> = new Set(['register', 'identity', 'attendance', 'institution'])

export function parseLane(text: string): Lane | undefined {
  if (OWN_LANES.has(text)) return text as Lane
  const [sector, dataClass] = text.split(':')
  const known = SECTORS.includes(sector as Sector) && ['L2', 'L3', 'L4'].includes(dataClass ?? '')
  return known ? (text as Lane) : undefined
}

/** The sector a lane belongs to, or undefined for lanes of their own. */
export function laneSector(lane: Lane): Sector | undefined {
  return OWN_LANES.has(lane) ? undefined : (lane.split(':')[0] as Sector)
}

/** The data class whose rules protect a lane. */
export function laneClass(lane: Lane): DataClass {
  if (lane === 'institution') return 'L1'
  if (lane === 'attendance') return 'L3'
  if (lane === 'register' || lane === 'identity') return 'L2'
  return lane.split(':')[1] as DataClass
}
