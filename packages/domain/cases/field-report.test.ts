import { expect, it } from 'vitest'
import { sheetByCode, sheets } from '../catalogue/sheets.ts'
import type { ServiceSheet, Uuid } from '../core/index.ts'
import { idOf, posts } from '../testing/index.ts'
import {
  type CaseFile,
  caseFacts,
  FIELD_COLUMNS,
  fieldColumnName,
  fieldLine,
  REPORT_SECTORS,
  STATUS_CODES,
  type StatusCode,
} from './index.ts'

const find = (code: string): ServiceSheet => {
  const sheet = sheetByCode(code)
  if (sheet === undefined) throw new Error(code)
  return sheet
}

const recordedAt = '2026-03-02T02:00:00.000Z' as never
const by: Uuid = idOf('user', 'sari')

function file(code: string, state: StatusCode, answers: object, more: Partial<CaseFile> = {}): CaseFile {
  const step = { entry: idOf('entry', 'a'), to: state, by, on: '2026-03-03', recordedAt } as const
  return {
    id: idOf('case', code),
    code,
    report: {
      ...{ entry: idOf('entry', 'r'), unit: posts.mawar, by, happenedOn: '2026-03-02', recordedAt },
      answers: { ...answers },
    },
    walk: { state, step: 1, kept: 1, steps: [step] },
    notes: [],
    ...more,
  }
}

const house = {
  headName: 'Sumiati',
  headNik: '3376015512800001',
  address: 'Jalan Kenanga 5',
  rt: '03',
  rw: '02',
}

it('a line says whom, where and what as the paper does, and how far it is in words', () => {
  const one = file('HSG-01', 'forwarded_opd', { ...house, photoFront: [{ type: 'image/jpeg', bytes: 9 }] })
  const notes = [
    { kind: 'paper', paper: 0, ready: true, entry: by, by, on: '2026-03-03', recordedAt },
    { kind: 'paper', paper: 1, ready: true, entry: by, by, on: '2026-03-03', recordedAt },
    { kind: 'paper', paper: 1, ready: false, entry: by, by, on: '2026-03-04', recordedAt },
  ] as const
  expect(fieldLine(find('HSG-01'), { ...one, notes }, { post: 'Mawar', office: 'Dinas Perkim' })).toEqual({
    ...{ id: one.id, on: '2026-03-02', post: 'Mawar', name: 'Sumiati', nik: '3376015512800001' },
    ...{ address: 'Jalan Kenanga 5, RT 03/RW 02', place: '', letterNo: '' },
    matter: find('HSG-01').name,
    papers: ['identityCard', 'photos'],
    followUp: 'TL',
    words: { id: 'Dikirim ke dinas, Dinas Perkim', en: 'Sent to the department, Dinas Perkim' },
  })
})

it('the note of the last step stands behind its state', () => {
  const waiting = file('HSG-01', 'needs_info', house)
  const [step] = waiting.walk.steps
  if (step === undefined) throw new Error('no step')
  const walk = { ...waiting.walk, steps: [step, { ...step, note: 'KK belum ada' }] }
  const line = fieldLine(find('HSG-01'), { ...waiting, walk }, { post: 'Mawar' })
  expect([line?.followUp, line?.words.id]).toEqual(['BTL', 'Menunggu kelengkapan: KK belum ada'])
})

it('a complaint is told by whoever brought it, with their own number', () => {
  const told = {
    ...{ reporterName: 'Parjo', reporterNik: '3376011204750003', reporterAddress: 'Dusun Krajan', rt: '1' },
    ...{
      description: 'Jembatan putus',
      problemPlace: 'Kali Bening',
      rtLetterNo: '12/RT1/2026',
      address: 'lain',
    },
  }
  expect(caseFacts(find('PWK-90'), told)).toEqual({
    ...{ name: 'Parjo', nik: '3376011204750003', address: 'Dusun Krajan, RT 1', matter: 'Jembatan putus' },
    ...{ place: 'Kali Bening', letterNo: '12/RT1/2026' },
  })
})

it('a number is never that of somebody else, and what is not said is empty', () => {
  const child = { childName: 'Budi', guardianName: 'Sri', guardianNik: '3376015512800001' }
  expect(caseFacts(find('EDU-02'), child)).toMatchObject({ name: 'Budi', nik: '', address: '' })
  for (const sheet of sheets)
    expect(Object.values(caseFacts(sheet, {})), sheet.code).toEqual(['', '', '', '', '', ''])
})

it('every state is in one of the two columns, or left out with what was never a case', () => {
  const sheet = find('SOC-90')
  const lines = STATUS_CODES.map((state) => fieldLine(sheet, file('SOC-90', state, {}), { post: 'Mawar' }))
  const leftOut = STATUS_CODES.filter((_, at) => lines[at] === undefined)
  expect(leftOut).toEqual(['duplicate', 'cancelled'])
  expect(lines.filter((line) => line !== undefined)).toHaveLength(STATUS_CODES.length - 2)
  expect(lines.find((line) => line?.words.id === 'Disetujui desa')?.followUp).toBe('TL')
  expect(lines.find((line) => line?.words.id === 'Menunggu keputusan desa')?.followUp).toBe('BTL')
})

it('columns are those of the paper, in its order', () => {
  const heads = REPORT_SECTORS.map((sector) =>
    FIELD_COLUMNS[sector].map((column) => fieldColumnName(sector, column).id),
  )
  expect(heads.map((row) => row.length)).toEqual([8, 10, 12, 8, 8])
  expect(heads[1]?.slice(2, 8)).toEqual([
    ...['No. surat permohonan RT', 'Nama', 'NIK', 'Alamat', 'Keluhan', 'Lokasi pembangunan sarana'],
  ])
  expect(heads[2]?.slice(5, 10)).toEqual(['FC KK', 'FC KTP', 'SP', 'Suket penghasilan', 'Foto rumah'])
  expect(heads[0]?.slice(5)).toEqual([
    ...['Hal pengaduan', 'Tindak lanjut (TL)', 'Belum ditindaklanjuti (BTL)'],
  ])
})
