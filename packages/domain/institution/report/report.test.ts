import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayWrite } from '../../access/index.ts'
import { POLICY } from '../../access/policy.ts'
import { foldActivity } from '../../catalogue/index.ts'
import { checkMove, type JournalEntry } from '../../core/index.ts'
import { shuffledAndDoubled } from '../../testing/arbitraries.ts'
import { entry, idOf, posts, staff } from '../../testing/index.ts'
import {
  expectedReportState,
  figuresToSend,
  isReported,
  type ReportBody,
  type ReportView,
  report,
  reportId,
} from '../index.ts'
import { reportWorkflow } from './workflow.ts'

const { mawar } = posts
const id = reportId(mawar, 'monthly-health', '2026-02')

const figures = (count: number) => [
  { indicator: 'skdn.N', version: 1, contribution: { kind: 'count' as const, count } },
]

/** A move as a phone that saw so many moves would write it. */
const move = (
  from: ReportBody['from'],
  to: ReportBody['to'],
  step: number,
  rest: Partial<ReportBody> = {},
): JournalEntry<ReportBody> =>
  entry<ReportBody>({
    service: 'report',
    about: id,
    happenedOn: '2026-03-03',
    body: {
      from,
      to,
      step,
      kind: 'monthly-health',
      month: '2026-02',
      ...(to === 'sent' ? { figures: figures(41), editions: 'kms-2021', seq: 120, unsent: 0 } : {}),
      ...rest,
    },
  })

/** What the server keeps of moves that arrive in this order: the others it refuses. */
function server(arriving: readonly JournalEntry<ReportBody>[]): JournalEntry<ReportBody>[] {
  const kept: JournalEntry<ReportBody>[] = []
  let state = reportWorkflow.initial
  const roles = ['posyandu_chair', 'village_head', 'kader']
  for (const one of arriving) {
    if (kept.some((known) => known.id === one.id)) continue
    if (checkMove(reportWorkflow, state, one.body, roles, kept.length) !== undefined) continue
    state = one.body.to
    kept.push({ ...one, seq: kept.length + 1 })
  }
  return kept
}

/** Undefined where nothing was kept. */
const viewOf = (entries: readonly JournalEntry[]) => foldActivity(id, entries).views.report as ReportView

const sent = move('draft', 'sent', 0)

