import { describe, expect, it } from 'vitest'
import { findingsOf, foldPerson } from '../../catalogue/index.ts'
import { fill } from '../../core/index.ts'
import { cast, clashing, edited, entry, introduced } from '../../testing/index.ts'
import { person } from '../index.ts'

const { budi } = cast
const sentences = (entries: Parameters<typeof foldPerson>[1]) =>
  findingsOf(foldPerson(budi.id, entries), '2026-03-01').map((one) => fill(one.reason, 'id', one.params))

describe('personal details', () => {
  it('show both names when two phones changed the same one', () => {
    const first = introduced(budi)
    expect(sentences([first, ...clashing(budi, first, 'name', ['Budi S.', 'Boedi'])])).toEqual([
      'Nama tercatat berbeda: Boedi dan Budi S..',
    ])
  })

  it('show every value once when three phones changed the same one', () => {
    const first = introduced(budi)
    const edits = clashing(budi, first, 'rt', ['01', '02', '01', '03'])
    expect(sentences([first, ...edits])).toEqual(['RT tercatat berbeda: 03 dan 01, 02.'])
  })

  it('do not clash when two phones changed different things, or said the same', () => {
    const first = introduced(budi)
    const rt = edited(budi, { rt: '04' }, [first])
    const rw = edited(budi, { rw: '02' }, [first])
    expect(sentences([first, rt, rw, ...clashing(budi, first, 'rt', ['04'])])).toEqual([])
  })

  it('ask for sex and birth where they are missing', () => {
    expect(sentences([edited(budi, { name: 'Bayi Aminah' }, [])])).toEqual([
      'Jenis kelamin belum dicatat.',
      'Tanggal lahir belum dicatat.',
    ])
  })

  it('can be emptied again', () => {
    const first = introduced(budi)
    const emptied = edited(budi, { motherName: null }, [first])
    const { views } = foldPerson(budi.id, [first, emptied])
    expect(views.person).toMatchObject({ motherName: { value: null } })
  })

  it('take no birth date after the day they were written', () => {
    const body = { birthDate: { value: '2026-01-11', saw: [] } }
    expect(person.readBody(entry({ service: 'person', about: budi.id, body })).ok).toBe(false)
  })
})
