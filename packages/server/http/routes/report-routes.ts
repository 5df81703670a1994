import { editionsOf } from '@simpul/domain/catalogue'
import type { Month, Uuid } from '@simpul/domain/core'
import {
  NO_REPORT,
  nextReportMove,
  type ReportBody,
  report,
  reportId,
  type ToSend,
} from '@simpul/domain/institution'
import { type ReportMoveRequest, ReportMoveRequest as Request, ReportsAnswer } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { figuresNow, lastLine, reports, reportViews } from '../../projector/reads/reports.ts'
import { appendFromDesk } from '../desk-entry.ts'
import type { House } from '../house.ts'
import { month, uuid } from '../ids.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

export const reportRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/desk/reports',
    summary: 'Where the reports of a month stand, and what has changed since they were sent',
    doors: PEOPLE,
    query: z.object({ unit: uuid, month }),
    answer: ReportsAnswer,
    problems: ['not-found'],
    run: async ({ house, query }, caller) => {
      const reader = await readerOf(house, caller)
      const read = await reports(house.db, house.cell, reader, query.unit, query.month as Month)
      if (!read.ok) throw problemOf(read.problem)
      return { reports: read.value }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/report',
    summary: 'Sends, accepts or gives back the report of a post, on top of what the reader saw',
    doors: PEOPLE,
    body: Request,
    answer: ReportsAnswer,
    problems: ['not-found', 'already-decided'],
    limit: 4096,
    run: async ({ house, body }, caller) => {
      const reader = await readerOf(house, caller)
      const read = await reports(house.db, house.cell, reader, body.unit, body.month as Month)
      if (!read.ok) throw problemOf(read.problem)
      const [row] = read.value
      if (row === undefined || row.unit.id !== body.unit) throw new ProblemError('not-found')
      // Somebody else moved it meanwhile: nobody decides about what they have not seen.
      if (row.step !== body.step) throw new ProblemError('already-decided')
      if (!row.moves.includes(body.to)) throw new ProblemError('not-allowed')
      const receipt = await appendFromDesk(house, caller.session.user, {
        service: report.id,
        version: report.version,
        subject: { kind: 'activity', id: reportId(body.unit, 'monthly-health', body.month as Month) },
        unit: body.unit,
        happenedOn: reader.today,
        body: await moveOf(house, body),
      })
      if (receipt.standing === 'refused')
        throw new ProblemError(receipt.reason === 'state-changed' ? 'already-decided' : 'not-allowed')
      if (receipt.standing === 'held') throw new ProblemError('not-allowed')
      return { reports: read.value }
    },
  }),
]

async function moveOf(house: House, { unit, month: asked, to, why }: ReportMoveRequest): Promise<ReportBody> {
  const views = await reportViews(house.db, house.cell, [unit], asked as Month)
  const send = to === 'sent' ? { send: await toSend(house, unit, asked as Month) } : {}
  const reason = why === undefined ? {} : { why }
  return nextReportMove(views.get(unit) ?? NO_REPORT, asked as Month, to, { ...send, ...reason })
}

/** What the server counts is what it has kept: nothing is on its way. */
async function toSend({ db, cell }: House, unit: Uuid, asked: Month): Promise<ToSend> {
  const [figures, last] = await Promise.all([figuresNow(db, cell, [unit], asked), lastLine(db, cell, unit)])
  return {
    tallies: figures.get(unit) ?? [],
    editions: editionsOf(asked),
    seq: last?.seq ?? 0,
    ...(last === undefined ? {} : { latest: last.latest }),
    unsent: 0,
  }
}
