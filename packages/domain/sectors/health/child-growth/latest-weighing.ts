import { editionOf, type MeasuredChild, weighingsOf } from './assess.ts'
import { type KmsStatus, kmsVerdict, monthlyWeighings, type Weighing } from './kms.ts'
import type { ChildGrowthView } from './view.ts'

/** The latest weighing and what it says; undefined for a child never weighed. For lists of many children. */
export function latestWeighing(
  child: MeasuredChild,
  view: ChildGrowthView,
): (Weighing & { readonly status: KmsStatus }) | undefined {
  const monthly = monthlyWeighings(weighingsOf(view.measurements))
  const last = monthly.at(-1)
  if (last === undefined) return undefined
  const { status } = kmsVerdict(child, monthly, monthly.length - 1, editionOf(last.on))
  return { ...last, status }
}
