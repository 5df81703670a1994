import { describe, expect, it } from 'vitest'
import type { Holiday } from '../areas/index.ts'
import { type CaseClock, type ClockKind, clockState, nextRing } from './case-clock.ts'
import { type CaseHistory, type ClockedSheet, submissionDelay } from './case-history.ts'
import { caseClocks } from './clocks.ts'
import { at, calendarOf, FIRE, LIST, METRO, NEGLECT, RTLH, VIOLENCE, walked } from './testing/clocked-case.ts'

const clocksOf = (kind: ClockKind, history: CaseHistory, sheet: ClockedSheet = RTLH, calendar = METRO) =>
  caseClocks(history, sheet, calendar).filter((clock) => clock.kind === kind)
const only = (
  kind: ClockKind,
  history: CaseHistory,
  sheet: ClockedSheet = RTLH,
  calendar = METRO,
): CaseClock => {
  const [clock, ...others] = clocksOf(kind, history, sheet, calendar)
  if (clock === undefined || others.length > 0) throw new Error(`${others.length} others of ${kind}`)
  return clock
}
const statusClock = (status: string, history: CaseHistory, sheet: ClockedSheet = RTLH) =>
  clocksOf('status', history, sheet).find((clock) => clock.status === status)

describe('the clock of the village', () => {
  it('gives five working days from the day the server kept the request, over Nyepi and Idulfitri', () => {
    const asked = walked([['submitted', '2026-03-17 10:00']])
    expect(only('village', asked)).toMatchObject({ startedOn: '2026-03-17', dueOn: '2026-03-31', pauses: [] })
    expect(clockState(only('village', asked), at('2026-03-31 23:59'))).toBe('running')
    expect(clockState(only('village', asked), at('2026-04-01 00:00'))).toBe('missed')
  })

  it('is met by a decision on the last day, and missed by one on the day after', () => {
    const decided = (when: '2026-03-31 23:59' | '2026-04-01 00:00') =>
      only(
        'village',
        walked([
          ['submitted', '2026-03-17 10:00'],
          ['village_decided', when],
        ]),
      )
    const later = at('2026-05-01 08:00')
    expect(clockState(decided('2026-03-31 23:59'), later)).toBe('met')
    expect(decided('2026-03-31 23:59').metOn).toBe('2026-03-31')
    expect(clockState(decided('2026-04-01 00:00'), later)).toBe('missed')
    expect(decided('2026-04-01 00:00').metOn).toBe('2026-04-01')
  })

  it('stands still while papers are waited for, and goes on after', () => {
    const waiting = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-07 09:00'],
      ['needs_info', '2026-07-08 09:00'],
    ])
    expect(only('village', waiting)).toMatchObject({ dueOn: undefined, pauses: [{ from: '2026-07-08' }] })
    expect(clockState(only('village', waiting), at('2026-09-01 09:00'))).toBe('paused')
    const back = {
      ...waiting,
      steps: [...waiting.steps, { step: 3, to: 'submitted', at: at('2026-07-10 15:00') } as const],
    }
    expect(only('village', back)).toMatchObject({
      dueOn: '2026-07-16',
      pauses: [{ from: '2026-07-08', to: '2026-07-10' }],
    })
  })

  it('that was over before papers were asked for is missed, not paused', () => {
    const late = walked([
      ['submitted', '2026-07-06 09:00'],
      ['needs_info', '2026-07-20 09:00'],
    ])
    expect(clockState(only('village', late), at('2026-07-20 10:00'))).toBe('missed')
  })

  it('runs anew when the case is opened again', () => {
    const again = walked([
      ['submitted', '2026-07-06 09:00'],
      ['rejected', '2026-07-07 09:00'],
      ['reopened', '2026-07-13 09:00'],
    ])
    expect(clocksOf('village', again).map(({ dueOn, metOn }) => [dueOn, metOn])).toEqual([
      ['2026-07-13', '2026-07-07'],
      ['2026-07-20', undefined],
    ])
  })

  it('moves when a holiday is declared afterwards, and says when a year has not been entered', () => {
    const mourning: Holiday = {
      on: '2026-07-09',
      kind: 'local',
      area: '18.72',
      name: { id: 'Hari berkabung', en: 'Day of mourning' },
      source: 'SE 2/2026',
    }
    const asked = walked([['submitted', '2026-07-06 09:00']])
    expect(only('village', asked)).toMatchObject({ dueOn: '2026-07-13', provisional: false })
    expect(only('village', asked, RTLH, calendarOf('18.72.01.1001', mourning)).dueOn).toBe('2026-07-14')
    expect(only('village', walked([['submitted', '2026-12-30 09:00']]))).toMatchObject({
      dueOn: '2027-01-07',
      provisional: true,
    })
  })

  it('keeps the days of its own zone: late in Lampung it is tomorrow in Papua', () => {
    const asked = walked([['submitted', '2026-07-06 23:00']])
    expect(only('village', asked).dueOn).toBe('2026-07-13')
    const papua = only('village', asked, RTLH, calendarOf('94.71.01.1001'))
    expect(papua).toMatchObject({ startedOn: '2026-07-07', dueOn: '2026-07-14' })
    // The day ends two hours earlier there.
    expect(papua.dueAt).toBe(at('2026-07-14 22:00'))
  })

  it('does not count what lay on a phone; that is shown by itself', () => {
    const { steps } = walked([['submitted', '2026-07-06 09:00']])
    expect(submissionDelay(steps, at('2026-07-01 08:00'), METRO)).toEqual({
      recordedOn: '2026-07-01',
      keptOn: '2026-07-06',
      days: 5,
    })
    expect(submissionDelay(steps, at('2026-08-01 08:00'), METRO)?.days).toBe(0)
    expect(submissionDelay([], at('2026-07-01 08:00'), METRO)).toBeUndefined()
  })

  it('watches lists too, until the board has confirmed them', () => {
    const listed = walked([
      ['recorded', '2026-07-06 09:00'],
      ['validated', '2026-07-08 09:00'],
    ])
    expect(only('village', listed, LIST)).toMatchObject({ dueOn: '2026-07-13', metOn: '2026-07-08' })
    expect(clocksOf('no-movement', walked([['recorded', '2026-07-06 09:00']]), LIST)).toEqual([])
  })
})

