import { workingCalendar } from '@simpul/domain/areas'
import { type CaseHistory, type ClockedSheet, caseClocks, type KeptStep, ringsOf } from '@simpul/domain/cases'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '@simpul/domain/reference/holidays'
import { atMost, type Measured, medianOf } from './measure.ts'

const HOUR_MS = 3_600_000
const START = Date.parse('2026-01-05T02:00:00Z')
const RTLH: ClockedSheet = { workflow: 'case', slaDays: 5, slaHours: undefined, opdSlaDays: 60 }

/** A walk as far as the department, with papers waited for on the way. */
const WALK: readonly KeptStep['to'][] = [
  'submitted',
  'verifying',
  'needs_info',
  'submitted',
  'verifying',
  'verified',
  'village_decided',
  'forwarded_opd',
  'opd_accepted',
  'waiting_budget',
  'in_progress',
]

/** A thousand cases at every stage of their walk, more than ten thousand clocks, and all notices these call for. */
export async function clockBench(): Promise<Measured[]> {
  const calendar = workingCalendar('18.72.01.1001', { listed: NATIONAL_HOLIDAYS, yearly: YEARLY_HOLIDAYS })
  const cases = Array.from({ length: 1000 }, (_, index): CaseHistory => {
    const steps = WALK.slice(0, 1 + (index % WALK.length)).map((to, step): KeptStep => {
      return { step, to, at: START + (index % 8000) * HOUR_MS + step * 20 * HOUR_MS }
    })
    return { steps, told: [], emergency: false }
  })
  let clocks = 0
  const work = () => {
    clocks = 0
    for (const history of cases) {
      const all = caseClocks(history, RTLH, calendar)
      clocks += all.length
      ringsOf(all, RTLH.workflow)
    }
  }
  const seconds = (await medianOf(5, work)) / 1000
  const text = JSON.stringify(cases)
  const peer = (await medianOf(5, () => JSON.parse(text))) / 1000
  return [
    atMost(
      'clocks-10000',
      seconds,
      's',
      1,
      `${clocks} clocks of 1,000 cases; parsing the same histories as JSON took ${peer.toFixed(3)} s (${(seconds / peer).toFixed(1)}x)`,
    ),
  ]
}
