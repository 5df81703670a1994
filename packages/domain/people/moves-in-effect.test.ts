import { expect, it } from 'vitest'
import { type JournalEntry, type MoveBody, movesInEffect, stateOf } from '../core/index.ts'
import { cast, kept, transferMove } from '../testing/index.ts'
import { transfer } from './index.ts'

const workflow = transfer.workflow!
const typed = (entries: readonly JournalEntry[]) => entries as JournalEntry<MoveBody>[]
const proposal = transferMove(cast.ayu, 'settled', 'proposed')
const acceptance = transferMove(cast.ayu, 'proposed', 'accepted')
const withdrawal = transferMove(cast.ayu, 'proposed', 'withdrawn')

it('takes moves in the order of the server and passes over the one that came second', () => {
  const journal = typed(kept(proposal, acceptance, withdrawal))
  const { state, taken } = movesInEffect(workflow, [...journal].reverse())
  expect(state).toBe('accepted')
  expect(state).toBe(stateOf(workflow, journal))
  expect(taken.map((move) => move.id)).toEqual([proposal.id, acceptance.id])
})

it('lets the moves on their way follow what was kept, in the order they were made', () => {
  const { state, proposed } = movesInEffect(workflow, typed([withdrawal, acceptance, ...kept(proposal)]))
  expect(state).toBe('proposed')
  expect(proposed.map((move) => move.body.to)).toEqual(['accepted'])
})
