import { fill } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { headOf, lettersOf, verifiersOf } from './letters-of.ts'

const step = (to: string, name: string, companion: string | null = null): CaseAnswer['history'][number] => ({
  ...{ to, on: '2026-03-02', keptAt: '2026-03-02T03:00:00Z', by: { name, role: 'kader' }, companion },
  ...{ office: null, note: null, channel: null, toldOn: null },
})
const history = [
  step('submitted', 'Sari'),
  step('verifying', 'Pak Dul', 'Pak RT'),
  step('verified', 'Wati', 'Pak RT'),
]

it('a letter is there once its step has been taken', () => {
  expect(lettersOf({ restricted: false, history: history.slice(0, 1) })).toEqual(['receipt'])
  expect(lettersOf({ restricted: false, history: history.slice(0, 2) })).toEqual(['receipt', 'record'])
  const decided = [...history, step('village_decided', 'Lurah')]
  expect(lettersOf({ restricted: false, history: decided })).toEqual(['receipt', 'record', 'cover'])
  expect(lettersOf({ restricted: true, history: decided })).toEqual(['record', 'cover'])
})

it('the record names everybody who verified, each once for what they did', () => {
  const writtenBy = { name: 'Sari', role: 'kader' }
  expect(verifiersOf({ writtenBy, history }).map(({ name, did }) => [name, did])).toEqual([
    ['Sari', 'wroteIt'],
    ['Pak Dul', 'verified'],
    ['Pak RT', 'went'],
    ['Wati', 'confirmed'],
  ])
})

it('an office is written to by the title of whoever leads it', () => {
  const titleOf = (office: string): string | undefined => {
    const head = headOf(office)
    return head && fill(head.title, 'id', { name: head.name })
  }
  expect(titleOf('Kelurahan Metro')).toBe('Lurah Metro')
  expect(titleOf('Desa Suka Maju')).toBe('Kepala Desa Suka Maju')
  expect(titleOf('Kecamatan Metro Pusat')).toBe('Camat Metro Pusat')
  expect(titleOf('Dinas Sosial')).toBe('Kepala Dinas Sosial')
  expect(titleOf('Mawar')).toBeUndefined()
  expect(headOf('Kelurahan Metro')?.isCivilServant).toBe(true)
  expect(headOf('Desa Suka Maju')?.isCivilServant).toBe(false)
})
