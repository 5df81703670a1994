import type { Contribution, Indicator } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { indicators } from './text.ts'
import type { HomeVisitView } from './view.ts'

const NONE: Contribution = { kind: 'parts', parts: {} }

export const homeVisitIndicators: readonly Indicator<PersonSubject, HomeVisitView>[] = [
  {
    id: 'visit.home',
    version: 1,
    kind: 'parts',
    ...indicators.visits,
    alsoTheDead: true,
    counts: () => true,
    contribute: (_person, view, month) => {
      if (view === undefined) return NONE
      const parts: Record<string, number> = {}
      for (const { on, met } of view.visits) if (on.startsWith(month)) parts[met] = (parts[met] ?? 0) + 1
      return { kind: 'parts', parts }
    },
  },
]
