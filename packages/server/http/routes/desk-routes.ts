import { mayWrite } from '@simpul/domain/access'
import { indicatorSheets, ratios } from '@simpul/domain/catalogue'
import type { Month, Uuid } from '@simpul/domain/core'
import { officialTarget } from '@simpul/domain/institution'
import {
  DoneAnswer,
  IndicatorsAnswer,
  OfficialTargetRequest,
  Overview,
  PeopleAnswer,
  PostsAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import { overview } from '../../projector/reads/overview.ts'
import { people } from '../../projector/reads/people.ts'
import { posts } from '../../projector/reads/posts.ts'
import type { House } from '../house.ts'
import { month, uuid } from '../ids.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'
import { writeFromDesk } from '../write-from-desk.ts'

/** Pages go on behind a person, in the order of names; the name itself must not stand in an address. */
async function placeAfter({ db, cell }: House, person: Uuid): Promise<string> {
  const [row] = await db.query<{ name: string }>('select name from person where cell = $1 and id = $2', [
    cell,
    person,
  ])
  if (row === undefined) throw new ProblemError('not-found')
  return `${row.name}\n${person}`
}

export const deskRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/desk/overview',
    summary:
      'One unit in one month: what its figures rest on, the figures, two years of them, and the units below',
    doors: PEOPLE,
    query: z.object({ unit: uuid, month }),
    answer: Overview,
    problems: ['not-found'],
    run: async ({ house, query }, caller) => {
      const reader = await readerOf(house, caller)
      const read = await overview(house.db, house.cell, reader, query.unit, query.month as Month)
      if (!read.ok) throw problemOf(read.problem)
      return read.value
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/posts',
    summary: 'The posts of one unit in one month: opened, closed, reported, and what may still be on its way',
    doors: PEOPLE,
    query: z.object({ unit: uuid, month }),
    answer: PostsAnswer,
    problems: ['not-found'],
    run: async ({ house, query }, caller) => {
      const reader = await readerOf(house, caller)
      const read = await posts(house.db, house.cell, reader, query.unit, query.month as Month)
      if (!read.ok) throw problemOf(read.problem)
      return read.value
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/official-target',
    summary: "Notes how many there should be in a unit by the government's numbers",
    doors: PEOPLE,
    body: OfficialTargetRequest,
    answer: DoneAnswer,
    limit: 4096,
    run: async ({ house, body: { unit, ...body } }, caller) => {
      const { actor, today } = await readerOf(house, caller)
      // Asked before it is written: at a desk nothing is held for somebody else to decide.
      const path = (await house.units.read()).path(unit)
      if (!mayWrite(actor, officialTarget, path, today)) throw new ProblemError('not-allowed')
      const subject = { kind: 'unit', id: unit } as const
      await writeFromDesk(house, caller, { service: officialTarget.id, subject, unit, body })
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/people',
    summary: 'Who is behind a figure, for roles that may see people; opening it is noted',
    doors: PEOPLE,
    query: z.object({
      unit: uuid,
      month,
      indicator: z.string().check(z.maxLength(60)),
      after: z.optional(uuid),
    }),
    answer: PeopleAnswer,
    problems: ['not-found'],
    run: async ({ house, query: { unit, month: asked, indicator, after } }, caller) => {
      const reader = await readerOf(house, caller)
      const place = after === undefined ? undefined : await placeAfter(house, after)
      const read = await people(house.db, house.cell, reader, unit, asked as Month, indicator, place)
      if (!read.ok) throw problemOf(read.problem)
      await writeAudit(house.db, house.cell, { actor: caller.session.user, action: 'people-listed', unit })
      return { ...read.value, next: read.value.next?.split('\n').at(-1) ?? null }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/desk/indicators',
    summary: 'What every figure is called and means',
    doors: PEOPLE,
    answer: IndicatorsAnswer,
    run: async () => ({ indicators: [...indicatorSheets], ratios: [...ratios] }),
  }),
]
