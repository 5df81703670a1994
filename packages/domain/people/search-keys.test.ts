import { describe, expect, it } from 'vitest'
import { foldPerson } from '../catalogue/index.ts'
import { cast, editBodyOf, edited, entry } from '../testing/index.ts'
import { nameTokens, searchKeys, searchQuery } from './index.ts'

describe('search keys', () => {
  it('fold case, accents and apostrophes away', () => {
    expect(nameTokens("Siti  NUR'AINI, S.Pd.")).toEqual(['siti', 'nuraini', 's', 'pd'])
    expect(nameTokens('Siti Nur’aini')).toEqual(['siti', 'nuraini'])
    expect(nameTokens('Désirée')).toEqual(['desiree'])
    expect(nameTokens(undefined)).toEqual([])
  })

  it('hold name, mother, RT and the last four digits of the NIK, and other spellings where they differ', () => {
    const entries = [
      edited(cast.budi, { name: 'Moch. Djoko', motherName: 'Aminah', rt: '007', rw: '02' }, []),
      entry({ service: 'identity', about: cast.budi.id, body: editBodyOf({ nik: '3515141207250001' }) }),
    ]
    expect(searchKeys(foldPerson(cast.budi.id, entries).views)).toEqual({
      name: ['moch', 'djoko'],
      mother: ['aminah'],
      nameForms: ['muhamad', 'joko'],
      motherForms: ['amina'],
      glued: ['muhamadjoko'],
      rt: '7',
      rw: '2',
      nikTail: '0001',
    })
  })

  it('are empty for a person of whom nothing stands', () => {
    expect(searchKeys({})).toEqual({ name: [], mother: [], nameForms: [], motherForms: [], glued: [] })
  })
})

describe('a search', () => {
  it('knows RT and RW however they are written', () => {
    for (const text of ['rt 3', 'RT03', 'rt.003', 'RT: 3'])
      expect(searchQuery(text)).toEqual({ words: [], rt: '3' })
    expect(searchQuery('siti RT 3/02')).toMatchObject({ rt: '3', rw: '2', words: [{ written: 'siti' }] })
    expect(searchQuery('rt 3 rw 2 budi')).toMatchObject({ rt: '3', rw: '2', words: [{ written: 'budi' }] })
    expect(searchQuery('kartini').rt).toBeUndefined()
  })

  it('looks for the tail of a NIK, of which a phone knows no more', () => {
    expect(searchQuery('0001').words).toMatchObject([{ written: '0001' }])
    expect(searchQuery('3515 1412 0725 0001').words).toMatchObject([{ written: '0001' }])
  })

  it('does not insist on a title, unless it is all that was typed', () => {
    expect(searchQuery('bu hj siti').words.map(({ optional }) => optional)).toEqual([true, true, false])
    expect(searchQuery('hj').words).toMatchObject([{ written: 'hj', optional: false }])
  })

  it('takes the beginning of one spelling for the beginning of the others', () => {
    expect(searchQuery('moha').words[0]?.forms).toContain('muhamad')
    expect(searchQuery('achm').words[0]?.forms).toContain('ahm')
    expect(searchQuery('st').words[0]?.forms).toEqual(['siti'])
    expect(searchQuery('dj').words[0]?.forms).toEqual([])
  })
})
