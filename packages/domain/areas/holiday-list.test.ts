import { describe, expect, it } from 'vitest'
import { NATIONAL_HOLIDAYS, YEARLY_HOLIDAYS } from '../reference/holidays/index.ts'
import { readHolidayList } from './holiday-list.ts'

const book = { listed: NATIONAL_HOLIDAYS, yearly: YEARLY_HOLIDAYS }
const HEAD = ['Tanggal', 'Wilayah', 'Jenis', 'Nama', 'Dasar']
const read = (...lines: (string | Date | null)[][]) => readHolidayList([HEAD, ...lines], '18.72', book)
const problems = (...lines: (string | null)[][]) => {
  const result = read(...lines)
  return result.ok ? [] : result.problem.map(({ line, problem }) => `${line} ${problem}`)
}

describe('a list of days off', () => {
  it('names days of the cell, of what lies in it, of the province and of the country', () => {
    const result = read(
      ['2026-06-09', '18.72', 'libur daerah', 'Hari jadi Kota Metro', 'SE Wali Kota 7/2026'],
      [new Date('2026-06-10T00:00:00Z'), '18.72.01', '', 'Pemilihan', 'SK Camat 1/2026'],
      [null, null, null, null, null],
      ['2026-06-11', '18', 'Cuti bersama', 'Cuti bersama provinsi', 'SE Gubernur 3/2026'],
      ['2026-06-12', 'ID', 'Cuti Bersama', 'Cuti bersama tambahan', 'SKB perubahan'],
    )
    expect(result).toMatchObject({
      ok: true,
      value: [
        { on: '2026-06-09', area: '18.72', kind: 'local' },
        { on: '2026-06-10', area: '18.72.01', kind: 'local', name: { id: 'Pemilihan' } },
        { on: '2026-06-11', area: '18', kind: 'joint-leave' },
        { on: '2026-06-12', kind: 'joint-leave', source: 'SKB perubahan' },
      ],
    })
  })

  it('is taken whole or not at all, and says which lines are wrong', () => {
    expect(
      problems(
        ['2026-06-09', '18.72', '', 'Hari jadi', 'SE 7/2026'],
        ['9 Juni 2026', '18.72', '', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-31', '18.72', '', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-09', 'Metro', '', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-09', '18.71', '', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-09', '18.72', 'libur nasional', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-09', '', 'libur daerah', 'Hari jadi', 'SE 7/2026'],
        ['2026-06-09', '18.72', '', ' ', 'SE 7/2026'],
        ['2026-06-09', '18.72', '', 'Hari jadi', null],
      ),
    ).toEqual([
      '3 date',
      '4 date',
      '5 area',
      '6 area-elsewhere',
      '7 kind',
      '8 kind',
      '9 name-missing',
      '10 source-missing',
    ])
    expect(problems()).toEqual(['1 no-lines'])
    expect(readHolidayList([['Tanggal', 'Nama']], '18.72', book)).toMatchObject({ ok: false })
  })

  it('of a new year for the country comes whole; a day added to a known year may come alone', () => {
    const yearly = YEARLY_HOLIDAYS.map(({ monthDay, name }) => [
      `2027-${monthDay}`,
      'ID',
      '',
      name.id,
      'SKB 2027',
    ])
    expect(problems(...yearly)).toEqual([])
    expect(problems(...yearly.slice(1), ['2027-03-10', 'ID', '', 'Idulfitri', 'SKB 2027'])).toEqual([
      '2 year-not-whole',
      '3 year-not-whole',
      '4 year-not-whole',
      '5 year-not-whole',
      '6 year-not-whole',
    ])
    expect(problems(['2026-11-09', 'ID', 'cuti bersama', 'Tambahan', 'SKB perubahan'])).toEqual([])
    expect(problems(['2027-06-09', '18.72', '', 'Hari jadi', 'SE 7/2027'])).toEqual([])
  })
})
