import { describe, expect, it } from 'vitest'
import {
  agesBook,
  type MessyList,
  messyLists,
  ppgbmExport,
  sectionsBook,
  titledBook,
  villageBook,
} from '../testing/index.ts'
import { dateOrderOf, readDate } from './cells.ts'
import {
  type FoundHeader,
  findHeader,
  headerSignature,
  type ListedRow,
  postAbove,
  readListRow,
  rowKind,
} from './index.ts'

const TODAY = '2026-03-10'

function headerOf({ rows }: MessyList): FoundHeader {
  const header = findHeader(rows)
  if (header === undefined) throw new Error('no header')
  return header
}

function read(list: MessyList): ListedRow[] {
  const { row, lines, headers, uses } = headerOf(list)
  const below = list.rows.slice(row + lines)
  return below
    .filter((cells) => rowKind(cells, headers).kind === 'data')
    .map((cells) => readListRow(cells, { uses, today: TODAY, listDay: TODAY, orders: {} }))
}

const codesOf = ({ notes }: ListedRow): string[] => notes.map(({ code }) => code)

describe('the header of a list', () => {
  it('is found below titles, in two lines under a merged cell', () => {
    expect(headerOf(villageBook)).toMatchObject({
      row: 3,
      lines: 2,
      uses: [null, 'name', 'male', 'female', 'birthDate', 'parents', 'rtRw', 'familyCardNo'],
    })
    expect(postAbove(villageBook.rows, 3)).toBe('MAWAR')
  })

  it('does not take the title above it into its columns, and the title still names the post', () => {
    expect(headerOf(titledBook)).toMatchObject({ row: 3, lines: 1, headers: titledBook.rows[3] })
    expect(postAbove(titledBook.rows, 3)).toBe('KENANGA')
    // Without a line of its own between them the header is the same.
    const tight = titledBook.rows.filter((cells) => cells.some((cell) => cell !== null))
    expect(findHeader(tight)).toMatchObject({ row: 2, lines: 1, headers: titledBook.rows[3] })
  })

  it('of e-PPGBM is known column by column, and what nobody keeps is left out', () => {
    const { headers, uses, lines } = headerOf(ppgbmExport)
    expect(lines).toBe(1)
    const known = headers.flatMap((header, at) => (uses[at] == null ? [] : [`${header}: ${uses[at]}`]))
    expect(known).toEqual([
      'NIK: nik',
      'Nama: name',
      'JK: sex',
      'Tgl Lahir: birthDate',
      'Nama Ortu: parents',
      'Desa/Kel: village',
      'Posyandu: post',
      'RT: rt',
      'RW: rw',
      'Alamat: address',
      'Usia Saat Ukur: age',
      'Tanggal Pengukuran: measuredOn',
      'Berat: weightKg',
      'Tinggi: lengthCm',
      'Cara Ukur: position',
      'LiLA: armCm',
      'KIA: kiaBook',
    ])
  })

  it('is found in every list of the collection and tells them apart', () => {
    const signatures = messyLists.map((list) => headerSignature(headerOf(list).headers))
    expect(new Set(signatures).size).toBe(messyLists.length)
  })

  it('of a mother, or of a weight at birth, is not taken for the child’s', () => {
    const found = findHeader([['Nama', 'JK', 'NIK Ibu', 'Tgl Lahir Ibu', 'BB Lahir', 'LK', 'PR']])
    expect(found?.uses).toEqual(['name', 'sex', null, null, null, 'male', 'female'])
  })

  it('is not seen where there is none', () => {
    expect(findHeader([['a', 'b'], [1, 2], [null]])).toBeUndefined()
    expect(findHeader([])).toBeUndefined()
  })
})

