import { describe, expect, it } from 'vitest'
import type { Holiday } from '../areas/index.ts'
import { clockState, nextRing } from './case-clock.ts'
import { type ClockedSheet, submissionDelay } from './case-history.ts'
import { caseClocks } from './clocks.ts'
import { at, calendarOf, LIST, METRO, RTLH, walked } from './testing/clocked-case.ts'
import { clocksOf, only, statusClock } from './testing/clocks-of.ts'

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
