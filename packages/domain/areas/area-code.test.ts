import { describe, expect, it } from 'vitest'
import {
  ancestorAreaCodes,
  areaCodeDigits,
  areaLevel,
  districtKind,
  findZone,
  isInArea,
  PROVINCE_CODES,
  parentAreaCode,
  parseAreaCode,
  villageKind,
} from './index.ts'

describe('an area code', () => {
  it.each(['11', '11.01', '31.71', '11.01.01', '11.01.01.2001', '31.71.01.1001', '91.03.12.3001'])(
    '%s is one',
    (code) => {
      expect(parseAreaCode(code)).toBe(code)
    },
  )

  it.each([
    ['', 'empty'],
    ['1', 'one digit'],
    ['01', 'no province starts with nought'],
    ['1101', 'without dots'],
    ['11.00', 'no district 00'],
    ['11.70', 'neither kabupaten nor kota'],
    ['11.01.00', 'no subdistrict 00'],
    ['11.01.010', 'a subdistrict of BPS'],
    ['11.01.01.0001', 'no kind of village'],
    ['11.01.01.4001', 'no kind of village'],
    ['11.01.01.2000', 'no village 000'],
    ['11.01.01.200', 'a village of BPS'],
    ['11.01.01.2001 ', 'a space'],
    ['１１', 'digits of another script'],
  ])('%s is none: %s', (text) => {
    expect(parseAreaCode(text)).toBeUndefined()
  })

  it('knows its level and what is around it', () => {
    expect(['11', '11.01', '11.01.02', '11.01.02.2001'].map(areaLevel)).toEqual([
      'province',
      'district',
      'subdistrict',
      'village',
    ])
    expect(ancestorAreaCodes('11.01.02.2001')).toEqual(['11.01.02', '11.01', '11'])
    expect(parentAreaCode('11')).toBeUndefined()
    expect(() => areaLevel('1101')).toThrow('not an area code')
  })

  it('lies in itself and in what is around it', () => {
    expect(isInArea('11.01.02', '11.01.02')).toBe(true)
    expect(isInArea('11.01.02.2001', '11')).toBe(true)
    expect(isInArea('11.01', '11.01.02')).toBe(false)
    expect(isInArea('11.10', '11.1')).toBe(false)
  })

  it('tells kabupaten from kota and desa from kelurahan', () => {
    expect(['11', '11.69', '31.71', '31.71.01.1001'].map(districtKind)).toEqual([
      undefined,
      'kabupaten',
      'kota',
      'kota',
    ])
    expect(['31.71.01', '31.71.01.1001', '11.01.01.2001', '91.03.12.3001'].map(villageKind)).toEqual([
      undefined,
      'kelurahan',
      'desa',
      'desa-adat',
    ])
  })

  it('reads without dots in a NIK', () => {
    expect(areaCodeDigits('31.71.01.1001')).toBe('3171011001')
  })
})

describe('time zones', () => {
  it.each([
    ['11.71', 'WIB', 420],
    ['31.71.01.1001', 'WIB', 420],
    ['61', 'WIB', 420],
    ['62.01', 'WIB', 420],
    ['63', 'WITA', 480],
    ['65.71', 'WITA', 480],
    ['51.71', 'WITA', 480],
    ['73', 'WITA', 480],
    ['82', 'WIT', 540],
    ['96.01', 'WIT', 540],
  ] as const)('%s lives by %s', (code, name, offsetMinutes) => {
    expect(findZone(code)).toMatchObject({ name, offsetMinutes })
  })

  it('are known for 38 provinces and for no other', () => {
    expect(PROVINCE_CODES).toHaveLength(38)
    expect(findZone('97.01')).toBeUndefined()
  })
})
