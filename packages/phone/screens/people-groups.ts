import type { PlainDate } from '@simpul/domain/core'
import { withoutZeros } from '@simpul/domain/people'
import { type AgeCluster, clusterOf } from '@simpul/domain/sectors/health'
import type { PersonRow } from '../db/known.ts'

/** Under which heading somebody is looked for. */
export type Group = 'small' | 'school' | 'adult' | 'old' | 'unknown' | 'guests' | 'gone'

const GROUP_OF: Readonly<Record<AgeCluster, Group>> = {
  bayi: 'small',
  balita: 'small',
  // Five to eighteen go together: they are asked for by school, not by card.
  apras: 'school',
  usekrem_6_14: 'school',
  usekrem_15_18: 'school',
  dewasa: 'adult',
  lansia: 'old',
}

/** One group for everybody on this phone, by the age clusters of the health sector for those who live here. */
export function groupOf(row: PersonRow, today: PlainDate): Group {
  if (row.guest) return 'guests'
  if (!row.atHome) return 'gone'
  if (row.birth === undefined) return 'unknown'
  const { ageCluster } = clusterOf({ birth: row.birth, on: today })
  return ageCluster === null ? 'unknown' : GROUP_OF[ageCluster]
}

/** What the list is narrowed to. An RT of `''` is that of people without one. */
export interface Narrowed {
  readonly group: Group | undefined
  readonly rt: string | undefined
}

/** `003`, `03` and `3` are one RT. */
export const plainRt = (rt: string | null | undefined): string => withoutZeros(rt ?? '')

/** The people of a group and RT; without a group everyone who lives here. */
export const narrowed = (
  rows: readonly PersonRow[],
  { group, rt }: Narrowed,
  today: PlainDate,
): PersonRow[] =>
  rows.filter(
    (row) =>
      (group === undefined ? row.atHome : groupOf(row, today) === group) &&
      (rt === undefined || plainRt(row.rt) === rt),
  )

/** How many there are of each group, those of nobody left out. */
export function groupCounts(rows: readonly PersonRow[], today: PlainDate): ReadonlyMap<Group, number> {
  const counts = new Map<Group, number>()
  for (const row of rows) {
    const group = groupOf(row, today)
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

/** The RT of these people, in order; `''` last where somebody has none. */
export function rtsOf(rows: readonly { readonly rt: string | null | undefined }[]): string[] {
  const rts = new Set(rows.map(({ rt }) => plainRt(rt)))
  return [...rts].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : Number(a) - Number(b)))
}

/** Ids of people whose name somebody else has too: there the birth date is shown as well. */
export function sharedNames(rows: readonly PersonRow[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, name } of rows) {
    const key = name.trim().toLowerCase()
    const other = first.get(key)
    if (other === undefined) first.set(key, id)
    else shared.add(id).add(other)
  }
  return shared
}