describe('the clock of a status', () => {
  it('gives as many working days as the walk says', () => {
    const history = walked([
      ['submitted', '2026-07-03 09:00'],
      ['verifying', '2026-07-06 09:00'],
    ])
    expect(statusClock('submitted', history)).toMatchObject({ dueOn: '2026-07-06', metOn: '2026-07-06' })
    expect(statusClock('verifying', history)).toMatchObject({ dueOn: '2026-07-08' })
  })

  it('never stretches the clock of the service: the earlier of the two rings, once', () => {
    const oneDay: ClockedSheet = { ...RTLH, slaDays: 1 }
    const history = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-06 10:00'],
    ])
    expect(statusClock('verifying', history, oneDay)).toMatchObject({
      dueOn: '2026-07-07',
      within: 'village',
    })
    expect(nextRing(caseClocks(history, oneDay, METRO))).toMatchObject({
      clock: { kind: 'village' },
      at: at('2026-07-08 00:00'),
    })
    // Once the wider clock has rung, the step that follows has its own days.
    const late = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-10 10:00'],
    ])
    expect(statusClock('verifying', late, oneDay)).toMatchObject({ dueOn: '2026-07-14', within: undefined })
  })

  it('of waiting for papers runs while the others stand still', () => {
    const waiting = walked([
      ['submitted', '2026-07-06 09:00'],
      ['needs_info', '2026-07-08 09:00'],
    ])
    expect(statusClock('needs_info', waiting)).toMatchObject({ dueOn: '2026-07-15', pauses: [] })
    // Nor does it become another clock once the case goes on and the village has one day left.
    const back = { step: 2, to: 'submitted', at: at('2026-07-09 09:00') } as const
    const goesOn = { ...waiting, steps: [...waiting.steps, back] }
    expect(statusClock('needs_info', goesOn, { ...RTLH, slaDays: 2 })).toMatchObject({ dueOn: '2026-07-15' })
  })
})

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

