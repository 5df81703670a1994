import type { WorkItem, WorkKind } from '@simpul/domain/catalogue'
import type { HomeVisitBody } from '@simpul/domain/sectors/health'

type Reason = NonNullable<HomeVisitBody['reasons']>[number]

const REASONS: Readonly<Record<WorkKind, Reason>> = { absent: 'absent', 'at-risk': 'result', due: 'due' }

/** The reasons of the list become the reasons of the visit: nobody types them again. */
export const visitReasons = (items: readonly Pick<WorkItem, 'kind'>[]): readonly Reason[] => [
  ...new Set(items.map(({ kind }) => REASONS[kind])),
]
