import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addContributions,
  addMonthsToDate,
  type Contribution,
  checkAnswers,
  checkMove,
  clockReading,
  completedMonths,
  daysBetween,
  fill,
  followReading,
  idFrom,
  nextReading,
  numberText,
  parseEntry,
  parsePlainDate,
  percent,
  type Question,
  stateOf,
  whenOnDay,
} from './index.ts'

describe('dates', () => {
  it('knows real days from invented ones', () => {
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29')
    for (const bad of [
      '2025-02-29',
      '2026-13-01',
      '2026-1-1',
      '1899-12-31',
      '2101-01-01',
      '',
      '2026-01-01T00:00',
    ])
      expect(parsePlainDate(bad)).toBeUndefined()
  })

  it('completes a month on the same day, or on the last day where that day does not exist', () => {
    expect(completedMonths('2025-01-31', '2025-02-27')).toBe(0)
    expect(completedMonths('2025-01-31', '2025-02-28')).toBe(1)
    expect(addMonthsToDate('2024-01-31', 1)).toBe('2024-02-29')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
})

describe('the clock', () => {
  const noon = Date.UTC(2026, 2, 3, 5)

  it('goes on from the last reading when the phone is thrown back a year', () => {
    const first = nextReading(undefined, noon)
    const second = nextReading(first, noon - 365 * 86_400_000)
    expect(second > first).toBe(true)
  })

  it('does not follow a reading more than ten minutes ahead', () => {
    const own = clockReading(noon, 0)
    expect(followReading(own, clockReading(noon + 9 * 60_000, 0), noon)).toBe(
      clockReading(noon + 9 * 60_000, 0),
    )
    expect(followReading(own, clockReading(noon + 11 * 60_000, 0), noon)).toBe(own)
  })

  it('never gives a reading twice, however the wall clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 60 }), (jumps) => {
        let last: ReturnType<typeof nextReading> | undefined
        for (const jump of jumps) {
          const next = nextReading(last, noon + jump)
          expect(last === undefined || next > last).toBe(true)
          last = next
        }
      }),
    )
  })
})

describe('envelopes', () => {
  const good = {
    id: idFrom('e', '1'),
    service: 'child-growth',
    version: 1,
    subject: { kind: 'person', id: idFrom('p', '1') },
    unit: idFrom('u', '1'),
    happenedOn: '2026-03-03',
    recordedAt: clockReading(Date.UTC(2026, 2, 3), 0),
    recordedBy: idFrom('k', '1'),
    device: idFrom('d', '1'),
    deviceSeq: 1,
    body: { weightKg: 7.2 },
  }

  it('are read whole', () => {
    expect(parseEntry(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good })
  })

  it('name the first thing that is wrong', () => {
    const wrong: [string, object][] = [
      ['id', { id: 'abc' }],
      ['happenedOn', { happenedOn: '2026-02-30' }],
      ['recordedAt', { recordedAt: 'yesterday' }],
      ['deviceSeq', { deviceSeq: 0 }],
      ['subject.kind', { subject: { kind: 'dog', id: good.id } }],
      ['amends.why', { amends: { entry: good.id, how: 'void', why: '' } }],
    ]
    for (const [path, change] of wrong)
      expect(parseEntry({ ...good, ...change })).toEqual({
        ok: false,
        problem: { code: 'unreadable-envelope', path },
      })
    expect(parseEntry(null).ok).toBe(false)
  })
})

describe('answers', () => {
  const label = { id: 'x', en: 'x' }
  const questions: Question[] = [
    { key: 'weightKg', type: 'decimal', label, min: 0.9, max: 58, decimals: 2, required: true },
    { key: 'oedema', type: 'boolean', label },
    { key: 'note', type: 'text', label, maxLength: 5, when: { question: 'oedema', is: 'eq', value: true } },
  ]
  const problems = (answers: Record<string, unknown>) => {
    const checked = checkAnswers(questions, answers, whenOnDay('2026-03-03'))
    return checked.ok ? [] : checked.problem.map(({ question, problem }) => `${question} ${problem}`)
  }

  it('pass when right, cleaned', () => {
    const checked = checkAnswers(
      questions,
      { weightKg: 7.25, oedema: true, note: ' ab ' },
      whenOnDay('2026-03-03'),
    )
    expect(checked).toEqual({ ok: true, value: { weightKg: 7.25, oedema: true, note: 'ab' } })
  })

  it('fail one problem per question, in form order, then what the form does not have', () => {
    expect(problems({})).toEqual(['weightKg required'])
    expect(problems({ weightKg: '7' })).toEqual(['weightKg type'])
    expect(problems({ weightKg: 7.255 })).toEqual(['weightKg type'])
    expect(problems({ weightKg: 72 })).toEqual(['weightKg range'])
    expect(problems({ weightKg: 7, note: 'ab' })).toEqual(['note not-relevant'])
    expect(problems({ weightKg: 0, oedema: 1, note: 'ab', constructor: 1 })).toEqual([
      'weightKg range',
      'oedema type',
      'note not-relevant',
      'constructor unknown-question',
    ])
  })
})

