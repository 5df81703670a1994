import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys, readName } from './index.ts'
import { NAME_FORMS, SPELLING_RULES } from './name-forms.ts'

const equal = (...spellings: readonly string[]): void => {
  for (const other of spellings) expect(nameKeys(other), other).toEqual(nameKeys(spellings[0]))
}

describe('names as they are compared', () => {
  it.each(SPELLING_RULES.map(({ from, example }) => [String(from), ...example] as const))(
    'the rule %s makes %s and %s one',
    (_, one, other) => equal(one, other),
  )

  it('no rule is there in vain: without it its example would be two names', () => {
    const without = (rule: number, word: string) =>
      SPELLING_RULES.reduce(
        (text, { from, to }, at) => (at === rule ? text : text.replace(from, to)),
        word.toLowerCase(),
      )
    for (const [at, { example, from }] of SPELLING_RULES.entries())
      expect(without(at, example[0]), String(from)).not.toBe(without(at, example[1]))
  })

  it('every form of the table gives the name it stands for, and no form stands for two', () => {
    const seen = new Map<string, string>()
    for (const [name, forms] of Object.entries(NAME_FORMS)) {
      equal(name, ...forms)
      const key = nameKeys(name).join()
      expect(seen.get(key), `${name} and ${seen.get(key)}`).toBeUndefined()
      seen.set(key, name)
    }
  })

  it('one man under the names he is written down by', () => {
    equal(
      'Muhammad Nur Syafii',
      "H. Moch. Noer Sjafi'i, S.Pd.",
      'M. Nur Safii',
      'Mohamad Noor Syafi’i S.Pd.I',
      'Bpk. Muh. Nur Sjafii',
    )
    equal('Abdurrahman', 'Abdul Rahman', 'Abd. Rohman', 'Abdurrohman', 'ABDUL ROCHMAN')
    equal('Abdulaziz', 'Abdul Azis', 'Abd Aziz')
    equal('Siti Khasanah', 'St. Hasanah', 'Sitti Chasanah')
    equal('Ny. Juwariyah', 'Djuariah')
    equal('Ahmad bin Sulaiman', 'Achmad Sulaiman')
    equal('Rotua br. Simanjuntak', 'Rotua Simanjuntak')
    equal('dr. Rina, Sp.OG', 'Rina')
  })

  it('people of other names stay other people', () => {
    const others = [
      'Abdullah',
      'Abdul Lathif',
      'Eka',
      'Eko',
      'Putra',
      'Putri',
      'Dewi',
      'Dwi',
      'Siti',
      'Sri',
      'Joni',
      'Juni',
    ]
    expect(new Set(others.map((name) => nameKeys(name).join(' '))).size).toBe(others.length)
    expect(nameKeys('Anjani')).toEqual(['anjani'])
    expect(nameKeys('Wijaya')).toEqual(['wijaya'])
  })

  it('knows a baby without a name by its mother, and which of twins it is', () => {
    expect(readName('Bayi Ny. Siti Aminah')).toMatchObject({ keys: nameKeys('Siti Aminah'), unnamed: true })
    expect(readName('By. Ny. Siti')).toMatchObject({ keys: ['siti'], unnamed: true })
    expect(readName('By Ny Siti 2')).toMatchObject({ keys: ['siti'], unnamed: true, order: '2' })
    expect(readName('Siti Aminah 2').order).toBeUndefined()
    expect(readName('Bayi')).toMatchObject({ keys: ['bayi'], unnamed: false })
  })

  it('a name that is only a title is still a name', () => {
    expect(nameKeys('Haji')).toEqual(['haji'])
    expect(nameKeys('H')).toEqual(['h'])
    expect(nameKeys('')).toEqual([])
    expect(nameKeys('S.Pd')).toEqual(['s', 'pd'])
    expect(nameKeys('St. Aminah')).toEqual(['siti', 'amina'])
  })

  it('never lose a name, and do not depend on case or spaces', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, (some) => {
        const keys = nameKeys(some.join(' '))
        expect(keys.length).toBeGreaterThan(0)
        expect(nameKeys(`  ${some.join('   ').toUpperCase()} `)).toEqual(keys)
      }),
    )
  })
})
