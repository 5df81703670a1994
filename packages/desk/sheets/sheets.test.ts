import type { Me, Overview } from '@simpul/domain/wire'
import { readSheets } from '@simpul/sheets/read'
import { toXlsx } from '@simpul/sheets/write'
import { expect, it } from 'vitest'
import { areaSheet } from './area-sheet.ts'

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
