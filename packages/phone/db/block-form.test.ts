import type { JournalEntry } from '@simpul/domain/core'
import { cast, entry, introduced, kept, replaced, voided } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { packBlock, unpackBlock } from './block-form.ts'

const weighed = entry({ service: 'child-growth', about: cast.budi.id, body: { weightKg: 7.2 } })
const journal: readonly JournalEntry[] = [
  ...kept(introduced(cast.budi), weighed, replaced(weighed, { weightKg: 7.3 }), voided(weighed)),
  { ...weighed, id: '01900000-0000-7000-8000-00000000ffff', insteadOf: weighed.id },
]

it('gives back every entry as it was', () => {
  const there = JSON.parse(JSON.stringify(packBlock(journal))) as ReturnType<typeof packBlock>
  expect(unpackBlock(there)).toEqual(journal)
})

it('takes half the room of plain entries', () => {
  const two = Array.from({ length: 24 }, () => weighed)
  expect(JSON.stringify(packBlock(two)).length).toBeLessThan(JSON.stringify(two).length / 2)
})
