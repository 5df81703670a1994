import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeTable, type PackedTable } from './decode.ts'
import { loadWhoGrowth, packedTables } from './who-growth.ts'

/** How each source file writes itself: its indicator, and whether it keeps closing zeros. */
const FILES: Record<string, { indicator: string; decimals?: readonly [number, number, number] }> = {
  'wfa-0-5-day.csv': { indicator: 'wfa' },
  'lhfa-0-5-day.csv': { indicator: 'lhfa' },
  'bfa-0-5-day.csv': { indicator: 'bfa' },
  'hcfa-0-5-day.csv': { indicator: 'hcfa' },
  'acfa-3m-5y-day.csv': { indicator: 'acfa' },
  'wfl-cm.csv': { indicator: 'wfl' },
  'wfh-cm.csv': { indicator: 'wfh' },
  'wfa-5-10-month.csv': { indicator: 'wfa', decimals: [4, 4, 5] },
  'hfa-5-19-month.csv': { indicator: 'hfa', decimals: [0, 4, 5] },
  'bfa-5-19-month.csv': { indicator: 'bfa', decimals: [4, 4, 5] },
}

/** Writes a decoded table back as the CSV it came from; `String` gives the shortest text of the very same double. */
function csvOf(packed: PackedTable): string {
  const { indicator, decimals } = FILES[packed.source] ?? { indicator: '?' }
  const { first, rows, lms } = decodeTable(packed)
  const perUnit = packed.source.endsWith('cm.csv') ? 10 : 1
  const lines = ['indicator,sex,x,L,M,S']
  for (let at = 0; at < 2 * rows; at++) {
    const x = (first + (at % rows)) / perUnit
    const numbers = [...lms.subarray(at * 3, at * 3 + 3)].map((value, column) =>
      decimals === undefined ? String(value) : value.toFixed(decimals[column]),
    )
    lines.push([indicator, at < rows ? 1 : 2, x, ...numbers].join(','))
  }
  return `${lines.join('\n')}\n`
}

describe('WHO growth tables', () => {
  it.each(Object.entries<PackedTable>(packedTables))('%s is its source file, byte for byte', (_, packed) => {
    expect(createHash('sha256').update(csvOf(packed)).digest('hex')).toBe(packed.sha256)
  })

  it('has a text for every number that reads back as the same double', () => {
    const { lms } = loadWhoGrowth().weightForAge5to10
    for (const value of lms) expect(Number(value.toFixed(5))).toBe(value)
  })

  it('finds the row of a newborn boy and of a girl of five', () => {
    const { weightForAge, lengthForAge } = loadWhoGrowth()
    expect([...weightForAge.lms.subarray(0, 3)]).toEqual([0.3487, 3.3464, 0.14602])
    expect([...lengthForAge.lms.subarray(-3)]).toEqual([1, 109.4189, 0.04346])
  })

  it('decodes a table once', () => {
    expect(loadWhoGrowth().weightForLength).toBe(loadWhoGrowth().weightForLength)
  })

  it('refuses a table that lost a character', () => {
    const packed: PackedTable = packedTables.weightForAge5to10
    expect(() => decodeTable({ ...packed, columns: packed.columns.slice(0, -1) })).toThrow()
  })

  it('weighs at most 16 kB on the wire', () => {
    const modules = ['tables-0-5.ts', 'tables-by-length.ts', 'tables-5-19.ts'].map((file) =>
      readFileSync(new URL(file, import.meta.url)),
    )
    expect(brotliCompressSync(Buffer.concat(modules)).length).toBeLessThan(16_000)
  })
})