describe('the word to the citizen', () => {
  const decided = [
    ['submitted', '2026-07-06 09:00'],
    ['village_decided', '2026-07-10 09:00'],
  ] as const

  it('is due one working day after each step it is owed for', () => {
    expect(only('feedback', walked(decided))).toMatchObject({
      status: 'village_decided',
      dueOn: '2026-07-13',
    })
    expect(only('feedback', walked(decided, { told: ['2026-07-13 17:00'] })).metOn).toBe('2026-07-13')
    expect(clocksOf('feedback', walked([['submitted', '2026-07-06 09:00']]))).toEqual([])
  })

  it('counts for the day on which it was said, though the server learned of it later', () => {
    const said = { ...walked(decided), told: [{ on: '2026-07-13', at: at('2026-07-20 09:00') } as const] }
    expect(clockState(only('feedback', said), at('2026-08-01 09:00'))).toBe('met')
    const late = { ...said, told: [{ on: '2026-07-14', at: at('2026-07-20 09:00') } as const] }
    expect(clockState(only('feedback', late), at('2026-08-01 09:00'))).toBe('missed')
  })

  it('counts too when a phone brings the step and the word together, days after both', () => {
    const [asked] = walked([['submitted', '2026-07-06 09:00']]).steps
    const decision = { step: 1, to: 'village_decided', at: at('2026-07-13 09:00'), on: '2026-07-10' } as const
    const saidOn = (on: '2026-07-09' | '2026-07-10') => ({
      steps: asked ? [asked, decision] : [],
      told: [{ on, at: decision.at }],
      emergency: false,
    })
    expect(only('feedback', saidOn('2026-07-10')).metAt).toBe(decision.at)
    expect(only('feedback', saidOn('2026-07-09')).metAt).toBeUndefined()
  })

  it('that was said before the step does not tell of it', () => {
    expect(only('feedback', walked(decided, { told: ['2026-07-10 08:00'] })).metAt).toBeUndefined()
  })

  it('is said at the latest in closing', () => {
    const closed = walked([
      ...decided,
      ['resolved_village', '2026-07-13 09:00'],
      ['closed', '2026-07-14 09:00'],
    ])
    expect(clocksOf('feedback', closed).map(({ metOn }) => metOn)).toEqual(['2026-07-14', '2026-07-14'])
  })
})

describe('the red flag', () => {
  it('goes up after three working days without a step, and higher after five, seven and ten', () => {
    const still = clocksOf('no-movement', walked([['submitted', '2026-07-06 09:00']]))
    expect(still.map(({ rung, dueOn }) => [rung, dueOn])).toEqual([
      [0, '2026-07-09'],
      [1, '2026-07-13'],
      [2, '2026-07-15'],
      [3, '2026-07-20'],
    ])
  })

  it('is down again with the next step, and only what went up is remembered', () => {
    const moved = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-14 09:00'],
    ])
    const before = clocksOf('no-movement', moved).filter(({ status }) => status === 'submitted')
    expect(before.map(({ rung }) => rung)).toEqual([0, 1])
    const inTime = walked([
      ['submitted', '2026-07-06 09:00'],
      ['verifying', '2026-07-08 09:00'],
    ])
    expect(clocksOf('no-movement', inTime).every(({ status }) => status === 'verifying')).toBe(true)
  })

  it('does not go up where a case may rest or has ended', () => {
    const flags = (...steps: Parameters<typeof walked>[0]) =>
      clocksOf('no-movement', walked([['submitted', '2026-07-06 09:00'], ...steps])).length
    expect(flags(['needs_info', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['village_plan', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['in_progress', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['cancelled', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['closed', '2026-07-06 10:00'])).toBe(0)
    expect(flags(['rejected', '2026-07-06 10:00'])).toBe(4)
  })
})

describe('a closed case', () => {
  const closed = walked([
    ['submitted', '2026-07-06 09:00'],
    ['rejected', '2026-07-07 09:00'],
    ['closed', '2026-07-10 09:00'],
  ])

  it('may be opened again for thirty days, weekends and holidays among them', () => {
    const window = only('reopen-window', closed)
    expect(window.dueOn).toBe('2026-08-09')
    expect(clockState(window, at('2026-08-09 23:59'))).toBe('running')
    expect(clockState(window, at('2026-08-10 00:00'))).toBe('missed')
  })

  it('rings no more', () => {
    const told = { ...closed, told: [{ on: '2026-07-08', at: at('2026-07-08 09:00') } as const] }
    expect(nextRing(caseClocks(told, RTLH, METRO))).toBeUndefined()
  })
})

describe('the next ring', () => {
  const clocks = caseClocks(walked([['submitted', '2026-07-06 09:00']]), RTLH, METRO)

  it('is the earliest of what nobody has met', () => {
    expect(nextRing(clocks)).toMatchObject({ clock: { kind: 'status' }, at: at('2026-07-08 00:00') })
    expect(nextRing(clocks, at('2026-07-08 00:00'))?.clock.kind).toBe('no-movement')
    expect(nextRing(clocks, at('2026-07-21 00:00'))).toBeUndefined()
  })
})
