import { describe, expect, it } from 'vitest'
import { foldPerson } from '../catalogue/index.ts'
import { cast, editBodyOf, edited, entry } from '../testing/index.ts'
import { nameTokens, searchKeys } from './index.ts'

describe('search keys', () => {
  it('fold case, accents and apostrophes away', () => {
    expect(nameTokens("Siti  NUR'AINI, S.Pd.")).toEqual(['siti', 'nuraini', 's', 'pd'])
    expect(nameTokens('Siti Nur’aini')).toEqual(['siti', 'nuraini'])
    expect(nameTokens('Désirée')).toEqual(['desiree'])
    expect(nameTokens(undefined)).toEqual([])
  })

  it('hold name, mother, RT and the last four digits of the NIK', () => {
    const entries = [
      edited(cast.budi, { name: 'Budi Santoso', motherName: 'Aminah', rt: '007' }, []),
      entry({ service: 'identity', about: cast.budi.id, body: editBodyOf({ nik: '3515141207250001' }) }),
    ]
    expect(searchKeys(foldPerson(cast.budi.id, entries).views)).toEqual({
      name: ['budi', 'santoso'],
      mother: ['aminah'],
      rt: '7',
      nikTail: '0001',
    })
  })

  it('are empty for a person of whom nothing stands', () => {
    expect(searchKeys({})).toEqual({ name: [], mother: [] })
  })
})
