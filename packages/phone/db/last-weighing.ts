import type { FoldedPerson } from '@simpul/domain/catalogue'
import type { PlainDate } from '@simpul/domain/core'

/** What the day list says of the last weighing. */
export interface LastWeighing {
  readonly lastWeighedOn: PlainDate | undefined
  readonly weightKg: number | undefined
  readonly status: string | undefined
}

const NEVER: LastWeighing = { lastWeighedOn: undefined, weightKg: undefined, status: undefined }

export function lastWeighing(_folded: FoldedPerson): LastWeighing {
  return NEVER
}
