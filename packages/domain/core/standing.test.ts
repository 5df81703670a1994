import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockReading } from './clock.ts'
import type { JournalEntry } from './entry.ts'
import { idFrom } from './ids.ts'
import { standingEntries } from './standing.ts'

const id = (name: string): string => idFrom('test', name)

function weighed(name: string, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: id(name),
    service: 'child-growth',
    version: 1,
    subject: { kind: 'person', id: id('Sari') },
    unit: id('Melati'),
    happenedOn: '2026-03-03',
    recordedAt: clockReading(Date.UTC(2026, 2, 3, 2), 0),
    recordedBy: id('kader'),
    device: id('phone'),
    deviceSeq: 1,
    body: { weightKg: 7.2 },
    ...more,
  }
}

const at = (minute: number) => clockReading(Date.UTC(2026, 2, 3, 2, minute), 0)
const replaces = (name: string, target: string, minute: number, weightKg: number) =>
  weighed(name, {
    amends: { entry: id(target), how: 'replace', why: 'salah ketik' },
    recordedAt: at(minute),
    body: { weightKg },
  })
const voids = (name: string, target: string, minute: number) =>
  weighed(name, {
    amends: { entry: id(target), how: 'void', why: 'anak lain' },
    recordedAt: at(minute),
    body: null,
  })
const weights = (entries: JournalEntry[]) =>
  standingEntries(entries).map((entry) => (entry.body as { weightKg: number }).weightKg)

describe('what stands after amendments', () => {
  it('takes the correction, under the id of what it corrects', () => {
    const standing = standingEntries([weighed('a'), replaces('b', 'a', 5, 7.4)])
    expect(standing.map((entry) => entry.id)).toEqual([id('a')])
    expect(weights([weighed('a'), replaces('b', 'a', 5, 7.4)])).toEqual([7.4])
  })

  it('takes the latest of several corrections, whatever came first', () => {
    expect(weights([replaces('c', 'a', 9, 7.6), weighed('a'), replaces('b', 'a', 5, 7.4)])).toEqual([7.6])
  })

  it('lets nothing stand of a correction that came before its entry', () => {
    expect(weights([replaces('b', 'a', 5, 7.4)])).toEqual([])
  })

  it('brings an entry back when its voiding is itself voided', () => {
    expect(weights([weighed('a'), voids('b', 'a', 5)])).toEqual([])
    expect(weights([weighed('a'), voids('b', 'a', 5), voids('c', 'b', 6)])).toEqual([7.2])
  })

  it('follows the correction of a correction', () => {
    expect(weights([weighed('a'), replaces('b', 'a', 5, 7.4), replaces('c', 'b', 6, 7.5)])).toEqual([7.5])
  })

  it('ignores a correction that names another service', () => {
    expect(weights([weighed('a'), { ...voids('b', 'a', 5), service: 'kia-book' }])).toEqual([7.2])
  })

  it('ends when corrections point at each other', () => {
    expect(standingEntries([replaces('a', 'b', 1, 1), replaces('b', 'a', 2, 2)])).toEqual([])
  })

  it('gives the same in any order and with doubles', () => {
    const story = [
      weighed('a'),
      weighed('d', { happenedOn: '2026-02-03', body: { weightKg: 7 } }),
      replaces('b', 'a', 5, 7.4),
      voids('c', 'b', 6),
      replaces('e', 'a', 4, 7.3),
      voids('f', 'd', 8),
      voids('g', 'f', 9),
    ]
    const expected = standingEntries(story)
    const doubled = [...story, ...story.slice(2)]
    fc.assert(
      fc.property(fc.shuffledSubarray(doubled, { minLength: doubled.length }), (shuffled) => {
        expect(standingEntries(shuffled)).toEqual(expected)
      }),
    )
  })
})
