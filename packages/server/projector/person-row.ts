import type { FoldedPerson } from '@simpul/domain/catalogue'
import { type Finding, type PlainDate, standingValues, type Uuid } from '@simpul/domain/core'
import { type PeopleViews, type Stay, searchKeys } from '@simpul/domain/people'
import { type ChildGrowthView, latestWeighing } from '@simpul/domain/sectors/health'

/** A person as desks list them. */
export interface PersonRow {
  readonly home: Uuid | null
  readonly name: string
  readonly sex: string | null
  readonly birth: PlainDate | null
  readonly died: PlainDate | null
  readonly motherName: string | null
  readonly rt: string | null
  readonly search: string
  readonly lastWeighedOn: PlainDate | null
  readonly weightKg: number | null
  readonly status: string | null
  readonly worstLevel: string | null
}

/** @param findings most serious first */
export function personRow({ subject, views }: FoldedPerson, findings: readonly Finding[]): PersonRow {
  const { person } = views as PeopleViews
  const said = standingValues(person ?? {})
  // The tail of a NIK is not put here: who may search a desk list may not always read the identity lane.
  const weighing = weighingOf(subject, views['child-growth'] as ChildGrowthView | undefined)
  const keys = searchKeys(person === undefined ? {} : { person })
  return {
    home: homeNow(subject.stays),
    name: subject.name,
    sex: subject.sex ?? null,
    birth: subject.birth ?? null,
    died: subject.died ?? null,
    motherName: textOf(said.motherName),
    rt: textOf(said.rt),
    search: [...keys.name, ...keys.mother, ...keys.nameForms, ...keys.motherForms].join(' '),
    lastWeighedOn: weighing?.on ?? null,
    weightKg: weighing?.kg ?? null,
    status: weighing === undefined || weighing.status === '-' ? null : weighing.status,
    worstLevel: findings[0]?.level ?? null,
  }
}

const weighingOf = (child: FoldedPerson['subject'], growth: ChildGrowthView | undefined) =>
  growth === undefined ? undefined : latestWeighing(child, growth)

/**
 * Where the person belongs by the latest stay, whatever the day: a clock would make it differ between two
 * runs, and a stay that begins tomorrow is where tomorrow's entries go.
 */
export function homeNow(stays: readonly Stay[]): Uuid | null {
  const last = stays.at(-1)
  return last === undefined || last.to !== undefined ? null : last.unit
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
