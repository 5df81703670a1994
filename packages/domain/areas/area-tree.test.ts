import { describe, expect, it } from 'vitest'
import { type Area, areaTree, type ListedArea, takeOverList } from './index.ts'

const list = (...areas: readonly string[]): ListedArea[] =>
  areas.map((area) => ({ code: area.split(' ')[0] ?? '', name: area.split(' ').slice(1).join(' ') }))

const FIRST = list('91 Papua', '91.01 Kabupaten Merauke', '91.03 Kabupaten Jayapura', '91.01.01 Merauke')
/** Papua Selatan is founded, and Merauke goes to it with a code of its own. */
const SPLIT = list(
  '91 Papua',
  '91.03 Kabupaten Jayapura',
  '93 Papua Selatan',
  '93.01 Kabupaten Merauke',
  '93.01.01 Merauke',
)
const SUCCESSIONS = [
  { from: '91.01', to: '93.01' },
  { from: '91.01.01', to: '93.01.01' },
]
const first = takeOverList([], FIRST, '2020-01-01')
const split = takeOverList(first, SPLIT, '2022-07-25', SUCCESSIONS)
const tree = areaTree(split)
const before = '2022-07-24'
const since = '2022-07-25'
const merauke = tree.findByCode('91.01', before) as Area

describe('an area', () => {
  it('keeps its id when its code and province change', () => {
    expect(tree.findByCode('93.01', since)?.id).toBe(merauke.id)
    expect(tree.find(merauke.id, since)).toMatchObject({ code: '93.01', name: 'Kabupaten Merauke' })
    expect(tree.findByCode('91.01', since)).toBeUndefined()
    expect(tree.findByCode('93.01', before)).toBeUndefined()
  })

  it('lies where it lay on the day', () => {
    const subdistrict = tree.findByCode('93.01.01', since) as Area
    const codes = (on: '2022-07-24' | '2022-07-25') => tree.path(subdistrict.id, on).map((area) => area.code)
    expect(codes(before)).toEqual(['91.01.01', '91.01', '91'])
    expect(codes(since)).toEqual(['93.01.01', '93.01', '93'])
  })

  it('is counted under its province of the day', () => {
    const papua = tree.findByCode('91', since) as Area
    expect(tree.under(papua.id, before)).toHaveLength(4)
    expect(tree.under(papua.id, since).map((area) => area.code)).toEqual(['91', '91.03'])
  })

  it('has one row as long as nothing about it changes', () => {
    expect(split.filter((area) => area.name === 'Papua')).toHaveLength(1)
    expect(split.filter((area) => area.id === merauke.id)).toHaveLength(2)
  })
})

describe('taking over a list', () => {
  it('once more changes nothing', () => {
    expect(takeOverList(split, SPLIT, '2025-04-25')).toEqual(split)
  })

  it('gives a second row to who is renamed and ends who is gone', () => {
    const renamed = takeOverList(split, list('91 Papua Utara', '91.03 Kabupaten Jayapura'), '2030-01-01')
    const later = areaTree(renamed)
    expect(later.all('2030-01-01').map((area) => area.name)).toEqual(['Kabupaten Jayapura', 'Papua Utara'])
    expect(later.findByCode('91', '2029-12-31')?.name).toBe('Papua')
    expect(later.findByCode('91', '2029-12-31')?.id).toBe(later.findByCode('91', '2030-01-01')?.id)
  })

  it('gives a code that comes back to another area another id', () => {
    const gone = takeOverList(split, list('91 Papua'), '2030-01-01')
    const back = areaTree(takeOverList(gone, list('91 Papua', '91.03 Kabupaten Baru'), '2031-01-01'))
    expect(back.findByCode('91.03', '2031-06-01')?.id).not.toBe(back.findByCode('91.03', '2029-01-01')?.id)
    expect(back.findByCode('91.03', '2030-06-01')).toBeUndefined()
  })

  it('lets two areas exchange their codes', () => {
    const swapped = areaTree(
      takeOverList(first, FIRST, '2022-01-01', [
        { from: '91.01', to: '91.03' },
        { from: '91.03', to: '91.01' },
      ]),
    )
    const jayapura = swapped.findByCode('91.03', '2021-12-31')
    expect(swapped.findByCode('91.01', '2022-01-01')?.id).toBe(jayapura?.id)
    // What keeps its code and name now lies in the other.
    expect(swapped.findByCode('91.01.01', '2022-01-01')?.parentId).toBe(jayapura?.id)
    expect(swapped.findByCode('91.01.01', '2021-12-31')?.parentId).not.toBe(jayapura?.id)
  })

  it('refuses a list that cannot be', () => {
    expect(() => takeOverList([], list('91.01 Kabupaten Merauke'), '2020-01-01')).toThrow(
      '91 is not in the list',
    )
    const twice = [{ from: '91.01', to: '93.01' }]
    expect(() => takeOverList(first, [...FIRST, ...SPLIT.slice(2)], '2022-01-01', twice)).toThrow('93.01')
  })
})
