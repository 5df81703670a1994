import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localDate, type PlainDate, WORKFLOW_NAMES } from '../core/index.ts'
import type { CaseClock } from './case-clock.ts'
import { clockState, nextRing } from './case-clock.ts'
import type { CaseHistory, ClockedSheet, KeptStep } from './case-history.ts'
import { caseClocks } from './clocks.ts'
import { ringsOf } from './escalation.ts'
import { at, METRO } from './testing/clocked-case.ts'
import { statusOf, WORKFLOWS } from './workflows.ts'

const START = at('2026-02-10 09:00')
const MINUTE = 60_000

const sheet = fc.record({
  workflow: fc.constantFrom(...WORKFLOW_NAMES),
  slaDays: fc.constantFrom(0, 1, 5),
  slaHours: fc.constantFrom(undefined, 1, 24, 48),
  opdSlaDays: fc.constantFrom(undefined, 1, 14, 60),
})

/** A walk that the workflow lists, with minutes between its steps, and words to the citizen now and then. */
const storyOf = ({ workflow }: ClockedSheet): fc.Arbitrary<CaseHistory> =>
  fc
    .record({
      turns: fc.array(fc.tuple(fc.nat(5), fc.nat(20_000)), { minLength: 1, maxLength: 14 }),
      told: fc.array(fc.nat(200_000), { maxLength: 4 }),
      emergency: fc.boolean(),
    })
    .map(({ turns, told, emergency }) => {
      const steps: KeptStep[] = []
      let status = WORKFLOWS[workflow].statuses[0]
      let now = START
      for (const [turn, minutes] of turns) {
        const to = status?.next[turn % Math.max(1, status.next.length)]
        if (to === undefined) break
        now += minutes * MINUTE
        steps.push({ step: steps.length, to, at: now })
        status = statusOf(WORKFLOWS[workflow], to)
      }
      const words = told.map((minutes) => START + minutes * MINUTE)
      return { steps, told: words.map((when) => ({ at: when, on: dayOf(when) })), emergency }
    })
const dayOf = (instant: number): PlainDate => localDate(instant, METRO.offsetMinutes)

const story = sheet.chain((one) => fc.record({ sheet: fc.constant(one), history: storyOf(one) }))
const clocksOf = ({ history, sheet: one }: { history: CaseHistory; sheet: ClockedSheet }) =>
  caseClocks(history, one, METRO)

/** Days that counted for a clock, one by one. */
function countedDays({ startedOn, pauses, dueOn }: CaseClock): number {
  let count = 0
  for (let day = addDays(startedOn, 1); dueOn !== undefined && day <= dueOn; day = addDays(day, 1)) {
    const instant = Date.parse(`${day}T00:00:00Z`)
    const paused = pauses.some(({ from, to }) => from <= day && (to === undefined || day <= to))
    const weekday = new Date(instant).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !METRO.holidays.has(instant / 86_400_000) && !paused) count++
  }
  return count
}

describe('the clocks of any case', () => {
  it('never ring early', () => {
    fc.assert(
      fc.property(story, ({ history, sheet: one }) => {
        for (const clock of caseClocks(history, one, METRO)) {
          if (clock.dueOn === undefined || clock.dueAt === undefined) continue
          expect(clock.dueAt).toBeGreaterThan(clock.startedAt)
          if (clock.kind === 'village') expect(countedDays(clock)).toBe(one.slaDays)
          if (clock.kind === 'opd-result') expect(countedDays(clock)).toBe(one.opdSlaDays)
          if (clock.kind === 'no-movement') expect([3, 5, 7, 10]).toContain(countedDays(clock))
          if (clock.kind === 'feedback') expect(countedDays(clock)).toBe(1)
        }
      }),
    )
  })

  it('are the same whatever the order in which steps and words are read', () => {
    fc.assert(
      fc.property(story, ({ history, sheet: one }) => {
        const turned = { ...history, steps: [...history.steps].reverse(), told: [...history.told].reverse() }
        expect(clocksOf({ history: turned, sheet: one })).toEqual(clocksOf({ history, sheet: one }))
      }),
    )
  })

  it('are not changed by what happens after they stopped, and no notice changes its name', () => {
    fc.assert(
      fc.property(story, fc.nat(14), ({ history, sheet: one }, count) => {
        const steps = history.steps.slice(0, count)
        const until = steps.at(-1)?.at ?? START
        const told = history.told.filter((word) => word.at <= until)
        const before = clocksOf({ history: { ...history, steps, told }, sheet: one })
        const after = clocksOf({ history, sheet: one })
        for (const clock of before) {
          const same = after.find(
            ({ kind, step, rung }) => kind === clock.kind && step === clock.step && rung === clock.rung,
          )
          if (clock.metAt !== undefined && clock.kind !== 'feedback') expect(same).toEqual(clock)
          // A flag that went down in time is not kept; every other clock still stands under its name.
          if (clock.kind !== 'no-movement') expect(same).toBeDefined()
        }
        const keys = ringsOf(after, one.workflow).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('ring later, never sooner, for a wait in between', () => {
    fc.assert(
      fc.property(sheet, fc.nat(20_000), fc.nat(20_000), (one, before, wait) => {
        if (one.workflow === 'record') return
        const asked: KeptStep = { step: 0, to: 'submitted', at: START }
        const waited: readonly KeptStep[] = [
          asked,
          { step: 1, to: 'needs_info', at: START + before * MINUTE },
          { step: 2, to: 'submitted', at: START + (before + wait) * MINUTE },
        ]
        const villageDue = (steps: readonly KeptStep[]) =>
          clocksOf({ history: { steps, told: [], emergency: false }, sheet: one }).find(
            ({ kind }) => kind === 'village',
          )?.dueAt ?? Number.POSITIVE_INFINITY
        expect(villageDue(waited)).toBeGreaterThanOrEqual(villageDue([asked]))
        expect(villageDue(waited.slice(0, 2))).toBeGreaterThanOrEqual(villageDue([asked]))
      }),
    )
  })

  it('ring next what is unmet and earliest', () => {
    fc.assert(
      fc.property(story, (one) => {
        const clocks = clocksOf(one)
        const next = nextRing(clocks)
        const rings = ringsOf(clocks, one.sheet.workflow)
        if (rings[0] !== undefined) expect(next?.at).toBeLessThanOrEqual(rings[0].at)
        for (const { clock, at: when } of rings) expect(clockState(clock, when)).toBe('missed')
        for (const { clock, at: when } of rings) expect(clockState(clock, when - 1)).not.toBe('missed')
      }),
    )
  })
})
