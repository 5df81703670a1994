import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerProblem, checkAnswers, type Question, whenAnswered, whenOnDay } from './index.ts'

const label = { id: 'x', en: 'x' }
const when = whenOnDay('2026-03-02')

function problemOf(question: object, answer: unknown, other: object = {}): AnswerProblem | undefined {
  const asked = { key: 'it', label, ...question } as Question
  const earlier: Question[] = Object.keys(other).map((key) => ({
    key,
    label,
    type: 'integer',
    min: 0,
    max: 99,
  }))
  const checked = checkAnswers([...earlier, asked], { ...other, it: answer }, when)
  return checked.ok ? undefined : checked.problem.find((one) => one.question === 'it')?.problem
}

describe('numbers', () => {
  const kg = { type: 'decimal', min: 0, max: 1e22, decimals: 2 }

  it('count the digits that are written, however small or large', () => {
    for (const fine of [7.25, 0, -0, 1e21, 0.07, 4.1]) expect(problemOf(kg, fine)).toBeUndefined()
    for (const finer of [7.255, 1e-7, 1.5e-3]) expect(problemOf(kg, finer)).toBe('type')
    for (const none of ['7', Number.NaN, true, [7]]) expect(problemOf(kg, none)).toBe('type')
    expect(problemOf(kg, Number.POSITIVE_INFINITY)).toBe('range')
  })

  it('stay within their bounds, the bounds included', () => {
    const area = { type: 'decimal', min: 0.5, max: 9.5, decimals: 1 }
    for (const fine of [0.5, 9.5]) expect(problemOf(area, fine)).toBeUndefined()
    for (const out of [0.4, 9.6]) expect(problemOf(area, out)).toBe('range')
  })

  it('are whole where they are counted, up to what a number holds exactly', () => {
    const people = { type: 'integer', min: 0, max: 1e20 }
    expect(problemOf(people, Number.MAX_SAFE_INTEGER)).toBeUndefined()
    for (const odd of [Number.MAX_SAFE_INTEGER + 1, 4.5, '4']) expect(problemOf(people, odd)).toBe('type')
  })

  it('are bounded by other answers together, once all of them are known', () => {
    const some = { type: 'integer', min: 0, maxRef: ['men', 'women'] }
    expect(problemOf(some, 7, { men: 3, women: 4 })).toBeUndefined()
    expect(problemOf(some, 8, { men: 3, women: 4 })).toBe('range')
    expect(problemOf(some, 8, { men: 3 })).toBeUndefined()
    // A broken answer counts as missing.
    expect(problemOf(some, 8, { men: 3, women: -4 })).toBeUndefined()
  })

  it('take no year that has not come', () => {
    const year = { type: 'integer', min: 2000, max: 'currentYear' }
    expect(problemOf(year, 2026)).toBeUndefined()
    expect(problemOf(year, 2027)).toBe('range')
  })
})

describe('counts of several kinds', () => {
  const counts = [
    { value: 'infant', label },
    { value: 'elderly', label },
  ]
  const group = { type: 'group', counts, min: 0, maxRef: ['all'] }

  it.each([
    [{ infant: 2, elderly: null }, undefined],
    [{ infant: 6 }, 'range'],
    [{ infant: -1 }, 'range'],
    [{ infant: '2' }, 'type'],
    [{ infant: 1.5 }, 'type'],
    [{ infant: 1, youth: 1 }, 'option'],
    [[1, 2], 'type'],
  ])('%j: %s', (answer, problem) => expect(problemOf(group, answer, { all: 5 })).toBe(problem))
})

describe('text', () => {
  it('is cut and composed before it is measured, and keeps what people write', () => {
    const name = { type: 'text', minLength: 2, maxLength: 3 }
    expect(problemOf(name, '  e\u0301e\u0301e\u0301 ')).toBeUndefined()
    expect(problemOf(name, '👍👍👍')).toBeUndefined()
    expect(problemOf(name, '👍')).toBe('length')
    expect(problemOf({ type: 'text', maxLength: 40 }, "=1+1 <b> '; DROP")).toBeUndefined()
  })

  it('of numbers people read out is cut too, but separators inside are the business of the field', () => {
    const numbers = { nik: '3515126712909531', nokk: '3515120101159002', phone: '+6281234567890' }
    for (const [type, number] of Object.entries(numbers)) {
      expect(problemOf({ type }, ` ${number}\n`)).toBeUndefined()
      expect(problemOf({ type }, `${number.slice(0, 6)}-${number.slice(6)}`)).toBe('pattern')
      expect(problemOf({ type }, Number(number))).toBe('type')
    }
    expect(problemOf({ type: 'choice', options: [{ value: 'yes', label }] }, ' yes')).toBe('option')
  })

  it('takes lines only where lines are asked for, and nothing that is no character', () => {
    expect(problemOf({ type: 'text', maxLength: 9 }, 'a\nb')).toBe('pattern')
    expect(problemOf({ type: 'text', maxLength: 9, multiline: true }, 'a\r\n\tb')).toBeUndefined()
    for (const odd of ['a\u0000b', 'a\u007fb', 'a\ud800b', 'a\udc00b'])
      expect(problemOf({ type: 'text', maxLength: 9, multiline: true }, odd)).toBe('pattern')
  })
})

