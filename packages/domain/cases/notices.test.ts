import { describe, expect, it } from 'vitest'
import { sheetByCode } from '../catalogue/whole.ts'
import type { ServiceSheet } from '../core/index.ts'
import { idOf } from '../testing/index.ts'
import { type CaseFile, type CaseReport, citizenPhone, NOT_MOVED, partAnswers, receives } from './index.ts'

const sheet = (code: string): ServiceSheet => {
  const found = sheetByCode(code)
  if (found === undefined) throw new Error(`the catalogue has no ${code}`)
  return found
}
const phoneOf = (code: string, answers: Record<string, unknown>) => {
  const { open, sealed } = partAnswers(sheet(code), answers)
  const report: CaseReport = {
    ...{ entry: idOf('entry', 'a'), unit: idOf('unit', 'a'), by: idOf('user', 'a') },
    ...{ happenedOn: '2026-03-10', recordedAt: '2026-03-10T04:00:00.000Z-0000' },
    answers: open,
  }
  const file: CaseFile = { id: idOf('case', 'a'), code, report, sealed, walk: NOT_MOVED, notes: [] }
  return citizenPhone(sheet(code), file)
}

describe('the phone a message to the citizen goes to', () => {
  it('is that of whoever asked, and no emergency contact', () => {
    const named = { identityProtected: false, reporterPhone: '0811' }
    expect(phoneOf('ORD-90', { ...named, contactPhone: '0822' })).toBe('0811')
    expect(phoneOf('HSG-01', { contactPhone: '0822' })).toBe('0822')
    expect(phoneOf('ORD-90', { emergencyContact: '0833' })).toBeUndefined()
  })

  it('is none where messages were refused, the name is to stay hidden, or only a team may know', () => {
    const reporterPhone = '0811'
    // Its sealed half is elsewhere: nobody here knows what was asked for.
    expect(phoneOf('ORD-90', { contactPhone: '0822' })).toBeUndefined()
    expect(phoneOf('ORD-90', { reporterPhone, consentStatus: 'refused' })).toBeUndefined()
    expect(phoneOf('ORD-90', { reporterPhone, identityProtected: true })).toBeUndefined()
    expect(phoneOf('ORD-08', { reporterPhone })).toBeUndefined()
  })
})

it('a department that is not named is nobody, and never every department', () => {
  const root = idOf('unit', 'kabupaten')
  const office = idOf('unit', 'dinas perkim')
  const officer = { role: 'opd_officer', unit: root, office, from: '2025-01-01' } as const
  const place = { unitPath: [idOf('unit', 'mawar'), root], sector: 'housing' } as const
  const to = { role: 'opd_officer', at: 'district-office' } as const
  expect(receives(officer, { ...to, office }, place, '2026-03-10')).toBe(true)
  expect(receives(officer, { ...to, office: idOf('unit', 'dinas sosial') }, place, '2026-03-10')).toBe(false)
  expect(receives(officer, to, place, '2026-03-10')).toBe(false)
  expect(receives(officer, { ...to, office }, place, '2024-12-31')).toBe(false)
})
