import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockReading } from './clock.ts'
import { type EditBody, editBody, foldEdits } from './edits.ts'
import type { Entry } from './entry.ts'
import { idFrom } from './ids.ts'

const id = (name: string): string => idFrom('test', name)

const edit = (name: string, minute: number, body: EditBody): Entry<EditBody> => ({
  id: id(name),
  service: 'person',
  version: 1,
  subject: { kind: 'person', id: id('Sari') },
  unit: id('Melati'),
  happenedOn: '2026-03-03',
  recordedAt: clockReading(Date.UTC(2026, 2, 3, 2, minute), 0),
  recordedBy: id('kader'),
  device: id('phone'),
  deviceSeq: 1,
  body,
})
const names = (name: string, minute: number, value: string, ...saw: string[]) =>
  edit(name, minute, { name: { value, saw: saw.map(id) } })

describe('edits', () => {
  it('follow what they saw, even when the clock says they came first', () => {
    const standing = foldEdits([names('a', 50, 'Siti'), names('b', 10, 'Siti Aminah', 'a')])
    expect(standing.name).toEqual({ value: 'Siti Aminah', heads: [id('b')], rivals: [] })
  })

  it('clash when two saw the same; the later stands and both are shown', () => {
    const standing = foldEdits([
      names('a', 1, 'Siti'),
      names('c', 9, 'Siti A.', 'a'),
      names('b', 5, 'Siti Aminah', 'a'),
    ])
    expect(standing.name?.value).toBe('Siti A.')
    expect(standing.name?.rivals).toEqual(['Siti Aminah'])
  })

  it('settle when a person chooses, having seen both', () => {
    const clash = [names('a', 1, 'Siti'), names('b', 5, 'Siti Aminah', 'a'), names('c', 9, 'Siti A.', 'a')]
    const choice = edit('d', 2, editBody(foldEdits(clash), { name: 'Siti Aminah' }))
    const standing = foldEdits([...clash, choice])
    expect(standing.name).toEqual({ value: 'Siti Aminah', heads: [id('d')], rivals: [] })
  })

  it('are separate for each field', () => {
    const standing = foldEdits([
      names('a', 1, 'Siti'),
      edit('b', 2, { phone: { value: '081200000000', saw: [] } }),
    ])
    expect(standing.name?.value).toBe('Siti')
    expect(standing.phone?.value).toBe('081200000000')
  })

  it('write nothing for a value that stands already', () => {
    expect(editBody(foldEdits([names('a', 1, 'Siti')]), { name: 'Siti' })).toEqual({})
  })

  it('stand the same in any order', () => {
    const story = [
      names('a', 30, 'A'),
      names('b', 20, 'B', 'a'),
      names('c', 10, 'C', 'a'),
      names('d', 5, 'D', 'b'),
      names('e', 1, 'E', 'gone'),
    ]
    const expected = foldEdits(story)
    fc.assert(
      fc.property(fc.shuffledSubarray(story, { minLength: story.length }), (shuffled) => {
        expect(foldEdits(shuffled)).toEqual(expected)
      }),
    )
  })
})