describe('days and times', () => {
  it('are real, and of a time that people remember', () => {
    const day = { type: 'date', max: 'today' }
    expect(problemOf(day, '2026-03-02')).toBeUndefined()
    expect(problemOf(day, '2026-03-03')).toBe('date')
    expect(problemOf(day, '1899-12-31')).toBe('date')
    for (const odd of ['2026-02-29', '2026-2-1', ' 2026-03-02', '2026-03-02T00:00Z', '26-03-02'])
      expect(problemOf(day, odd)).toBe('type')
  })

  it('of an instant are compared across zones', () => {
    const called = { key: 'called', label, type: 'datetime' } as const
    const arrived = { key: 'arrived', label, type: 'datetime', after: 'called', max: 'now' } as const
    const problems = (first: string, second: string) => {
      const checked = checkAnswers([called, arrived], { called: first, arrived: second }, when)
      return checked.ok ? [] : checked.problem
    }
    expect(problems('2026-03-02T10:00+07:00', '2026-03-02T03:00:00.001Z')).toEqual([])
    expect(problems('2026-03-02T10:00+07:00', '2026-03-02T12:00:00+09:00')).toHaveLength(1)
    expect(problems('2026-03-02T10:00+07:00', '2026-03-03T00:00:00+07:00')).toHaveLength(1)
    for (const odd of ['2026-03-02T24:00Z', '2026-03-02t10:00Z', '2026-03-02T10:00', '2026-02-30T10:00Z'])
      expect(problemOf({ type: 'datetime' }, odd)).toBe('type')
  })
})

describe('what a device adds', () => {
  const place = { type: 'geo', lat: [-11.5, 6.5], lng: [94.5, 141.5], maxAccuracyM: 100 }
  const photo = { type: 'photo', maxFiles: 2, maxMb: 1, mime: ['image/jpeg'] }
  const cleanOf = (question: object, answer: unknown) => {
    const checked = checkAnswers([{ key: 'it', label, ...question } as Question], { it: answer }, when)
    return checked.ok ? checked.value['it'] : undefined
  }

  it('is a point in the country, known well enough or not known how well', () => {
    for (const accuracyM of [undefined, null, 0, 100])
      expect(problemOf(place, { lat: -7.25, lng: 112.75, accuracyM })).toBeUndefined()
    for (const accuracyM of [-1, 100.1])
      expect(problemOf(place, { lat: -7, lng: 112, accuracyM })).toBe('range')
    for (const odd of [
      [-7, 112],
      { lat: '-7', lng: 112 },
      { lat: -7 },
      { lat: -7, lng: 112, accuracyM: '5' },
    ])
      expect(problemOf(place, odd)).toBe('type')
    expect(cleanOf(place, { lat: -7, lng: 112, accuracyM: null, speed: 3 })).toEqual({ lat: -7, lng: 112 })
  })

  it('is pictures by what they say they are, with their name and hash and nothing more', () => {
    const one = { type: 'image/jpeg', bytes: 1_048_576, name: 'depan.jpg', hash: 'ab' }
    expect(cleanOf(photo, [{ ...one, gps: [-7, 112] }])).toEqual([one])
    expect(problemOf(photo, [{ ...one, bytes: one.bytes + 1 }])).toBe('range')
    expect(problemOf(photo, [one, one, one])).toBe('count')
    expect(problemOf(photo, [{ ...one, type: 'image/svg+xml' }])).toBe('option')
    for (const odd of [one, [{ ...one, bytes: 1.5 }], [null]]) expect(problemOf(photo, odd)).toBe('type')
  })

  it('names a unit by its UUID, a report as it is printed', () => {
    const number = 'SPM-HSG-3515122001-202603-0007'
    expect(problemOf({ type: 'reference', to: 'report' }, ` ${number} `)).toBeUndefined()
    expect(problemOf({ type: 'reference', to: 'unit' }, number)).toBe('pattern')
    expect(problemOf({ type: 'reference', to: 'user' }, 7)).toBe('type')
  })
})

describe('when an entry was answered', () => {
  const at = (recordedAt: string) =>
    whenAnswered({ happenedOn: '2026-03-02', recordedAt: `${recordedAt}.000Z-0000` as const })

  it('is today in any zone of the country, so that nobody honest is refused', () => {
    // 00:30 of 3 March in Jayapura is still 2 March in Jakarta.
    const recorded = at('2026-03-02T15:30:00')
    const check = (question: object, answer: string) =>
      checkAnswers([{ key: 'it', label, type: 'date', ...question } as Question], { it: answer }, recorded).ok
    expect(check({ max: 'today' }, '2026-03-03')).toBe(true)
    expect(check({ max: 'today' }, '2026-03-04')).toBe(false)
    expect(check({ min: 'today' }, '2026-03-02')).toBe(true)
    expect(check({ min: 'today' }, '2026-03-01')).toBe(false)
  })

  it('is the end of its day as long as it is not recorded', () => {
    expect(whenAnswered({ happenedOn: '2026-03-02' })).toEqual(whenOnDay('2026-03-02'))
  })
})

describe('any question', () => {
  it('falls over no answer, and asks back for none that is missing', () => {
    const types = [
      'text',
      'decimal',
      'integer',
      'money',
      'boolean',
      'date',
      'time',
      'datetime',
      'nik',
      'nokk',
      'phone',
    ]
    const bounds = { min: 0, max: 9, decimals: 1, maxLength: 9, lat: [0, 1], lng: [0, 1], maxAccuracyM: 5 }
    const more = { options: [], counts: [], mime: ['a/b'], maxFiles: 1, maxMb: 1 }
    const every = [...types, 'geo', 'photo', 'file', 'group', 'choice', 'choices', 'reference', 'references']
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.jsonValue(), (type, answer) => {
        problemOf({ type, ...(type === 'date' || type === 'datetime' ? {} : bounds), ...more }, answer)
        for (const missing of [null, ' \n', [], {}])
          expect(problemOf({ type, ...bounds, ...more }, missing)).toBeUndefined()
      }),
    )
  })
})
