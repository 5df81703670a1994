import type { FoldedPerson } from '@simpul/domain/catalogue'
import type { PlainDate } from '@simpul/domain/core'
import { type ChildGrowthView, childGrowth, latestWeighing } from '@simpul/domain/sectors/health'

/** What the day list says of the last weighing. */
export interface LastWeighing {
  readonly lastWeighedOn: PlainDate | undefined
  readonly weightKg: number | undefined
  readonly status: string | undefined
}

const NEVER: LastWeighing = { lastWeighedOn: undefined, weightKg: undefined, status: undefined }

export function lastWeighing({ subject, views }: FoldedPerson): LastWeighing {
  const view = views[childGrowth.id] as ChildGrowthView | undefined
  const last = view === undefined ? undefined : latestWeighing(subject, view)
  return last === undefined ? NEVER : { lastWeighedOn: last.on, weightKg: last.kg, status: last.status }
}
