import { describe, expect, it } from 'vitest'
import { findingsOf, foldPerson } from '../../catalogue/index.ts'
import { checkMove, type JournalEntry } from '../../core/index.ts'
import { cast, introduced, kept, posts, transferMove } from '../../testing/index.ts'
import { openTransfer, showsAt, type TransferBody, transfer } from '../index.ts'

const { ayu, budi } = cast
const { mawar, melati, kenanga } = posts
const towards = (receiver: string) => ({ sender: mawar, receiver, movedOn: '2026-03-01' })

const proposed = transferMove(ayu, 'settled', 'proposed', towards(melati), { happenedOn: '2026-03-02' })
const typed = (entries: readonly JournalEntry[]) => entries as JournalEntry<TransferBody>[]

describe('a proposed transfer', () => {
  it('waits for the receiver', () => {
    expect(openTransfer(typed(kept(proposed)))?.receiver).toBe(melati)
  })

  it('tells the receiver, who has nothing else yet, whom it is about', () => {
    const who = { name: 'Ayu Lestari', birthDate: '2024-06-03', motherName: 'Fatimah' }
    const named = transferMove(ayu, 'settled', 'proposed', { ...towards(melati), ...who })
    expect(transfer.readBody(named).ok).toBe(true)
    expect(openTransfer(typed(kept(named)))).toMatchObject({ subject: ayu.id, who })
    expect(openTransfer(typed(kept(proposed)))?.who).toEqual({})
  })

  it.each(['accepted', 'declined', 'withdrawn'])('is answered once it is %s', (to) => {
    const answer = transferMove(ayu, 'proposed', to, { reason: 'sudah jelas' })
    expect(openTransfer(typed(kept(proposed, answer)))).toBeUndefined()
  })

  it('shows at both posts after thirty days, and says so', () => {
    const open = openTransfer(typed(kept(proposed)))!
    expect(showsAt(open, '2026-03-31')).toEqual([mawar])
    expect(showsAt(open, '2026-04-01')).toEqual([mawar, melati])
    const folded = foldPerson(ayu.id, kept(introduced(ayu), proposed))
    expect(findingsOf(folded, '2026-03-31')).toEqual([])
    expect(findingsOf(folded, '2026-04-01')).toMatchObject([{ code: 'unaccepted', params: { days: 30 } }])
  })

  it('is shown as on its way until the server has kept it', () => {
    expect(transfer.view(typed([proposed]))).toMatchObject({
      state: 'settled',
      proposed: 'proposed',
      open: [],
      underway: [{ receiver: melati }],
    })
    expect(transfer.view(typed(kept(proposed)))).not.toHaveProperty('underway')
    const withdrawn = transferMove(ayu, 'proposed', 'withdrawn')
    expect(transfer.view(typed([proposed, withdrawn]))).not.toHaveProperty('underway')
  })

  it('loses against one the server kept before', () => {
    const second = transferMove(ayu, 'settled', 'proposed', towards(kenanga))
    expect(openTransfer(typed(kept(second, proposed)))?.receiver).toBe(kenanga)
  })

  it('of two merged records keeps a chain for each', () => {
    const other = transferMove(budi, 'settled', 'proposed', towards(kenanga))
    const answer = transferMove(ayu, 'proposed', 'accepted')
    const view = transfer.view(typed(kept(proposed, other, answer)))
    expect(view.accepted.map((one) => one.receiver)).toEqual([melati])
    expect(view.open.map((one) => one.receiver)).toEqual([kenanga])
  })
})

describe('what a step needs', () => {
  const problems = (move: JournalEntry) => {
    const body = transfer.readBody(move)
    if (body.ok) return []
    return 'problems' in body.problem ? body.problem.problems : [body.problem.code]
  }

  it('asks a proposal for both posts and the day', () => {
    const bare = transferMove(ayu, 'settled', 'proposed')
    expect(problems(bare)).toEqual(
      ['sender', 'receiver', 'movedOn'].map((question) => ({ question, problem: 'required' })),
    )
    const nowhere = transferMove(ayu, 'settled', 'proposed', towards('Posyandu sebelah'))
    expect(problems(nowhere)).toEqual([{ question: 'receiver', problem: 'pattern' }])
  })

  it('asks a refusal for a reason', () => {
    expect(problems(transferMove(ayu, 'proposed', 'declined'))).toHaveLength(1)
    expect(problems(transferMove(ayu, 'proposed', 'withdrawn'))).toEqual([])
  })

  it('does not hand over to oneself', () => {
    expect(problems(transferMove(ayu, 'settled', 'proposed', towards(mawar)))).toHaveLength(1)
  })

  it('is open to kader and village operators, not to supervisors', () => {
    const move = { from: 'settled', to: 'proposed' }
    expect(checkMove(transfer.workflow!, 'settled', move, ['kader'])).toBeUndefined()
    expect(checkMove(transfer.workflow!, 'settled', move, ['district_tp'])).toBe('mover-not-allowed')
    expect(checkMove(transfer.workflow!, 'proposed', move, ['kader'])).toBe('state-changed')
  })
})
