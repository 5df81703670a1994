import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../core/index.ts'
import { postsToTell } from '../people/index.ts'
import {
  arrived,
  cast,
  departed,
  died,
  edited,
  introduced,
  judged,
  kept,
  posts,
  registered,
  transferMove,
  voided,
  weighed,
} from '../testing/index.ts'
import { foldPerson, serviceById } from './index.ts'

const { ayu, budi } = cast
const { mawar, melati, kenanga } = posts
const names = new Map([
  [mawar, 'mawar'],
  [melati, 'melati'],
  [kenanga, 'kenanga'],
])

/** For each entry the posts that are told of it. */
function told(entries: readonly JournalEntry[], of: JournalEntry): string[] {
  const journal = kept(...entries)
  const all = postsToTell(foldPerson(ayu.id, journal), journal, (id) => serviceById(id)?.kind)
  const found = all.find(({ entry }) => entry.id === of.id)
  return [...(found?.posts ?? [])].map((post) => names.get(post) ?? post).sort()
}

const here = registered(ayu, mawar, '2026-01-05', { unit: mawar })
const there = arrived(ayu, melati, '2026-03-10')
const moved = [introduced(ayu), here, there]

describe('a post that somebody left', () => {
  it('is told of what happened until then, however late it is typed in', () => {
    const before = weighed(8.1, '2026-02-10', { of: ayu, unit: melati })
    const after = weighed(8.9, '2026-04-10', { of: ayu, unit: melati })
    expect(told([...moved, before, after], before)).toEqual(['mawar', 'melati'])
    expect(told([...moved, before, after], after)).toEqual(['melati'])
  })

  it('is told of sex and birth and of who is the same person, but not of a new name or address', () => {
    const birth = edited(ayu, { birthDate: '2024-02-01' }, [], { happenedOn: '2026-05-01', unit: melati })
    const address = edited(ayu, { address: 'Jl. Baru 1' }, [], { happenedOn: '2026-05-01', unit: melati })
    const same = judged(ayu, budi, 'same', [], { happenedOn: '2026-05-01', unit: melati })
    expect(told([...moved, birth, address, same], birth)).toEqual(['mawar', 'melati'])
    expect(told([...moved, birth, address, same], same)).toEqual(['mawar', 'melati'])
    expect(told([...moved, birth, address, same], address)).toEqual(['melati'])
  })

  it('gets a correction with what it corrects', () => {
    const before = weighed(8.1, '2026-02-10', { of: ayu, unit: melati })
    const gone = voided(before)
    expect(told([...moved, before, gone], gone)).toEqual(['mawar', 'melati'])
  })

  it('does not hear where somebody went after that', () => {
    const proposal = transferMove(ayu, 'settled', 'proposed', {
      sender: melati,
      receiver: kenanga,
      movedOn: '2026-05-01',
    })
    const acceptance = transferMove(ayu, 'proposed', 'accepted')
    expect(told([...moved, proposal, acceptance], acceptance)).toEqual(['kenanga'])
  })
})

describe('a post where somebody was said to be', () => {
  it('is told of the death that makes it untrue', () => {
    const dead = died(ayu, '2026-01-02', { unit: melati })
    expect(told([introduced(ayu), here, dead], dead)).toEqual(['mawar'])
  })

  it('hears nothing more of somebody who departed', () => {
    const gone = departed(ayu, mawar, '2026-02-01')
    const later = weighed(8.4, '2026-03-01', { of: ayu, unit: melati })
    expect(told([introduced(ayu), here, gone, later], later)).toEqual([])
  })
})
