import { describe, expect, it } from 'vitest'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from './index.ts'

const countOf = (year: string, kind: string) =>
  NATIONAL_HOLIDAYS.filter((holiday) => holiday.on.startsWith(year) && holiday.kind === kind).length

describe('the published calendar', () => {
  it('has as many days as the decrees say', () => {
    expect(countOf('2025', 'national')).toBe(17)
    // Ten, and 18 August added by the change of 7 August 2025.
    expect(countOf('2025', 'joint-leave')).toBe(11)
    expect(countOf('2026', 'national')).toBe(17)
    expect(countOf('2026', 'joint-leave')).toBe(8)
  })

  it('names each day once, and each year has the days that are sure', () => {
    const days = NATIONAL_HOLIDAYS.map(({ on }) => on)
    expect(new Set(days).size).toBe(days.length)
    for (const year of ['2025', '2026'])
      for (const { monthDay } of YEARLY_HOLIDAYS) expect(days).toContain(`${year}-${monthDay}`)
  })

  it('puts joint leave on days that would be worked', () => {
    for (const { on, kind } of NATIONAL_HOLIDAYS)
      if (kind === 'joint-leave') expect([0, 6]).not.toContain(new Date(`${on}T00:00:00Z`).getUTCDay())
  })
})