describe('rows', () => {
  it('of a village book are read with ticks, serial days and two parents; blanks, headers and sums are no people', () => {
    const rows = read(villageBook)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({
      name: 'Arjuna Wibowo',
      sex: 'L',
      birth: '2023-05-12',
      fatherName: 'Bambang',
      motherName: 'Sulastri',
      rt: '01',
      rw: '02',
      familyCardNo: '3376010101010001',
      notes: [],
    })
    expect(rows[1]).toMatchObject({
      sex: 'P',
      birth: '2024-02-29',
      motherName: 'Wagiyem',
      rt: '01',
      rw: '02',
    })
    expect(codesOf(rows[2] as ListedRow)).toEqual(['sex-missing', 'birth-unreadable', 'rt-unreadable'])
  })

  it('of several posts say from which line on which post is meant', () => {
    const { row, headers } = headerOf(sectionsBook)
    const kinds = sectionsBook.rows.slice(row + 1).map((cells) => rowKind(cells, headers))
    expect(kinds.flatMap((kind) => (kind.kind === 'post' ? [kind.post] : []))).toEqual(['MAWAR', 'Melati 2'])
    const people = read(sectionsBook)
    expect(people.map(({ sex, birth }) => `${sex} ${birth}`)).toEqual([
      'L 2023-05-12',
      'P 2022-06-01',
      'L 2021-08-03',
      'P 2023-12-17',
    ])
  })

  it('with ages give an estimated birth, and a number without a unit is asked about', () => {
    const [first, second, third] = read(agesBook)
    expect(first).toMatchObject({ birth: '2023-12-10', birthEstimated: true, rt: '001' })
    expect(second).toMatchObject({ birth: '2025-04-10', birthEstimated: true, rt: '02' })
    expect(codesOf(third as ListedRow)).toEqual(['age-unreadable'])
    expect(third?.birth).toBeUndefined()
  })

  it('of e-PPGBM keep a whole NIK, and no damaged or masked one', () => {
    const [first, second, third, fourth] = read(ppgbmExport)
    expect(first).toMatchObject({
      nik: '3376011207230001',
      measuredOn: '2026-01-15',
      measures: { weightKg: 12.4, lengthCm: 88.5, position: 'berdiri', armCm: 15 },
      hasKiaBook: true,
      notes: [],
    })
    expect(second?.measures).toEqual({ weightKg: 12.7, lengthCm: 89, position: 'berdiri' })
    expect(third).toMatchObject({
      fatherName: 'BAMBANG',
      motherName: 'WAGIYEM',
      measures: { weightKg: 9, lengthCm: 78.3, position: 'berbaring' },
      hasKiaBook: false,
    })
    expect(third?.nik).toBeUndefined()
    expect(codesOf(third as ListedRow)).toEqual(['nik-damaged'])
    expect(codesOf(fourth as ListedRow)).toEqual(['number-unreadable', 'position-unreadable', 'nik-masked'])
  })
})

describe('a date', () => {
  it.each([
    ['2023-05-12', '2023-05-12'],
    ['2023-05-12 00:00:00', '2023-05-12'],
    ['12/05/2023', '2023-05-12'],
    ['1.6.22', '2022-06-01'],
    ['12-Mei-2023', '2023-05-12'],
    ['12 PEBRUARI 1961', '1961-02-12'],
    ['3 Nop 27', '1927-11-03'],
    ['Demak, 12 05 2023', '2023-05-12'],
    [45058, '2023-05-12'],
    ['45058', '2023-05-12'],
    [new Date('2023-05-12T00:00:00Z'), '2023-05-12'],
    ['31/02/2024', undefined],
    ['2023', undefined],
    [2023, undefined],
    ['Mei 2023', undefined],
    [20230512, undefined],
    [new Date(Number.NaN), undefined],
  ])('%s is %s', (cell, expected) => {
    expect(readDate(cell, 'day-first', TODAY)).toBe(expected)
  })

  it('is read month first only in a column that cannot be meant otherwise', () => {
    expect(dateOrderOf(['03/25/2021', '03/04/2021'])).toBe('month-first')
    expect(dateOrderOf(['03/25/2021', '25/03/2021'])).toBe('day-first')
    expect(dateOrderOf(['03/04/2021', null, 3])).toBe('day-first')
    expect(readDate('03/25/2021', 'month-first', TODAY)).toBe('2021-03-25')
  })
})
