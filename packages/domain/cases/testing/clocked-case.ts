import { type Holiday, startOfDay, workingCalendar } from '../../areas/index.ts'
import type { PlainDate } from '../../core/index.ts'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '../../reference/holidays/index.ts'
import type { CaseHistory, ClockedSheet, KeptStep, ToldCitizen } from '../case-history.ts'
import type { StatusCode } from '../statuses.ts'

/** A house that is not fit to live in, HSG-01. */
export const RTLH: ClockedSheet = { workflow: 'case', slaDays: 5, slaHours: undefined, opdSlaDays: 60 }
/** A fire, ORD-06. */
export const FIRE: ClockedSheet = { workflow: 'emergency', slaDays: 0, slaHours: 1, opdSlaDays: 1 }
/** A neglected child, SOC-03: through the kecamatan. */
export const NEGLECT: ClockedSheet = {
  workflow: 'emergency_via_subdistrict',
  slaDays: 5,
  slaHours: 48,
  opdSlaDays: 14,
}
/** Violence, ORD-08: known to its team only. */
export const VIOLENCE: ClockedSheet = { workflow: 'restricted', slaDays: 1, slaHours: 24, opdSlaDays: 1 }
/** A list of houses, HSG-04. */
export const LIST: ClockedSheet = {
  workflow: 'record',
  slaDays: 5,
  slaHours: undefined,
  opdSlaDays: undefined,
}

export const calendarOf = (area: string, ...more: readonly Holiday[]) =>
  workingCalendar(area, { listed: [...NATIONAL_HOLIDAYS, ...more], yearly: YEARLY_HOLIDAYS })

/** A village in Lampung: WIB. */
export const METRO = calendarOf('18.72.01.1001')

/** `2026-07-06 09:30` on the clock of Metro. */
export function at(text: `${PlainDate} ${number}:${number}`): number {
  const [day, time] = text.split(' ') as [PlainDate, string]
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return startOfDay(METRO, day) + (hours * 60 + minutes) * 60_000
}

type When = Parameters<typeof at>[0]

/** A case that went this way; `told` when the citizen heard and the server knew. */
export function walked(
  steps: readonly (readonly [to: StatusCode, when: When, office?: string])[],
  { told = [], emergency = false }: { told?: readonly When[]; emergency?: boolean } = {},
): CaseHistory {
  return {
    steps: steps.map(([to, when, office], step): KeptStep => {
      return { step, to, at: at(when), ...(office === undefined ? {} : { office }) }
    }),
    told: told.map((when): ToldCitizen => ({ on: when.slice(0, 10) as PlainDate, at: at(when) })),
    emergency,
  }
}
