import { cast, editBodyOf, edited, entry } from '@simpul/domain/testing'
import { describe, expect, it } from 'vitest'
import * as house from './house.ts'
import type { PersonRow } from './known.ts'
import { search } from './search.ts'

interface Told {
  readonly name: string
  readonly motherName?: string
  readonly rt?: string
  readonly nik?: string
}

/** A row as the roster makes it, with the keys of the house. */
function row({ nik, ...told }: Told): PersonRow {
  const { id } = cast.budi
  const entries = [
    edited(cast.budi, { ...told }, []),
    ...(nik === undefined ? [] : [entry({ service: 'identity', about: id, body: editBodyOf({ nik }) })]),
  ]
  const summary = house.summarise(id, [id], entries, '2026-03-10')
  if (summary === undefined) throw new Error('nothing stands')
  return { ...summary, atHome: true, guest: false, weighedThisMonth: false, presentToday: false, unsent: 0 }
}

const found = (people: readonly Told[], text: string): string[] =>
  search(house.searchQuery, people.map(row), text, 50).map(({ name }) => name)

const village: readonly Told[] = [
  { name: 'Mochammad Rizki', motherName: 'Hj. Siti Khasanah', rt: '003', nik: '3515141207250001' },
  { name: 'Nuraini', motherName: 'Noer Djannah', rt: '12' },
  { name: 'Nur Aini', motherName: 'Partini', rt: '3' },
  { name: 'Kartini Sari', rt: '1' },
  { name: 'Bayi Ny. Wartini', motherName: 'Wartini', rt: '2' },
]

describe('a search on the phone', () => {
  it('finds what was typed in any spelling of it', () => {
    for (const text of ['muhamad', 'moh', 'moha', 'Moch. Rizqi', 'much', 'M Riski'])
      expect(found(village, text), text).toContain('Mochammad Rizki')
    expect(found(village, 'nurjanah')).toEqual(['Nuraini'])
    expect(found(village, 'st hasanah')).toEqual(['Mochammad Rizki'])
  })

  it('still finds every fragment as it is written', () => {
    for (const told of village)
      for (const word of told.name.toLowerCase().match(/[a-z]+/g) ?? [])
        for (let from = 0; from < word.length; from++)
          for (let to = from + 1; to <= word.length; to++)
            expect(found([told], word.slice(from, to)), word.slice(from, to)).toEqual([told.name])
  })

  it('shows beginnings before what is inside, and the child before the mother', () => {
    expect(found(village, 'kar')[0]).toBe('Kartini Sari')
    expect(found([{ name: 'Ani', motherName: 'Sari' }, { name: 'Sari' }], 'sar')).toEqual(['Sari', 'Ani'])
    expect(found([{ name: 'Nasari' }, { name: 'Sari' }], 'sari')).toEqual(['Sari', 'Nasari'])
    expect(found([{ name: 'Mohamad' }, { name: 'Muhamad' }], 'muh')).toEqual(['Muhamad', 'Mohamad'])
  })

  it('knows names that some write apart and some together', () => {
    expect(found(village, 'nur aini').sort()).toEqual(['Nur Aini', 'Nuraini'])
    expect(found(village, 'nuraini').sort()).toEqual(['Nur Aini', 'Nuraini'])
  })

  it('takes an RT by itself or with a name, and never part of another number', () => {
    expect(found(village, 'rt 3').sort()).toEqual(['Mochammad Rizki', 'Nur Aini'])
    expect(found(village, 'RT03 aini')).toEqual(['Nur Aini'])
    expect(found(village, 'rt 1')).toEqual(['Kartini Sari'])
    expect(found(village, 'rt 9')).toEqual([])
  })

  it('finds the tail of a NIK and a whole one', () => {
    expect(found(village, '0001')).toEqual(['Mochammad Rizki'])
    expect(found(village, '3515 1412 0725 0001')).toEqual(['Mochammad Rizki'])
  })

  it('finds a baby without a name by its mother, with or without titles', () => {
    for (const text of ['wartini', 'bayi wartini', 'ny wartini', 'by ny wartini', 'bu wartini'])
      expect(found(village, text), text).toContain('Bayi Ny. Wartini')
  })

  it('does not find who lacks one of the words', () => {
    expect(found(village, 'kartini rizki')).toEqual([])
    expect(found(village, '  ')).toEqual([])
  })
})
