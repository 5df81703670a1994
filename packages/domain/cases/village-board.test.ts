import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../areas/index.ts'
import type { Sector } from '../core/index.ts'
import { type CountedCase, type StatusCode, villageBoard } from './index.ts'

const calendar = workingCalendar('33.76.01.2001', { listed: [], yearly: [] })
const at = (day: string) => Date.parse(`${day}T03:00:00Z`)
/** A Monday. */
const NOW = at('2026-03-30')

const one = (sector: Sector, state: StatusCode, submitted: string, decided?: string): CountedCase => ({
  sheet: { sector, workflow: 'case', slaDays: 5 } as CountedCase['sheet'],
  state,
  submittedAt: at(submitted),
  history: {
    steps: [
      { step: 0, to: 'submitted', at: at(submitted) },
      ...(decided === undefined ? [] : [{ step: 1, to: 'rejected' as const, at: at(decided) }]),
    ],
    told: [],
    emergency: false,
  },
})
const times = (count: number, made: CountedCase) => Array.from({ length: count }, () => made)
const board = (...cases: CountedCase[]) => villageBoard(cases, calendar, NOW)

describe('the board of a village', () => {
  it('counts sectors, stages, ages in working days, and answers in time', () => {
    const shown = board(
      ...times(6, one('housing', 'submitted', '2026-03-27')),
      ...times(7, one('social', 'in_progress', '2026-03-02', '2026-03-09')),
      ...times(5, one('social', 'verifying', '2026-03-16')),
      ...times(8, one('education', 'rejected', '2026-03-02', '2026-03-10')),
    )
    expect(shown.total).toBe(26)
    expect(shown.sectors.map(({ count }) => count)).toEqual([8, 0, 6, 0, 12])
    expect(shown.stages).toEqual([
      { stage: 'waiting', count: 11 },
      { stage: 'working', count: 7 },
      { stage: 'done', count: 8 },
    ])
    // 27 March was a Friday: one working day; 16 March: ten; 2 March: twenty.
    expect(shown.ages).toEqual([6, 5, 7, 0])
    // Decided on the fifth working day: in time; on the sixth: not; nor were those that still wait after ten.
    expect(shown.answeredInTime).toBe(35)
  })

  it('leaves out what is no request: drafts, duplicates, what was called off', () => {
    const shown = board(
      ...times(9, one('housing', 'submitted', '2026-03-27')),
      ...(['draft', 'duplicate', 'cancelled'] as const).map((state) => one('social', state, '2026-03-27')),
    )
    expect([shown.total, shown.sectors.at(-1)?.count]).toEqual([9, 0])
  })

  it('hides few, and what would give them away', () => {
    const shown = board(
      ...times(20, one('housing', 'submitted', '2026-03-27')),
      ...times(2, one('social', 'in_progress', '2026-03-27')),
      ...times(9, one('education', 'rejected', '2026-03-02', '2026-03-03')),
    )
    expect(shown.total).toBe(31)
    expect(shown.sectors.find(({ sector }) => sector === 'social')?.count).toBeNull()
    expect(shown.sectors.filter(({ count }) => count === null).length).toBeGreaterThan(1)
    expect(shown.stages.filter(({ count }) => count === null).length).toBeGreaterThan(1)
    // The ages of 22 open ones would give the stages away that are hidden.
    expect(shown.ages).toEqual([null, null, null, null])
  })

  it('shows nothing of a village with few requests', () => {
    const shown = board(...times(3, one('housing', 'submitted', '2026-03-02')))
    expect(shown.total).toBeNull()
    expect([...shown.sectors, ...shown.stages].every(({ count }) => count === null)).toBe(true)
    expect([...shown.ages, shown.answeredInTime].every((count) => count === null)).toBe(true)
    expect(board().total).toBe(0)
  })
})