describe('a monthly report', () => {
  it('is the same subject on two phones of one post, and another one in another month', () => {
    expect(reportId(mawar, 'monthly-health', '2026-02')).toBe(id)
    expect(reportId(mawar, 'monthly-health', '2026-03')).not.toBe(id)
    expect(reportId(posts.melati, 'monthly-health', '2026-02')).not.toBe(id)
  })

  it('that was sent keeps its figures, versions, edition and seq', () => {
    expect(viewOf(server([sent]))).toEqual({
      unit: mawar,
      kind: 'monthly-health',
      month: '2026-02',
      state: 'sent',
      step: 1,
      sent: {
        entry: sent.id,
        revision: 0,
        recordedAt: sent.recordedAt,
        by: staff.sari,
        figures: figures(41),
        editions: 'kms-2021',
        seq: 120,
        unsent: 0,
      },
      steps: [{ to: 'sent', recordedAt: sent.recordedAt, by: staff.sari }],
    })
  })

  it('is not sent by a second phone that had not seen the first', () => {
    const again = move('draft', 'sent', 0, { figures: figures(50) })
    const kept = server([sent, again])
    expect(kept.map((one) => one.id)).toEqual([sent.id])
    expect(viewOf(kept).sent?.figures).toEqual(figures(41))
  })

  it('is revised by a person with a reason, and by one of two who saw the same', () => {
    expect(report.readBody(move('sent', 'sent', 1)).ok).toBe(false)
    const revision = move('sent', 'sent', 1, { why: 'dua bayi menyusul', figures: figures(43) })
    const other = move('sent', 'sent', 1, { why: 'salah hitung', figures: figures(40) })
    expect(report.readBody(revision).ok).toBe(true)
    const kept = server([sent, revision, other])
    expect(viewOf(kept).sent).toMatchObject({ revision: 1, figures: figures(43) })
    expect(kept).toHaveLength(2)
  })

  it('is given back with a reason, and sent again', () => {
    expect(report.readBody(move('sent', 'returned', 1)).ok).toBe(false)
    const back = move('sent', 'returned', 1, { why: 'N belum masuk' })
    expect(isReported(viewOf(server([sent, back])))).toBe(false)
    const again = server([sent, back, move('returned', 'sent', 2, { figures: figures(44) })])
    expect(viewOf(again)).toMatchObject({ state: 'sent', sent: { revision: 1, figures: figures(44) } })
    expect(isReported(viewOf(again))).toBe(true)
  })

  it('without its figures is not sent', () => {
    const { figures: _, ...body } = sent.body
    expect(report.readBody({ ...sent, body }).ok).toBe(false)
    expect(report.readBody(move('draft', 'ready', 0)).ok).toBe(true)
  })

  it('on its way is shown as such, and counts as sent nowhere', () => {
    const view = viewOf([sent])
    expect(view).toMatchObject({ state: 'draft', proposed: 'sent', sent: { figures: figures(41) } })
    expect(expectedReportState(view)).toBe('sent')
    expect(isReported(view)).toBe(false)
  })

  it('is the same whatever arrives in which order, and nobody sends twice', () => {
    const states = ['draft', 'ready', 'sent', 'returned', 'accepted'] as const
    const drawn = fc.record({
      from: fc.constantFrom(...states),
      to: fc.constantFrom(...states),
      step: fc.nat(4),
    })
    const any = fc
      .array(drawn, { minLength: 1, maxLength: 20 })
      .map((moves) =>
        moves.map(({ from, to, step }, at) => move(from, to, step, { figures: figures(at), why: 'sebab' })),
      )
      .chain((moves) => fc.tuple(shuffledAndDoubled(moves), fc.constant(moves)))
    fc.assert(
      fc.property(any, fc.gen(), ([arriving], gen) => {
        const kept = server(arriving)
        // Each kept move follows the one before it: so many steps were seen as there are before it.
        expect(kept.map(({ body }) => body.step)).toEqual(kept.map((_, at) => at))
        const shuffled = gen(() => shuffledAndDoubled(kept))
        expect(JSON.stringify(viewOf(shuffled))).toBe(JSON.stringify(viewOf(kept)))
        expect(viewOf(kept)?.sent?.figures).toEqual(
          kept.filter(({ body }) => body.to === 'sent').at(-1)?.body.figures,
        )
      }),
    )
  })

  it('carries every figure of the month in one order, and none about reports', () => {
    const one = {
      indicator: 'people.births',
      version: 1,
      contribution: { kind: 'parts', parts: { P: 1, L: 2 } },
    }
    const two = {
      indicator: 'report.sent',
      version: 1,
      contribution: { kind: 'reach', counted: 1, reached: 0 },
    }
    const three = {
      indicator: 'day.opened',
      version: 1,
      contribution: { kind: 'reach', reached: 1, counted: 1 },
    }
    const all = [one, two, three] as Parameters<typeof figuresToSend>[0]
    expect(JSON.stringify(figuresToSend(all))).toBe(JSON.stringify(figuresToSend([...all].reverse())))
    expect(figuresToSend(all).map(({ indicator }) => indicator)).toEqual(['day.opened', 'people.births'])
  })
})

describe('who moves a report', () => {
  const path = [mawar, idOf('unit', 'village')]
  const moversTo = (to: string) =>
    new Set(reportWorkflow.moves.filter((step) => step.to === to).flatMap(({ by }) => by))
  const grants = (role: keyof typeof POLICY) => POLICY[role].reports ?? []
  const sends = (role: keyof typeof POLICY) =>
    grants(role).some(({ rights, when }) => rights.includes('create') && !when.includes('draft'))

  it('is what the column of reports in the matrix says', () => {
    for (const role of moversTo('sent')) expect(sends(role as keyof typeof POLICY), role).toBe(true)
    for (const role of ['kader', 'health_worker', 'village_head'] as const)
      expect(sends(role) || moversTo('sent').has(role), role).toBe(false)
    for (const role of [...moversTo('accepted'), ...moversTo('returned')])
      expect(
        grants(role as keyof typeof POLICY).some(({ rights }) => rights.includes('decide')),
        role,
      ).toBe(true)
    expect(moversTo('ready').has('kader')).toBe(true)
  })

  it('is asked by the sector: a kader of schools does not answer for health', () => {
    const chair = {
      user: staff.sari,
      assignments: [{ role: 'posyandu_chair', unit: mawar, from: '2026-01-01' } as const],
    }
    expect(mayWrite(chair, report, path, '2026-03-03')).toBe(true)
    expect(report.sector).toBe('health')
    const kader = {
      user: staff.sari,
      assignments: [{ role: 'kader', unit: mawar, sector: 'health', from: '2026-01-01' } as const],
    }
    expect(mayWrite(kader, report, path, '2026-03-03')).toBe(false)
  })
})
