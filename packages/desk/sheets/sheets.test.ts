import type { Me, Overview } from '@simpul/domain/wire'
import { readSheets } from '@simpul/sheets/read'
import { toXlsx } from '@simpul/sheets/write'
import { expect, it } from 'vitest'
import { areaSheet } from './area-sheet.ts'
import { heldSheet } from './held-sheet.ts'
import { trendSheet } from './trend-sheet.ts'
import { usersSheet } from './users-sheet.ts'

const completeness = {
  ...{ month: '2026-03', postsExpected: 2, postsOpened: 2, postsClosed: 1, entriesOnTheWay: 3 },
  ...{ silentPhones: 0, held: 0, latestEntry: null },
}
const unit = (name: string) => ({ id: name, kind: 'post', name, area: '33', areaName: 'Desa' })
const figures = (s: number | null) => [
  { indicator: 'skdn.S', version: 1, month: '2026-03', value: s, counted: null, hidden: s === null },
]
const answer: Overview = {
  ...{ unit: unit('Sukamaju'), path: [], month: '2026-03', completeness, figures: figures(40), trend: [] },
  children: [
    { unit: unit('Mawar'), completeness, figures: figures(40) },
    { unit: unit('Melati'), completeness, figures: figures(null) },
  ],
  names: false,
  official: null,
}
const me = { user: { id: 'x', name: 'Ratna' } } as Me

it('a table leaves the house with what it rests on, with its meanings, and with what was hidden still hidden', async () => {
  const read = await readSheets(await toXlsx(areaSheet(answer, ['skdn.S', 'skdn.D_S'], me)))
  if (!read.ok) throw new Error(read.problem.code)
  const [table, meanings] = read.value
  const lines = table?.rows.map((row) => row.join('|')) ?? []
  expect(lines[0]).toContain('Sukamaju, Maret 2026')
  expect(lines[1]).toContain('1 dari 2 Posyandu sudah menutup hari bukanya; 3 catatan masih di jalan')
  expect(lines[2]).toContain('oleh Ratna')
  expect(lines.find((line) => line.startsWith('Melati'))).toContain('terlalu sedikit')
  expect(lines.find((line) => line.startsWith('Mawar'))).toContain('40')
  expect(meanings?.rows.flat()).toContain('S: semua balita')
})

const linesOf = async (tables: Parameters<typeof toXlsx>[0]): Promise<string[]> => {
  const read = await readSheets(await toXlsx(tables))
  if (!read.ok) throw new Error(read.problem.code)
  return read.value[0]?.rows.map((row) => row.join('|')) ?? []
}

it('two years leave as a row a month, the oldest first, hidden months still hidden', async () => {
  const months = [
    { ...figures(41)[0]!, month: '2026-03' },
    { ...figures(null)[0]!, month: '2026-01' },
    { ...figures(39)[0]!, month: '2026-02' },
  ]
  const lines = await linesOf(trendSheet({ ...answer, trend: months }, ['skdn.S'], me))
  expect(lines.slice(-3)).toEqual(['Januari 2026|terlalu sedikit', 'Februari 2026|39', 'Maret 2026|41'])
  expect(lines.at(-4)).toBe('Bulan|S: semua balita')
})

it('people and phones leave with what the page lists, held entries without whom they are about', async () => {
  const phone = { id: 'p', name: 'HP', lastSeen: '2026-03-09T02:00:00.000Z', waiting: 2, revoked: false }
  const user = {
    ...{ id: 'u', name: 'Sari', username: null },
    assignments: [{ role: 'kader', unit: 'm', unitName: 'Mawar', from: '2025-01-01' }],
    devices: [phone, { ...phone, id: 'gone', waiting: 9, revoked: true }],
  }
  const lines = await linesOf(usersSheet([user], 'Pemeriksaan data', me))
  expect(lines.slice(0, 4).join()).toMatch(/oleh Ratna.*Keperluan: Pemeriksaan data/)
  expect(lines.at(-1)).toMatch(/^Sari\|Kader\|Mawar\|1\|.*2026.*\|2$/)
  const row = {
    ...{ id: 'h', service: 'child-growth', unit: 'm', unitName: 'Mawar', recordedBy: 'Sari' },
    ...{ receivedAt: '2026-03-09T02:00:00.000Z', reason: 'not-allowed' },
  }
  expect((await linesOf(heldSheet([row], 'Pemeriksaan data', me))).at(-1)).toMatch(
    /\|Mawar\|Sari\|.*penulisnya tidak bertugas/,
  )
})
