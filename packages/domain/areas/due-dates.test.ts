import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runDueDates } from './due-dates.ts'

interface ClockCase {
  readonly id: string
  readonly about: string
  readonly expected: Readonly<Record<string, unknown>>
}

const cases = JSON.parse(
  readFileSync(new URL('clock-cases.json', import.meta.url), 'utf8'),
) as readonly ClockCase[]

describe('due dates asked from a file', () => {
  it('are those of every case of the contract on checks, 2', () => {
    expect(cases.length).toBeGreaterThan(50)
    expect(runDueDates(cases)).toEqual(cases.map(({ id, expected }) => ({ id, ...expected })))
  })

  const asked = { id: 1, startOn: '2026-07-06', workingDays: 1 }

  it('take an absent or empty list for none, and a pause without an end for one that lasts', () => {
    expect(runDueDates([asked, { ...asked, holidays: null, pauses: null, more: 1 }])).toEqual([
      { id: 1, dueOn: '2026-07-07' },
      { id: 1, dueOn: '2026-07-07' },
    ])
    expect(runDueDates([{ ...asked, pauses: [{ from: '2026-07-07' }] }])).toEqual([{ id: 1, dueOn: null }])
    expect(runDueDates([])).toEqual([])
  })

  it('name the first thing that is wrong, and answer the others all the same', () => {
    const wrong = [
      { ...asked, startOn: '1899-12-31' },
      { ...asked, startOn: '2101-01-01' },
      { ...asked, startOn: 20260706 },
      { ...asked, holidays: ['2026-07-07', '2026-02-29'] },
      { ...asked, holidays: '2026-07-07' },
      { ...asked, pauses: ['2026-07-07'] },
      { ...asked, pauses: [{ from: '2026-07-07', to: '' }], workingDays: -1 },
      { ...asked, workingDays: 1001 },
      { ...asked, workingDays: -1, pauses: [{ from: '2026-07-08', to: '2026-07-07' }] },
      { ...asked, workingDays: null },
      { ...asked, pauses: [{ from: '2020-07-08', to: '2020-07-07' }] },
      null,
    ]
    const problems = ['date', 'date', 'date', 'date', 'date', 'date', 'date']
    expect(runDueDates([...wrong, { ...asked, workingDays: 1000 }])).toEqual([
      ...problems.map((problem) => ({ id: 1, problem })),
      { id: 1, problem: 'working-days' },
      { id: 1, problem: 'working-days' },
      { id: 1, problem: 'working-days' },
      { id: 1, problem: 'pause-order' },
      { id: undefined, problem: 'date' },
      { id: 1, dueOn: '2030-05-06' },
    ])
  })
})
