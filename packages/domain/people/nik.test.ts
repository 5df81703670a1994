import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dayNumber, NIK_PROVINCES, type PlainDate, parseNik } from '../core/index.ts'
import { checkNik, normalizeNik } from './nik.ts'
import type { Sex } from './person-subject.ts'

interface NikCase {
  readonly id: number
  readonly kind: string
  readonly nik: string
  readonly valid: boolean
  readonly reason: string | null
  readonly warning?: string
  readonly sex?: Sex
  readonly birthDate?: PlainDate
  readonly region?: string
  readonly givenBirthDate?: PlainDate
  readonly givenSex?: Sex
  readonly normalized?: string
}

const { cases, refDate } = JSON.parse(readFileSync(new URL('nik-cases.json', import.meta.url), 'utf8')) as {
  cases: NikCase[]
  refDate: PlainDate
}

const unknownRegions = new Set(
  cases.filter((known) => known.warning === 'region-unknown').map((known) => known.region),
)

const check = ({ nik, givenBirthDate, givenSex }: NikCase) =>
  checkNik(nik, {
    today: refDate,
    ...(givenBirthDate === undefined ? {} : { birth: givenBirthDate }),
    ...(givenSex === undefined ? {} : { sex: givenSex }),
    isKnownRegion: (region) => !unknownRegions.has(region),
  })

describe('NIK', () => {
  it.each(cases.map((known) => [`${known.id} ${known.kind}`, known] as const))('case %s', (_, known) => {
    const { nik, problem, warnings, parts } = check(known)
    expect(problem ?? null).toBe(known.reason)
    expect(warnings).toEqual(known.warning === undefined ? [] : [known.warning])
    if (!known.valid) return
    expect(nik).toBe(known.normalized ?? known.nik)
    expect(parts).toMatchObject({ sex: known.sex, region: known.region })
    expect(parts?.births).toContain(known.birthDate)
  })

  it('knows 38 provinces', () => expect(Object.keys(NIK_PROVINCES)).toHaveLength(38))

  it('reads back the day, month, year and sex it was made from', () => {
    const births = fc.integer({ min: dayNumber('1930-01-01'), max: dayNumber('2026-06-30') })
    fc.assert(
      fc.property(
        births,
        fc.constantFrom<Sex>('L', 'P'),
        fc.integer({ min: 1, max: 9999 }),
        (at, sex, serial) => {
          const birth = dateOfDayNumber(at)
          const day = Number(birth.slice(8)) + (sex === 'P' ? 40 : 0)
          const ddmmyy = `${String(day).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}`
          const parsed = parseNik(`351512${ddmmyy}${String(serial).padStart(4, '0')}`, refDate)
          expect(parsed).toMatchObject({ ok: true, value: { sex, births: expect.arrayContaining([birth]) } })
        },
      ),
    )
  })

  it('never reads separators in a stored number, only in a typed one', () => {
    expect(parseNik('3523 0955 0487 9836')).toEqual({ ok: false, problem: 'characters' })
    expect(normalizeNik(' 3523-0955.0487 9836')).toBe('3523095504879836')
  })

  it('allows a birth date that only one century has', () => {
    expect(parseNik('3515122902000001')).toMatchObject({ ok: true, value: { births: ['2000-02-29'] } })
    expect(parseNik('3515122902010001')).toEqual({ ok: false, problem: 'date' })
    expect(parseNik('3515120107260001', refDate)).toMatchObject({ value: { births: ['1926-07-01'] } })
  })
})
