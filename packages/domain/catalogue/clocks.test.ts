import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../areas/index.ts'
import { caseClocks, ringsOf, STATUS_CODES, statusOf, WORKFLOWS } from '../cases/index.ts'
import type { ServiceSheet } from '../core/index.ts'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '../reference/holidays/index.ts'
import { sheetByCode, sheets } from './sheets.ts'

const calendar = workingCalendar('18.72.01.1001', { listed: NATIONAL_HOLIDAYS, yearly: YEARLY_HOLIDAYS })
/** A Saturday night. */
const AT = Date.parse('2026-07-04T20:00:00+07:00')

const clocksOf = (sheet: ServiceSheet, emergency = false) => {
  const to = statusOf(WORKFLOWS[sheet.workflow], 'recorded') === undefined ? 'submitted' : 'recorded'
  return caseClocks({ steps: [{ step: 0, to, at: AT }], told: [], emergency }, sheet, calendar)
}

describe('every service with a form', () => {
  it('has a clock of the village from the moment it is handed in, and somebody is told when it rings', () => {
    for (const sheet of sheets) {
      const rings = ringsOf(clocksOf(sheet), sheet.workflow)
      const village = rings.find(({ clock }) => clock.kind === 'village')
      expect(village?.tell.length, sheet.code).toBeGreaterThan(0)
      const days = { 0: '2026-07-04', 1: '2026-07-06', 5: '2026-07-10' }[sheet.slaDays ?? -1]
      expect(village?.clock.dueOn, sheet.code).toBe(days)
    }
  })

  it('that is for emergencies asks for help in minutes and for a first answer in hours', () => {
    const dueOf = (code: string, emergency: boolean) => {
      const sheet = sheetByCode(code)
      if (sheet === undefined) throw new Error(`no sheet ${code}`)
      const urgent = clocksOf(sheet, emergency).filter(
        ({ kind }) => kind === 'dispatch' || kind === 'first-response',
      )
      return urgent.map(({ kind, dueAt }) => `${kind} ${((dueAt ?? 0) - AT) / 60_000}`).sort()
    }
    expect(dueOf('ORD-05', false)).toEqual(['dispatch 15', 'first-response 60'])
    expect(dueOf('ORD-06', false)).toEqual(['dispatch 15', 'first-response 60'])
    expect(dueOf('ORD-08', true)).toEqual(['dispatch 15', 'first-response 1440'])
    expect(dueOf('SOC-03', false)).toEqual(['first-response 2880'])
    expect(dueOf('HSG-01', true)).toEqual([])
  })

  it('finds somebody to tell in every status that has days of its own, but for the one the house closes itself', () => {
    for (const sheet of sheets)
      for (const to of STATUS_CODES) {
        const days = statusOf(WORKFLOWS[sheet.workflow], to)?.slaWorkingDays
        if (days === undefined || to === 'validated') continue
        const clocks = caseClocks(
          { steps: [{ step: 0, to, at: AT }], told: [], emergency: false },
          sheet,
          calendar,
        )
        expect(ringsOf(clocks, sheet.workflow).length, `${sheet.code} ${to}`).toBeGreaterThan(0)
      }
  })
})
