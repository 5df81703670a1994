import { describe, expect, it } from 'vitest'
import { findingsOf, foldPerson } from '../../catalogue/index.ts'
import { fill } from '../../core/index.ts'
import { cast, editBodyOf, entry, introduced } from '../../testing/index.ts'

const { budi } = cast
const identified = (values: Readonly<Record<string, unknown>>) =>
  entry({ service: 'identity', about: budi.id, body: editBodyOf(values) })
const findings = (...entries: Parameters<typeof foldPerson>[1]) =>
  findingsOf(foldPerson(budi.id, [introduced(budi), ...entries]), '2026-03-01')

describe('a NIK', () => {
  it('that fits says nothing', () => {
    expect(findings(identified({ nikStatus: 'known', nik: '3515141207250001' }))).toEqual([])
  })

  it('of another birth date or sex is kept and asked about', () => {
    const codes = findings(identified({ nik: '3515145307250001' })).map((one) => one.code)
    expect(codes).toEqual(['nik-birth-differs', 'nik-sex-differs'])
  })

  it('that cannot be one is kept and asked about', () => {
    expect(findings(identified({ nik: '3515149907250001' })).map((one) => one.code)).toEqual([
      'nik-unreadable',
    ])
  })

  it('is never shown whole in a finding', () => {
    const both = [identified({ nik: '3515141207250001' }), identified({ nik: '3515141207250002' })]
    const [clash] = findings(...both)
    expect(fill(clash!.reason, 'id', clash!.params)).toBe('NIK tercatat berbeda: berakhir 0002 dan 0001.')
    expect(JSON.stringify(findings(...both))).not.toContain('351514')
  })

  it('need not be there', () => {
    expect(findings(identified({ nikStatus: 'not_issued', phone: '081234567890' }))).toEqual([])
  })

  it('with letters or 15 digits is not readable at all', () => {
    const short = identified({ nik: '351514120725000' })
    expect(foldPerson(budi.id, [short]).unreadable).toEqual([short.id])
  })
})
