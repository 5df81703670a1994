import { describe, expect, it } from 'vitest'
import { readSheets } from './read.ts'
import { type SheetTable, toCsv, toXlsx } from './write.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text))

const table: SheetTable = {
  name: 'Balita: RT 1/2',
  title: ['Posyandu Mawar', 'Maret 2026'],
  columns: [
    { header: 'NIK' },
    { header: 'Nama', width: 30 },
    { header: 'Tgl Lahir', kind: 'date' },
    { header: 'Berat', kind: 'decimal' },
    { header: 'Datang', kind: 'integer' },
  ],
  rows: [
    ['0102030405060708', "Nur'aini", '2024-02-29', 7.2, 3],
    ['1872010101240001', '=cmd|/c calc', '2025-12-31', null, 0],
  ],
}

async function sheetsOf(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readSheets(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

describe('a workbook', () => {
  it('comes back as it was written: leading zeros, days, decimals, nothing for what is not known', async () => {
    const [sheet] = await sheetsOf(await toXlsx([table]))
    expect(sheet?.name).toBe('Balita  RT 1 2')
    expect(sheet?.rows.slice(0, 2).map((row) => row[0])).toEqual(['Posyandu Mawar', 'Maret 2026'])
    expect(sheet?.rows.slice(3)).toEqual([
      ['NIK', 'Nama', 'Tgl Lahir', 'Berat', 'Datang'],
      ['0102030405060708', "Nur'aini", new Date('2024-02-29T00:00:00Z'), 7.2, 3],
      ['1872010101240001', '=cmd|/c calc', new Date('2025-12-31T00:00:00Z'), null, 0],
    ])
  })

  it('has a tab for each table, also of one name, and one without rows', async () => {
    const sheets = await sheetsOf(await toXlsx([table, table, { ...table, name: 'Kosong', rows: [] }]))
    expect(sheets.map(({ name }) => name)).toEqual(['Balita  RT 1 2', 'Balita  RT 1 2 (2)', 'Kosong'])
  })
})

describe('separated values', () => {
  it('neutralise what a spreadsheet would run', () => {
    const lines = toCsv(table).split('\r\n')
    expect(lines[0]).toBe('\uFEFFNIK,Nama,Tgl Lahir,Berat,Datang')
    expect(lines[2]).toBe("1872010101240001,'=cmd|/c calc,2025-12-31,,0")
  })

  it('are read with comma or semicolon, in UTF-8 or the code page of an old program', async () => {
    const [commas] = await sheetsOf(bytesOf('Nama,Berat\r\n"Siti, Nur",7.2\r\n'))
    expect(commas?.rows).toEqual([
      ['Nama', 'Berat'],
      ['Siti, Nur', '7.2'],
    ])
    const [semicolons] = await sheetsOf(bytesOf('Nama;Berat\nSiti;7,2\n'))
    expect(semicolons?.rows[1]).toEqual(['Siti', '7,2'])
    const [old] = await sheetsOf(new Uint8Array([...bytesOf('Nama;Ibu\nAndr'), 0xe9, ...bytesOf(';Rina\n')]))
    expect(old?.rows[1]).toEqual(['André', 'Rina'])
  })
})

describe('a file that is none', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\n\n , \n', 'empty'],
    ['bytes', 'a\0b', 'unreadable'],
    ['a broken workbook', 'PK\u0003\u0004 and no more', 'unreadable'],
  ])('%s', async (_, text, code) => {
    expect(await readSheets(bytesOf(text))).toEqual({ ok: false, problem: { code } })
  })

  it('is refused when it is too large, as it is or unpacked', async () => {
    const bytes = await toXlsx([table])
    const limits = { bytes: 1_000_000, unpackedBytes: 1_000_000 }
    expect((await readSheets(bytes, limits)).ok).toBe(true)
    for (const small of [{ bytes: 100 }, { unpackedBytes: 100 }])
      expect(await readSheets(bytes, { ...limits, ...small })).toEqual({
        ok: false,
        problem: { code: 'too-large' },
      })
  })
})
