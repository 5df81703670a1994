import type { Month } from '../../../core/index.ts'
import { type Setting, setting } from '../setting.ts'

interface SkdnTargets {
  readonly from: Month
  /** Percent of all small children who are weighed. */
  readonly D_S: Setting<number>
}

/** What a month is held against, by the month from which it holds. */
const TARGETS: readonly [SkdnTargets, ...SkdnTargets[]] = [
  {
    from: '2000-01',
    D_S: setting(80, 'Q', 'domain notes on health, 2.8: 80 to 85 % has been used nationally; set by year'),
  },
]

/** The targets in force in a month. */
export const skdnTargets = (month: Month): SkdnTargets =>
  TARGETS.filter(({ from }) => from <= month).at(-1) ?? TARGETS[0]
