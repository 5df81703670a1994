import type { JournalEntry, PlainDate } from '../../../core/index.ts'
import { type ChildGrowthBody, MEASURES, type Measure } from './form.ts'
import type { Position } from './length-correction.ts'

/** What stands of one day. */
export interface Measurement {
  readonly on: PlainDate
  readonly weightKg?: number
  readonly lengthCm?: number
  readonly position?: Position
  readonly headCm?: number
  readonly armCm?: number
  readonly oedema?: boolean
  readonly confirmed?: readonly Measure[]
}

export interface ChildGrowthView {
  /** One a day, oldest first. */
  readonly measurements: readonly Measurement[]
}

/**
 * Measurements by day. Where several entries speak of one day, as when one kader weighs and another measures,
 * they are one measurement and the later entry stands in what both say.
 */
export function childGrowthView(entries: readonly JournalEntry<ChildGrowthBody>[]): ChildGrowthView {
  const days = new Map<PlainDate, Measurement>()
  for (const { happenedOn, body } of entries)
    days.set(happenedOn, withBody(days.get(happenedOn) ?? { on: happenedOn }, body))
  return { measurements: [...days.values()] }
}

/** What stood that day and what an entry says on top of it. */
export function withBody(before: Measurement, body: ChildGrowthBody): Measurement {
  const length = body.lengthCm === undefined ? before : body
  const oedema = body.oedema ?? before.oedema
  const confirmed = MEASURES.filter((measure) =>
    (body[measure] === undefined ? before : body).confirmed?.includes(measure),
  )
  return {
    on: before.on,
    ...known('weightKg', body.weightKg ?? before.weightKg),
    ...known('lengthCm', length.lengthCm),
    ...known('position', length.position),
    ...known('headCm', body.headCm ?? before.headCm),
    ...known('armCm', body.armCm ?? before.armCm),
    ...known('oedema', oedema),
    ...known('confirmed', confirmed.length > 0 ? confirmed : undefined),
  }
}

/** The view is stored as JSON, which has no undefined. */
const known = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
