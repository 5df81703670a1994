import { describe, expect, it } from 'vitest'
import { findingsOf, foldHousehold } from '../../catalogue/index.ts'
import { fill } from '../../core/index.ts'
import { editBodyOf, entry, idOf } from '../../testing/index.ts'

const house = idOf('household', 'one')
const edited = (service: string, values: Readonly<Record<string, unknown>>) =>
  entry({ service, about: house, body: editBodyOf(values) })

describe('a household', () => {
  it('shows both heads when two phones wrote one', () => {
    const folded = foldHousehold(house, [
      edited('household', { headName: 'Karto', address: 'Jl. Kenanga 3' }),
      edited('household', { headName: 'Wiyono' }),
    ])
    const [clash, ...others] = findingsOf(folded, '2026-03-01')
    expect(others).toEqual([])
    expect(fill(clash!.reason, 'en', clash!.params)).toBe(
      'Two heads of household are on record: Wiyono and Karto.',
    )
  })
})

describe('a family card', () => {
  it('never shows its whole number in a finding', () => {
    const folded = foldHousehold(house, [
      edited('family-card', { number: '3515141207250001' }),
      edited('family-card', { number: '3515141207250002' }),
    ])
    const findings = findingsOf(folded, '2026-03-01')
    expect(findings).toMatchObject([{ code: 'clash-number', params: { stands: '0002', rival: '0001' } }])
  })
})
