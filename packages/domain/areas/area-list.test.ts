import { describe, expect, it } from 'vitest'
import { type AreaList, decodeAreas, encodeAreas } from './index.ts'

const small: AreaList = {
  source: 'idn-area-data 4.0.1',
  decree: 'Kepmendagri 300.2.2-2138/2025',
  validFrom: '2025-04-25',
  credit: 'ODbL 1.0',
  areas: [
    { code: '11', name: 'Aceh' },
    { code: '11.01', name: 'Kabupaten Aceh Selatan' },
    { code: '11.01.01', name: 'Bakongan' },
    { code: '11.01.01.1001', name: '13 Ilir' },
    { code: '11.01.01.1002', name: '=11 Ulu' },
    { code: '11.01.01.2003', name: 'Ra"as' },
    { code: '11.01.02', name: '2 x 11 Kayu Tanam' },
    { code: '11.01.02.2003', name: 'Du’en' },
    { code: '11.02', name: 'Kabupaten Aceh Tenggara' },
    { code: '12', name: 'Sumatera Utara' },
    { code: '12.71', name: 'Kota Medan' },
  ],
}

describe('the text of a list', () => {
  it('is read back as it was written', () => {
    expect(decodeAreas(encodeAreas(small))).toEqual({ ok: true, value: small })
  })

  it('says a number only where it does not follow', () => {
    const lines = encodeAreas(small).split('\n').slice(7)
    expect(lines.slice(3, 9)).toEqual([
      '1001 13 Ilir',
      ' =11 Ulu',
      '2003 Ra"as',
      '- 2 x 11 Kayu Tanam',
      '2003 Du’en',
      '= Kabupaten Aceh Tenggara',
    ])
  })

  const changed = (from: string, to: string) => decodeAreas(encodeAreas(small).replace(from, to))

  it.each([
    ['an empty text', decodeAreas(''), 'not-an-area-list', 1],
    ['another version', changed('simpul-areas 1', 'simpul-areas 2'), 'not-an-area-list', 1],
    ['no credit', changed('credit ODbL 1.0\n', ''), 'not-an-area-list', 1],
    ['no day', changed('2025-04-25', '2025-04-31'), 'not-an-area-list', 1],
    ['a lost line', changed('=71 Kota Medan\n', ''), 'wrong-counts', 6],
    ['a lost end', decodeAreas(encodeAreas(small).slice(0, -20)), 'wrong-counts', 6],
    ['a village before its subdistrict', changed('-01 Bakongan\n', ''), 'bad-line', 10],
    ['a line without a name', changed('* Sumatera Utara', '*'), 'bad-line', 17],
    ['a wrong number', changed('2003 Ra"as', '9003 Ra"as'), 'bad-line', 13],
    ['a number too short', changed('2003 Ra"as', '203 Ra"as'), 'bad-line', 13],
    ['a number of another level', changed('=01 Kabupaten', '=01.01 Kabupaten'), 'bad-line', 9],
    ['an empty line inside', changed('-01 Bakongan', ''), 'bad-line', 10],
  ] as const)('with %s is refused', (_, result, code, line) => {
    expect(result).toEqual({ ok: false, problem: { code, line } })
  })
})
