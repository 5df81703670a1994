import { describe, expect, it } from 'vitest'
import { WORKFLOW_NAMES } from '../core/index.ts'
import { type CaseHistory, type ClockedSheet } from './case-history.ts'
import type { ClockSettings } from './clock-settings.ts'
import { CLOCK_SETTINGS, clockSettingsOn } from './clock-settings.ts'
import { caseClocks } from './clocks.ts'
import { ringsOf, whomToTell } from './escalation.ts'
import { at, FIRE, METRO, NEGLECT, RTLH, VIOLENCE, walked } from './testing/clocked-case.ts'
import { WORKFLOWS } from './workflows.ts'

const rung = (history: CaseHistory, sheet: ClockedSheet = RTLH) =>
  ringsOf(caseClocks(history, sheet, METRO), sheet.workflow)
const toldBy = (history: CaseHistory, kind: string, sheet: ClockedSheet = RTLH) =>
  rung(history, sheet)
    .filter(({ clock }) => clock.kind === kind)
    .map(({ tell }) => tell.map(({ role, at: level }) => `${role} at ${level}`))

describe('who is told when nothing moves', () => {
  it('is the coordinator, then the village head, the kecamatan and the team of the district', () => {
    const still = walked([['submitted', '2026-07-06 09:00']])
    expect(toldBy(still, 'no-movement')).toEqual([
      ['field_coordinator at post'],
      ['village_head at village-office'],
      ['subdistrict_officer at subdistrict-office'],
      ['district_tp at district-office'],
    ])
    const days = rung(still).filter(({ clock }) => clock.kind === 'no-movement')
    expect(days.map((ring) => ring.at)).toEqual([
      at('2026-07-10 00:00'),
      at('2026-07-14 00:00'),
      at('2026-07-16 00:00'),
      at('2026-07-21 00:00'),
    ])
  })

  it('goes by the edition in force when the clock started', () => {
    const [first] = CLOCK_SETTINGS
    if (first === undefined) throw new Error('no settings')
    const next: ClockSettings = {
      ...first,
      id: 'perbup',
      from: '2026-07-07',
      ladder: [{ workingDays: 2, tell: ['posyandu_chair'] }],
    }
    const editions = [first, next]
    expect(clockSettingsOn('2020-01-01', editions).id).toBe(first.id)
    const flags = (when: '2026-07-06 09:00' | '2026-07-07 09:00') => {
      const clocks = caseClocks(walked([['submitted', when]]), RTLH, METRO, editions)
      const up = clocks.filter(({ kind }) => kind === 'no-movement')
      return up.map((clock) => [clock.dueOn, whomToTell(clock, 'case', editions)[0]?.role])
    }
    expect(flags('2026-07-06 09:00')).toHaveLength(4)
    expect(flags('2026-07-07 09:00')).toEqual([['2026-07-09', 'posyandu_chair']])
  })
})

describe('who is told when a clock rings', () => {
  const forwarded = [
    ['submitted', '2026-07-06 09:00'],
    ['verified', '2026-07-07 09:00'],
    ['village_decided', '2026-07-08 09:00'],
  ] as const

  it('is whoever the case waits for', () => {
    expect(toldBy(walked(forwarded.slice(0, 2)), 'status')).toEqual([['village_head at village-office']])
    expect(toldBy(walked(forwarded), 'status')).toEqual([['village_operator at village-office']])
    expect(toldBy(walked([['submitted', '2026-07-06 09:00']]), 'village')).toEqual([
      ['village_operator at village-office', 'village_head at village-office'],
    ])
    expect(toldBy(walked([['submitted', '2026-07-05 03:00']]), 'dispatch', FIRE)[0]).toContain(
      'kader at post',
    )
  })

  it('is the kecamatan where the case goes through it', () => {
    const there = walked([...forwarded, ['forwarded_subdistrict', '2026-07-09 09:00']])
    expect(toldBy(there, 'status', NEGLECT)).toEqual([['subdistrict_officer at subdistrict-office']])
    const rerouted = walked([
      ...forwarded,
      ['forwarded_opd', '2026-07-09 09:00'],
      ['opd_rerouted', '2026-07-10 09:00'],
    ])
    expect(toldBy(rerouted, 'status', NEGLECT)).toEqual([['subdistrict_officer at subdistrict-office']])
    expect(toldBy(rerouted, 'status', RTLH)).toEqual([['village_operator at village-office']])
  })

  it('is the office the case is with, and no other', () => {
    const sent = walked([...forwarded, ['forwarded_opd', '2026-07-09 09:00', 'perkim']])
    const [ring] = rung(sent).filter(({ clock }) => clock.kind === 'opd-accept')
    expect(ring?.tell).toEqual([
      { role: 'opd_officer', at: 'district-office', office: 'perkim' },
      { role: 'opd_head', at: 'district-office', office: 'perkim' },
      { role: 'village_operator', at: 'village-office' },
    ])
  })

  it('is nobody but the team and the officer it was sent to, of a case that only they may know', () => {
    const steps = [
      ['submitted', '2026-07-06 09:00'],
      ['needs_info', '2026-07-06 10:00'],
      ['submitted', '2026-07-06 11:00'],
      ['verified', '2026-07-06 12:00'],
      ['forwarded_opd', '2026-07-06 13:00', 'uptd'],
      ['opd_rerouted', '2026-07-06 14:00'],
      ['forwarded_opd', '2026-07-06 15:00', 'ppa'],
      ['opd_accepted', '2026-07-06 16:00'],
      ['resolved_opd', '2026-07-07 09:00'],
    ] as const
    for (let count = 1; count <= steps.length; count++) {
      const rings = rung(walked(steps.slice(0, count), { emergency: true }), VIOLENCE)
      expect(rings.length).toBeGreaterThan(0)
      for (const { tell } of rings)
        for (const { role } of tell) expect(['case_officer', 'opd_officer']).toContain(role)
    }
  })

  it('is somebody in every status that has a clock, except where only the house itself goes on', () => {
    for (const name of WORKFLOW_NAMES)
      for (const { code, slaWorkingDays } of WORKFLOWS[name].statuses) {
        if (slaWorkingDays === undefined || code === 'validated') continue
        const [clock] = caseClocks(
          walked([[code, '2026-07-06 09:00']]),
          { ...RTLH, workflow: name },
          METRO,
        ).filter(({ kind }) => kind === 'status' || kind === 'opd-accept')
        expect(clock && whomToTell(clock, name).length, `${name} ${code}`).toBeGreaterThan(0)
      }
  })
})

describe('a notice', () => {
  it('has a name of its own that does not change when it is worked out again', () => {
    const history = walked([
      ['submitted', '2026-07-06 09:00'],
      ['needs_info', '2026-07-07 09:00'],
      ['submitted', '2026-07-08 09:00'],
    ])
    const keys = rung(history).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['village/0/0', 'status/2/0', 'no-movement/2/3']))
    expect(rung(history).map(({ key }) => key)).toEqual(keys)
  })

  it('is not called for by what was met, nor twice for one day', () => {
    const kinds = rung(
      walked([
        ['submitted', '2026-07-05 03:00'],
        ['emergency_dispatched', '2026-07-05 03:05'],
      ]),
      FIRE,
    )
    expect(kinds.map(({ clock }) => clock.kind)).not.toContain('dispatch')
    // The day of the status is the day of the village: one notice.
    expect(
      kinds.filter(({ at: when }) => when === at('2026-07-06 00:00')).map(({ clock }) => clock.kind),
    ).toEqual(['village'])
  })
})
