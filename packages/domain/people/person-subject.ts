import type { PlainDate, Uuid } from '../core/index.ts'

/** L laki-laki, P perempuan. */
export type Sex = 'L' | 'P'

/** A time at which a person belonged to a post. `to` is the first day they no longer did. */
export interface Stay {
  readonly unit: Uuid
  readonly from: PlainDate
  readonly to?: PlainDate
}

/** A person as rules and indicators of every sector see them: folded from the entries of the people room. */
export interface PersonSubject {
  /** The root id of the merged set. */
  readonly id: Uuid
  readonly name: string
  readonly sex?: Sex
  readonly birth?: PlainDate
  readonly died?: PlainDate
  /** Oldest first, never overlapping. */
  readonly stays: readonly Stay[]
}

/** The post a person belongs to on a day: from birth or arrival to death or departure. */
export function homeOn(person: PersonSubject, day: PlainDate): Uuid | undefined {
  if (person.died !== undefined && person.died <= day) return undefined
  if (person.birth !== undefined && person.birth > day) return undefined
  // Asked for every person and month of a tally, so it looks from the end and builds nothing.
  for (let index = person.stays.length - 1; index >= 0; index--) {
    const stay = person.stays[index] as Stay
    if (stay.from <= day) return stay.to === undefined || day < stay.to ? stay.unit : undefined
  }
  return undefined
}
