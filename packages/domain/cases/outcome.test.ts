import { describe, expect, it } from 'vitest'
import { type CaseStep, outcomeOf, ratingOf, type StatusCode } from './index.ts'

const walked = (...steps: (StatusCode | [StatusCode, Partial<CaseStep>])[]) => ({
  steps: steps.map((step, at) => {
    const [to, more] = typeof step === 'string' ? [step, {}] : step
    return { entry: `${at}`, to, by: 'x', on: '2026-03-02', recordedAt: 'x', ...more } as CaseStep
  }),
})
const codeOf = (...steps: Parameters<typeof walked>) => outcomeOf(walked(...steps))?.code

describe('what became of a case', () => {
  it('is its result, before and after it was closed, with the office and the day of telling', () => {
    expect(codeOf('submitted', 'verifying', 'rejected')).toBe('rejected')
    const sent: [StatusCode, Partial<CaseStep>] = ['forwarded_opd', { office: 'dinas' }]
    const told: [StatusCode, Partial<CaseStep>] = ['closed', { toldOn: '2026-03-04' }]
    expect(outcomeOf(walked('submitted', sent, 'opd_accepted', 'in_progress', 'resolved_opd', told))).toEqual(
      {
        ...{ code: 'resolved_opd', entry: '4', office: 'dinas', toldOn: '2026-03-04' },
      },
    )
    expect(outcomeOf(walked('submitted', sent, 'opd_returned', 'rejected'))?.office).toBeUndefined()
  })

  it('is a place in the village plan only once it was closed on it', () => {
    expect(codeOf('village_decided', 'village_plan')).toBeUndefined()
    expect(codeOf('village_decided', 'village_plan', 'closed')).toBe('village_plan')
  })

  it('is open again once it was opened again, and of a list there is none', () => {
    expect(codeOf('resolved_village', 'closed', 'reopened')).toBeUndefined()
    expect(codeOf('resolved_village', 'reopened', 'verifying', 'rejected')).toBe('rejected')
    expect(codeOf('recorded', 'validated', 'closed')).toBeUndefined()
    expect(codeOf()).toBeUndefined()
  })

  it('is rated by the latest word', () => {
    const note = (kind: string, stars?: number) => ({ kind, stars }) as never
    expect(ratingOf([note('rating', 2), note('message'), note('rating', 4)])).toBe(4)
    expect(ratingOf([note('message')])).toBeUndefined()
  })
})
