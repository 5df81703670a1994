import { completedMonths, daysBetween, monthOf } from '../../../core/index.ts'
import type { MeasuredChild } from './assess.ts'
import { headDrop, heightDrop, heightRise, weightChange } from './change.ts'
import type { GrowthEdition } from './editions.ts'
import type { Measure } from './form.ts'
import type { Measurement } from './view.ts'

/** The measure that is doubted, and why. */
export interface OddChange {
  readonly measure: Measure
  readonly code: 'height-fell' | 'head-fell' | 'height-jumped' | 'weight-jumped' | 'copied'
  readonly refuse: boolean
  /** cm or percent; 0 for a copy. */
  readonly amount: number
}

/**
 * What can hardly be right between a measurement and the child's earlier ones. Each measure is held against the
 * last day it was taken. Source: health notes 9.2 (proposed limits).
 */
export function oddChanges(
  child: MeasuredChild,
  earlier: readonly Measurement[],
  now: Measurement,
  edition: GrowthEdition,
): OddChange[] {
  return [
    ...heightChanges(child, earlier, now, edition),
    ...headChanges(earlier, now, edition),
    ...weightChanges(child, earlier, now, edition),
    ...copies(earlier, now),
  ]
}

/** The last earlier value of a measure with its day. */
function before(
  earlier: readonly Measurement[],
  measure: Measure,
  now: Measurement,
): { was: number; is: number; days: number } | undefined {
  const is = now[measure]
  const last = earlier.filter((measurement) => measurement[measure] !== undefined).at(-1)
  const was = last?.[measure]
  if (is === undefined || last === undefined || was === undefined) return undefined
  return { was, is, days: daysBetween(last.on, now.on) }
}

function heightChanges(
  { birth }: MeasuredChild,
  earlier: readonly Measurement[],
  now: Measurement,
  edition: GrowthEdition,
): OddChange[] {
  const height = before(earlier, 'lengthCm', now)
  if (height === undefined) return []
  const { dropCm, result } = heightDrop(edition, height.was, height.is)
  if (result !== 'ok')
    return [{ measure: 'lengthCm', code: 'height-fell', refuse: result === 'tolak', amount: dropCm }]
  if (birth === undefined) return []
  const months = completedMonths(birth, now.on)
  const rise = heightRise(edition, height.was, height.is, height.days, months)
  return rise.result === 'ok'
    ? []
    : [{ measure: 'lengthCm', code: 'height-jumped', refuse: false, amount: rise.riseCm }]
}

function headChanges(earlier: readonly Measurement[], now: Measurement, edition: GrowthEdition): OddChange[] {
  const head = before(earlier, 'headCm', now)
  if (head === undefined) return []
  const { dropCm, result } = headDrop(edition, head.was, head.is)
  return result === 'ok' ? [] : [{ measure: 'headCm', code: 'head-fell', refuse: true, amount: dropCm }]
}

function weightChanges(
  { birth }: MeasuredChild,
  earlier: readonly Measurement[],
  now: Measurement,
  edition: GrowthEdition,
): OddChange[] {
  const weight = before(earlier, 'weightKg', now)
  if (weight === undefined) return []
  const months = birth === undefined ? undefined : completedMonths(birth, now.on)
  const { changePercent, result } = weightChange(edition, weight.was, weight.is, weight.days, months)
  return result === 'ok'
    ? []
    : [{ measure: 'weightKg', code: 'weight-jumped', refuse: false, amount: changePercent }]
}

/** Weight and height both as in an earlier month: somebody wrote last month's numbers again. */
function copies(earlier: readonly Measurement[], now: Measurement): OddChange[] {
  const last = earlier.filter(({ on }) => monthOf(on) !== monthOf(now.on)).at(-1)
  if (last === undefined || now.weightKg === undefined || now.lengthCm === undefined) return []
  const same = now.weightKg === last.weightKg && now.lengthCm === last.lengthCm
  return same ? [{ measure: 'weightKg', code: 'copied', refuse: false, amount: 0 }] : []
}
