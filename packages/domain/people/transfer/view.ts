import {
  type ClockReading,
  type JournalEntry,
  type MoveBody,
  movesInEffect,
  type PlainDate,
  type Uuid,
} from '../../core/index.ts'
import { transferWorkflow } from './workflow.ts'

export interface TransferBody extends MoveBody {
  readonly sender?: Uuid
  readonly receiver?: Uuid
  readonly movedOn?: PlainDate
  readonly name?: string
  readonly birthDate?: PlainDate
  readonly motherName?: string
  readonly reason?: string
}

/** Whom a proposal speaks of, for a receiver who has nothing else of them yet. */
export type TransferredPerson = Pick<TransferBody, 'name' | 'birthDate' | 'motherName'>

/** A hand-over between two posts. */
export interface Transfer {
  readonly id: Uuid
  /** Of the person, under which the proposal was written: its moves go on there. */
  readonly subject: Uuid
  readonly who: TransferredPerson
  readonly sender: Uuid
  readonly receiver: Uuid
  readonly movedOn: PlainDate
  /** The day it was proposed: the thirty days run from here. */
  readonly proposedOn: PlainDate
  readonly recordedAt: ClockReading
}

export interface TransferView {
  /** Of a merged person: of the chain whose latest move was recorded last. */
  readonly state: string
  /** Proposed and kept, not answered yet; oldest first. */
  readonly open: readonly Transfer[]
  /** Oldest proposal first. */
  readonly accepted: readonly Transfer[]
  /** Where the moves not kept yet would lead: *diajukan*. */
  readonly proposed?: string
  /** Proposals that the server has not kept yet. */
  readonly underway?: readonly Transfer[]
}

/**
 * Each subject id has its own chain of moves, so that merging two persons never makes one chain break the
 * other, and taking the merge back restores both.
 */
export function transferView(entries: readonly JournalEntry<TransferBody>[]): TransferView {
  const chains = chainsOf(entries)
  const last = chains.at(-1)
  const proposed = last?.proposed.at(-1)?.body.to
  const underway = chains.flatMap((chain) => chain.underway).sort(byProposal)
  return {
    state: last?.state ?? transferWorkflow.initial,
    open: chains.flatMap((chain) => chain.open).sort(byProposal),
    accepted: chains.flatMap((chain) => chain.accepted).sort(byProposal),
    ...(proposed === undefined ? {} : { proposed }),
    ...(underway.length === 0 ? {} : { underway }),
  }
}

/** The proposal that waits for an answer, the latest one where a merged person has two. */
export const openTransfer = (entries: readonly JournalEntry<TransferBody>[]): Transfer | undefined =>
  transferView(entries).open.at(-1)

function chainsOf(entries: readonly JournalEntry<TransferBody>[]) {
  const bySubject = new Map<Uuid, JournalEntry<TransferBody>[]>()
  for (const entry of entries) {
    const chain = bySubject.get(entry.subject.id)
    if (chain === undefined) bySubject.set(entry.subject.id, [entry])
    else chain.push(entry)
  }
  const subjects = [...bySubject.keys()].sort()
  return subjects
    .map((subject) => chainOf(bySubject.get(subject) ?? []))
    .sort((a, b) => (a.latest === b.latest ? 0 : a.latest < b.latest ? -1 : 1))
}

function chainOf(entries: readonly JournalEntry<TransferBody>[]) {
  const { state, taken, proposed } = movesInEffect(transferWorkflow, entries)
  let open: Transfer | undefined
  const accepted: Transfer[] = []
  for (const move of taken) {
    if (move.body.to === 'proposed') open = asTransfer(move)
    else if (move.body.to === 'accepted' && open !== undefined)
      accepted.push({ ...open, movedOn: move.body.movedOn ?? open.movedOn })
  }
  const waiting = state === 'proposed' && open !== undefined ? [open] : []
  const step = proposed.at(-1)
  const going = step?.body.to === 'proposed' ? asTransfer(step) : undefined
  const underway = going === undefined ? [] : [going]
  const latest = taken.at(-1)?.recordedAt ?? ''
  return { state, proposed, accepted, open: waiting, underway, latest }
}

/** A proposal names its posts and day: `checks` of the service refuses any other. */
function asTransfer(move: JournalEntry<TransferBody>): Transfer | undefined {
  const { sender, receiver, movedOn, name, birthDate, motherName } = move.body
  if (sender === undefined || receiver === undefined || movedOn === undefined) return undefined
  const { id, subject, happenedOn: proposedOn, recordedAt } = move
  const who = {
    ...(name === undefined ? {} : { name }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(motherName === undefined ? {} : { motherName }),
  }
  return { id, subject: subject.id, who, sender, receiver, movedOn, proposedOn, recordedAt }
}

function byProposal(a: Transfer, b: Transfer): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
