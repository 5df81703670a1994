import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill, type PlainDate } from '../../core/index.ts'
import { type Candidate, duplicateIndex, duplicateReasonText, type KnownPerson } from '../index.ts'
import { compareBirths } from './compare-births.ts'
import { DUPLICATE_SETTINGS } from './settings.ts'
import { reasons } from './text.ts'

const AYU: KnownPerson = {
  id: 'a',
  name: 'Siti Ayu Lestari',
  sex: 'P',
  birth: '2024-03-05',
  motherName: 'Nurhayati',
  rt: '3',
}

/** What a new record finds among these. */
const found = (candidate: Candidate, ...people: readonly KnownPerson[]) =>
  duplicateIndex(people).find(candidate)
const sure = (candidate: Candidate, ...people: readonly KnownPerson[]) =>
  found(candidate, ...people).some((one) => one.sure)

describe('likely duplicates', () => {
  it('asks when a child is written down again by another kader', () => {
    const again: Candidate[] = [
      { name: 'St. Ayu Lestari', birth: '2024-03-05' },
      { name: 'Ayu Lestari', birth: '2024-03-05', rt: '03' },
      { name: 'SITI AYOE LESTARI', birth: '2024-05-03', motherName: 'Noer Hayati' },
      { name: 'Siti Ayu Lestri', birth: '2024-03-05', sex: 'P' },
      { name: 'Bayi Ny. Nurhayati', birth: '2024-03-05', sex: 'P' },
      { name: 'Ayu', birth: '2024-03-05', motherName: 'Nurhayati' },
      { name: 'Siti Ayu L.', birth: '2024-03-05' },
    ]
    for (const candidate of again) expect(sure(candidate, AYU), candidate.name).toBe(true)
  })

  it('says why', () => {
    expect(
      found({ name: 'St Ayu Lestari', birth: '2024-03-05', motherName: 'Noerhajati', rt: '003' }, AYU),
    ).toEqual([
      {
        id: 'a',
        score: expect.closeTo(0.98, 1),
        sure: true,
        reasons: ['same-name', 'same-birth', 'similar-mother', 'same-rt'],
      },
    ])
    for (const reason of Object.keys(reasons) as (keyof typeof reasons)[])
      expect(fill(duplicateReasonText(reason), 'id')).not.toBe('')
  })

  it('always asks about a NIK that somebody has already, even a baby with its mother’s', () => {
    const mother: KnownPerson = {
      id: 'm',
      name: 'Nurhayati',
      birth: '1998-01-02',
      sex: 'P',
      nik: '1801014201980001',
    }
    const [one] = found({ name: 'Ayu', birth: '2024-03-05', nik: '1801014201980001' }, mother)
    expect(one).toMatchObject({ id: 'm', sure: true, reasons: ['same-nik'] })
  })

  it('is not sure of twins: same day, same mother, other given name', () => {
    const pairs = [
      ['Hasan', 'Husein'],
      ['Rafa Pratama', 'Rafi Pratama'],
      ['Nabila Putri', 'Nadila Putri'],
      ['Muhammad Zaki', 'Muhammad Zaka'],
      ['Bayi Ny. Siti 1', 'Bayi Ny. Siti 2'],
      ['Putra', 'Putri'],
    ] as const
    for (const [one, other] of pairs) {
      const twin = { birth: '2024-03-05', motherName: 'Siti Aminah', rt: '3' } as const
      expect(sure({ ...twin, name: other }, { ...twin, id: 'a', name: one }), `${one}, ${other}`).toBe(false)
    }
  })

  it('is not sure of namesakes born on other days, nor of father and son', () => {
    const other = { name: 'Siti Aminah', sex: 'P', rt: '3' } as const
    expect(sure({ ...other, birth: '1984-11-20' }, { ...other, id: 'a', birth: '1970-02-03' })).toBe(false)
    expect(sure(other, { ...other, id: 'a', birth: '1970-02-03' })).toBe(false)
    const family = { sex: 'L', rt: '4', name: 'Budi Santoso' } as const
    expect(sure({ ...family, birth: '2010-05-05' }, { ...family, id: 'a', birth: '1980-01-09' })).toBe(false)
  })

  it('is not sure of people of other sex, or with other numbers, though all else is the same', () => {
    expect(found({ ...AYU, id: 'b', sex: 'L', motherName: 'Sari' }, AYU)[0]).toMatchObject({
      id: 'a',
      sure: false,
    })
    expect(sure({ ...AYU, id: 'b', nik: '1801014503240002' }, { ...AYU, nik: '1801014503240002' })).toBe(true)
    expect(sure({ ...AYU, id: 'b', nik: '1801014503240003' }, { ...AYU, nik: '1801014503240002' })).toBe(true)
    expect(sure({ ...AYU, id: 'b', nik: '1902034503240777' }, { ...AYU, nik: '1801014503240002' })).toBe(
      false,
    )
  })

  it('does not propose strangers, brothers and sisters, or a common name alone', () => {
    const sister = { ...AYU, id: 'b', name: 'Siti Intan', birth: '2022-01-09' } as const
    expect(found(sister, AYU)).toEqual([])
    expect(found({ name: 'Muhamad' }, { id: 'a', name: 'Muhammad Rizki', birth: '2020-01-02' })).toEqual([])
    expect(found({ name: 'Joko' }, AYU)).toEqual([])
  })

  it('takes an estimated birth for what it is', () => {
    const old = { name: 'Mbah Karto Wiryo', sex: 'L', rt: '3' } as const
    const [one] = found({ ...old, birth: '1950-07-01' }, { ...old, id: 'a', birth: '1951-02-11' })
    expect(one?.reasons).toContain('near-birth')
    const births = (a: PlainDate, b: PlainDate) =>
      compareBirths({ day: a, estimated: false }, { day: b, estimated: false }, DUPLICATE_SETTINGS)
    expect(births('2024-03-05', '2024-03-05')).toBe('same')
    expect(births('2024-01-01', '2024-01-01')).toBe('same-round')
    expect(births('2024-03-05', '2024-05-03')).toBe('near')
    expect(births('2024-02-28', '2024-03-01')).toBe('near')
    expect(births('2014-03-05', '2024-03-05')).toBe('digit')
    expect(births('2023-11-05', '2024-07-01')).toBe('guessed')
    expect(births('2014-07-01', '2024-07-01')).toBe('other')
    expect(births('2024-03-05', '2024-03-16')).toBe('other')
  })

  it('does not propose again what somebody has called different, nor a person to itself', () => {
    const people = [AYU, { ...AYU, id: 'b' }]
    const decided = duplicateIndex(people, { different: (a, b) => [a, b].sort().join() === 'a,b' })
    expect(decided.find(AYU)).toEqual([])
    expect(
      duplicateIndex(people)
        .find(AYU)
        .map(({ id }) => id),
    ).toEqual(['b'])
  })

  it('knows who was added or corrected later', () => {
    const index = duplicateIndex([])
    expect(index.find({ ...AYU, id: 'x' })).toEqual([])
    index.add(AYU)
    expect(index.find({ ...AYU, id: 'x' })).toHaveLength(1)
    index.add({ id: 'a', name: 'Joko', birth: '1950-02-02' })
    expect(index.find({ ...AYU, id: 'x' })).toEqual([])
  })

  it('finds the likeliest first, and no more than asked for', () => {
    const many = Array.from(
      { length: 20 },
      (_, n): KnownPerson => ({ ...AYU, id: `${n}`, motherName: 'Sari' }),
    )
    const best = duplicateIndex([...many, AYU]).find({ ...AYU, id: 'x' }, 3)
    expect(best).toHaveLength(3)
    expect(best[0]?.id).toBe('a')
  })

  it('finds the other from either of two records, whatever is left out', () => {
    const field = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined })
    const record = fc.record({
      name: fc.constantFrom(
        'Siti Ayu Lestari',
        'St Ayu',
        'Bayi Ny Nurhayati',
        'Ayu Lestri',
        'Rafi',
        'Rafa',
        '',
      ),
      birth: fc.constantFrom<PlainDate | undefined>('2024-03-05', '2024-05-03', '2023-01-01', undefined),
      motherName: field('Nurhayati'),
      rt: field('3'),
      nik: field('1801014503240002'),
      sex: fc.constantFrom('L' as const, 'P' as const, undefined),
    })
    const clean = (id: string, told: object): KnownPerson =>
      ({
        ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
        id,
      }) as KnownPerson
    fc.assert(
      fc.property(record, record, (one, other) => {
        const a = clean('a', one)
        const b = clean('b', other)
        const forth = found(a, b).map(({ id: _, ...rest }) => rest)
        const back = found(b, a).map(({ id: _, ...rest }) => rest)
        expect(forth).toEqual(back)
      }),
    )
  })
})