describe('moves', () => {
  const workflow = {
    initial: 'planned',
    moves: [
      { from: 'planned', to: 'open', by: ['kader'] },
      { from: 'open', to: 'closed', by: ['posyandu_chair'] },
    ],
  }

  it('name the state they start from', () => {
    expect(checkMove(workflow, 'open', { from: 'planned', to: 'open' }, ['kader'])).toBe('state-changed')
    expect(checkMove(workflow, 'planned', { from: 'planned', to: 'closed' }, ['kader'])).toBe(
      'move-not-listed',
    )
    expect(checkMove(workflow, 'open', { from: 'open', to: 'closed' }, ['kader'])).toBe('mover-not-allowed')
    expect(checkMove(workflow, 'planned', { from: 'planned', to: 'open' }, ['kader'])).toBeUndefined()
  })

  it('count in the order the server kept them, and not before', () => {
    const move = (seq: number | undefined, from: string, to: string) =>
      ({ body: { from, to }, ...(seq === undefined ? {} : { seq }) }) as Parameters<typeof stateOf>[1][number]
    expect(stateOf(workflow, [move(2, 'open', 'closed'), move(1, 'planned', 'open')])).toBe('closed')
    expect(stateOf(workflow, [move(undefined, 'planned', 'open')])).toBe('planned')
  })
})

describe('numbers', () => {
  const contribution: fc.Arbitrary<Contribution> = fc
    .tuple(fc.nat(50), fc.nat(50))
    .map(([counted, reached]) => ({ kind: 'reach', counted, reached }))

  it('round half up in decimal arithmetic', () => {
    expect(percent(78, 80)).toBe(97.5)
    expect(percent(40, 52)).toBe(76.9)
    expect(percent(1, 8)).toBe(12.5)
    expect(percent(1, 800)).toBe(0.1)
    expect(percent(0, 0)).toBeNull()
  })

  it('add up the same however they are grouped', () => {
    fc.assert(
      fc.property(contribution, contribution, contribution, (a, b, c) => {
        expect(addContributions(addContributions(a, b), c)).toEqual(
          addContributions(a, addContributions(b, c)),
        )
        expect(addContributions(a, b)).toEqual(addContributions(b, a))
      }),
    )
    expect(() => addContributions({ kind: 'count', count: 1 }, { kind: 'sum', sum: 1, of: 1 })).toThrow()
  })
})

describe('texts', () => {
  it('fill their placeholders or say that a programmer forgot one', () => {
    expect(fill({ id: '{n} dari {m}', en: '{n} of {m}' }, 'id', { n: 3, m: 4 })).toBe('3 dari 4')
    expect(fill({ id: '{n} kg', en: '{n} kg' }, 'id', { n: 7.2 })).toBe('7,2 kg')
    expect(fill({ id: '{n} kg', en: '{n} kg' }, 'en', { n: 7.2 })).toBe('7.2 kg')
    expect(() => fill({ id: '{n}', en: '{n}' }, 'id')).toThrow('{n}')
  })

  it('write a day out, and leave what only looks like one', () => {
    const since = { id: 'sejak {day}', en: 'since {day}' }
    expect(fill(since, 'id', { day: '2026-03-09' })).toBe('sejak 9 Maret 2026')
    expect(fill(since, 'en', { day: '2026-03-09' })).toBe('since 9 March 2026')
    expect(fill(since, 'id', { day: '2026-02-30' })).toBe('sejak 2026-02-30')
  })

  it('write numbers as each language does: to be typed on, or to be read', () => {
    expect([numberText(7.25, 'id'), numberText(7.25, 'en'), numberText(1200, 'id')]).toEqual([
      '7,25',
      '7.25',
      '1200',
    ])
    expect([numberText(1234.56, 'id', 1), numberText(1234.56, 'en', 1), numberText(7, 'id', 2)]).toEqual([
      '1.234,6',
      '1,234.6',
      '7',
    ])
  })
})
