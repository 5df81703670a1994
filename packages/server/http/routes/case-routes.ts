import { may } from '@simpul/domain/access'
import { type Month, SECTORS, type Sector, type Uuid } from '@simpul/domain/core'
import {
  CaseAnswer,
  CaseNoteRequest,
  CaseRouteRequest,
  CaseRoutesAnswer,
  CasesAnswer,
  CasesRequest,
  CaseStepsAnswer,
  CaseStepsRequest,
  FieldReportAnswer,
  FieldReportQuery,
  RestrictedCasesAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import {
  dissolvedOffices,
  dropRoute,
  readOffices,
  readRoutes,
  routedAreas,
  setRoute,
} from '../../access/case-offices.ts'
import { type OpenedCase, openCases } from '../../journal/open-cases.ts'
import { caseQueue } from '../../projector/reads/cases/case-queue.ts'
import type { Reader } from '../../projector/reads/reader.ts'
import { sayInCase, takeSteps } from '../case-steps.ts'
import { caseView } from '../case-view.ts'
import { fieldReport } from '../field-report.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { mayRead } from '../open-case.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { restrictedQueue } from '../restricted-queue.ts'
import { type AnyRoute, type Caller, guardedRoute, PEOPLE } from '../route.ts'

export const caseRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/desk/cases',
    summary:
      'The cases one may read, the earliest due first; with the first page how many there are by state',
    doors: PEOPLE,
    body: CasesRequest,
    answer: CasesAnswer,
    limit: 4096,
    run: async ({ house, body }, caller) =>
      caseQueue(house.db, house.cell, await readerOf(house, caller), body),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/cases/steps',
    summary: 'Takes one step in one case or many, each on top of what the reader saw',
    doors: PEOPLE,
    body: CaseStepsRequest,
    answer: CaseStepsAnswer,
    limit: 16_384,
    run: async ({ house, body }, caller) => ({
      results: await takeSteps(house, await readerOf(house, caller), body),
    }),
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/cases/{id}',
    summary: 'Everything about one case, and what the reader may do with it; opening it is noted',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    answer: CaseAnswer,
    problems: ['not-found'],
    run: async ({ house, params }, caller) => {
      const reader = await readerOf(house, caller)
      const one = await readable(house, reader, params.id)
      const { user: actor } = caller.session
      await writeAudit(house.db, house.cell, {
        ...{ actor, action: 'case-opened', target: params.id, unit: one.report.unit },
      })
      return caseView(house, one, reader)
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/cases/{id}/notes',
    summary: 'Says something in a case: a message, a paper that is there, how the citizen was told',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    body: CaseNoteRequest,
    answer: CaseAnswer,
    problems: ['not-found'],
    limit: 16_384,
    run: async ({ house, params, body }, caller) => {
      const reader = await readerOf(house, caller)
      const problem = await sayInCase(house, reader, await readable(house, reader, params.id), body)
      if (problem === 'unreadable-body') throw new ProblemError('bad-request', { detail: 'body' })
      if (problem !== undefined) throw new ProblemError('not-allowed')
      return caseView(house, await readable(house, reader, params.id), reader)
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/restricted-cases',
    summary:
      "The restricted cases of the reader's own case team, and of nobody else; opening the list is noted",
    doors: PEOPLE,
    answer: RestrictedCasesAnswer,
    run: async ({ house }, caller) => {
      const read = await restrictedQueue(house, await readerOf(house, caller))
      const { user: actor } = caller.session
      if (read.rows.length > 0) await writeAudit(house.db, house.cell, { actor, action: 'cases-listed' })
      return read
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/field-report',
    summary:
      'The cases of a sector and month as the paper report lists them, and their sums; opening it is noted',
    doors: PEOPLE,
    query: FieldReportQuery,
    answer: FieldReportAnswer,
    problems: ['not-found'],
    run: async ({ house, query }, caller) => {
      const month = query.month as Month
      const read = await fieldReport(house, await readerOf(house, caller), { ...query, month })
      if (!read.ok) throw problemOf(read.problem)
      const { user: actor } = caller.session
      if (read.value.lines.length > 0)
        await writeAudit(house.db, house.cell, { actor, action: 'cases-listed', unit: query.unit })
      return read.value
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/case-routes',
    summary: 'Which office receives the cases of which service and area',
    doors: PEOPLE,
    answer: CaseRoutesAnswer,
    run: async ({ house }, caller) => {
      await mayRoute(house, caller, 'read')
      return routesAnswer(house, caller)
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/case-routes',
    summary: 'Sets which office receives the cases of a service and area, or takes such a line away',
    doors: PEOPLE,
    body: CaseRouteRequest,
    answer: CaseRoutesAnswer,
    problems: ['not-found'],
    limit: 2048,
    run: async ({ house, body }, caller) => {
      await mayRoute(house, caller, 'correct')
      const { user } = caller.session
      await house.db.transaction(async (tx) => {
        if ('drop' in body) {
          if ((await dropRoute(tx, house.cell, body.drop)) === 0) throw new ProblemError('not-found')
        } else {
          const offices = new Set((await readOffices(tx, house.cell)).map(({ id }) => id))
          const { sector, code, standIn, ...rest } = body.set
          const isKnown = [rest.office, ...(standIn === undefined ? [] : [standIn])].every((id) =>
            offices.has(id),
          )
          if (!SECTORS.includes(sector as Sector) || !isKnown)
            throw new ProblemError('bad-request', { detail: 'body.set' })
          await setRoute(
            tx,
            house.cell,
            user,
            {
              ...{ ...rest, sector: sector as Sector },
              ...(code === undefined ? {} : { code }),
              ...(standIn === undefined ? {} : { standIn }),
            },
            house.now(),
          )
        }
        await writeAudit(tx, house.cell, { actor: user, action: 'case-route-set' })
      })
      return routesAnswer(house, caller)
    },
  }),
]

/** What one may not read is not said to exist. */
async function readable(house: House, reader: Reader, id: Uuid): Promise<OpenedCase> {
  const one = (await openCases(house, [id])).get(id)
  if (one === undefined || !mayRead(one, reader)) throw new ProblemError('not-found')
  return one
}

/** Where cases go is part of the papers of the district: who keeps those sets it. */
async function mayRoute(house: House, caller: Caller, right: 'read' | 'correct'): Promise<void> {
  if (!(await isAllowed(house, caller, right))) throw new ProblemError('not-allowed')
}

async function isAllowed(house: House, caller: Caller, right: 'read' | 'correct'): Promise<boolean> {
  const { today, actor } = await readerOf(house, caller)
  const root = (
    await house.db.query<{ id: Uuid }>('select id from unit where cell = $1 and parent is null', [house.cell])
  )[0]
  const unitPath = root === undefined ? [] : [root.id]
  return may(actor, right, { column: 'institution', dataClass: 'L1', unitPath }, today)
}

async function routesAnswer(house: House, caller: Caller): Promise<CaseRoutesAnswer> {
  const { db, cell } = house
  const working = (await readOffices(db, cell)).map(({ id, name, codes }) => ({
    id,
    name,
    codes: [...codes],
  }))
  const dissolved = await dissolvedOffices(db, cell)
  return {
    routes: await readRoutes(db, cell),
    offices: [
      ...working.map((office) => ({ ...office, until: null })),
      ...dissolved.map((office) => ({ ...office, codes: [] })),
    ],
    areas: await routedAreas(db, cell),
    mayChange: await isAllowed(house, caller, 'correct'),
  }
}
