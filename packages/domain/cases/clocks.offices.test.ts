import { describe, expect, it } from 'vitest'
import { clockState, nextRing } from './case-clock.ts'
import { caseClocks } from './clocks.ts'
import { at, FIRE, METRO, NEGLECT, RTLH, VIOLENCE, walked } from './testing/clocked-case.ts'
import { clocksOf, only } from './testing/clocks-of.ts'

describe('the clocks of a department', () => {
  const forwarded = [
    ['submitted', '2026-07-06 09:00'],
    ['village_decided', '2026-07-08 09:00'],
    ['forwarded_opd', '2026-07-10 09:00', 'perkim'],
  ] as const

  it('give five days to take a case in and the days of the service to a result', () => {
    const accepted = walked([...forwarded, ['opd_accepted', '2026-07-14 09:00']])
    expect(only('opd-accept', accepted)).toMatchObject({
      dueOn: '2026-07-17',
      metOn: '2026-07-14',
      office: 'perkim',
    })
    // Twelve weeks, and two holidays in August.
    expect(only('opd-result', accepted)).toMatchObject({ dueOn: '2026-10-08', office: 'perkim' })
  })

  it('stand still while the budget is waited for', () => {
    const waiting = [
      ...forwarded,
      ['opd_accepted', '2026-07-14 09:00'],
      ['waiting_budget', '2026-07-15 09:00'],
    ] as const
    expect(clockState(only('opd-result', walked(waiting)), at('2027-01-15 09:00'))).toBe('paused')
    const goesOn = walked([...waiting, ['in_progress', '2026-09-01 09:00']])
    expect(only('opd-result', goesOn)).toMatchObject({
      dueOn: '2026-11-24',
      pauses: [{ from: '2026-07-15', to: '2026-09-01' }],
    })
  })

  it('begin anew at another department', () => {
    const rerouted = walked([
      ...forwarded,
      ['opd_rerouted', '2026-07-13 09:00'],
      ['forwarded_opd', '2026-07-14 09:00', 'pupr'],
    ])
    expect(clocksOf('opd-accept', rerouted).map(({ office, dueOn }) => [office, dueOn])).toEqual([
      ['perkim', '2026-07-17'],
      ['pupr', '2026-07-21'],
    ])
  })
})

describe('clocks that no night and no Sunday stops', () => {
  it('give fifteen minutes to call help, and the day itself to the village', () => {
    const reported = [['submitted', '2026-07-05 03:00']] as const
    expect(only('dispatch', walked(reported), FIRE).dueAt).toBe(at('2026-07-05 03:15'))
    expect(only('village', walked(reported), FIRE)).toMatchObject({ dueOn: '2026-07-05' })
    const called = (when: '2026-07-05 03:10' | '2026-07-05 03:20') =>
      only('dispatch', walked([...reported, ['emergency_dispatched', when]]), FIRE)
    expect(clockState(called('2026-07-05 03:10'), at('2026-07-06 00:00'))).toBe('met')
    expect(clockState(called('2026-07-05 03:20'), at('2026-07-06 00:00'))).toBe('missed')
    expect(nextRing(caseClocks(walked(reported), FIRE, METRO))?.at).toBe(at('2026-07-05 03:15'))
  })

  it('ask for help only where somebody is in danger, and do not take looking into it for help', () => {
    const looked = [
      ['submitted', '2026-07-05 03:00'],
      ['verifying', '2026-07-05 03:05'],
    ] as const
    expect(clocksOf('dispatch', walked(looked), NEGLECT)).toEqual([])
    expect(only('dispatch', walked(looked, { emergency: true }), NEGLECT).metAt).toBeUndefined()
    expect(clocksOf('dispatch', walked(looked, { emergency: true }), RTLH)).toEqual([])
  })

  it('give 48 hours to meet a neglected child: any step or word answers', () => {
    const asked = [['submitted', '2026-07-04 20:00']] as const
    expect(only('first-response', walked(asked), NEGLECT)).toMatchObject({
      dueAt: at('2026-07-06 20:00'),
      dueOn: '2026-07-06',
    })
    const seen = walked([...asked, ['verifying', '2026-07-06 19:00']], { told: ['2026-07-05 08:00'] })
    expect(only('first-response', seen, NEGLECT).metAt).toBe(at('2026-07-05 08:00'))
    const visited = walked([...asked, ['verifying', '2026-07-06 19:00']])
    expect(only('first-response', visited, NEGLECT).metOn).toBe('2026-07-06')
    expect(clocksOf('first-response', walked(asked), RTLH)).toEqual([])
  })

  it('give 24 hours to refer a case of violence: looking into it is no referral', () => {
    const looked = [
      ['submitted', '2026-07-04 20:00'],
      ['verifying', '2026-07-04 21:00'],
    ] as const
    const open = walked(looked, { told: ['2026-07-04 22:00'] })
    expect(clockState(only('first-response', open, VIOLENCE), at('2026-07-05 20:00'))).toBe('missed')
    const sent = walked([
      ...looked,
      ['verified', '2026-07-05 08:00'],
      ['forwarded_opd', '2026-07-05 19:59', 'uptd'],
    ])
    expect(clockState(only('first-response', sent, VIOLENCE), at('2026-08-01 00:00'))).toBe('met')
  })
})
