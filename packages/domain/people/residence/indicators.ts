import { type Contribution, type Indicator, monthOf } from '../../core/index.ts'
import type { PersonSubject } from '../person-subject.ts'
import { indicators } from './text.ts'
import type { ResidenceView } from './view.ts'

/** One of a sex; `?` where it was not written down. */
const one = ({ sex }: PersonSubject): Contribution => ({ kind: 'parts', parts: { [sex ?? '?']: 1 } })

/** A person's own birth or death: nobody else is asked about the month. */
export const residenceIndicators: readonly Indicator<PersonSubject, ResidenceView>[] = [
  {
    id: 'people.births',
    version: 1,
    kind: 'parts',
    ...indicators.births,
    alsoTheDead: true,
    counts: ({ birth }, month) => birth !== undefined && monthOf(birth) === month,
    contribute: one,
  },
  {
    id: 'people.deaths',
    version: 1,
    kind: 'parts',
    ...indicators.deaths,
    alsoTheDead: true,
    counts: ({ died }, month) => died !== undefined && monthOf(died) === month,
    contribute: one,
  },
]
