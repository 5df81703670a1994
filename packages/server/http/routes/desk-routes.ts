import { indicatorSheets, ratios } from '@simpul/domain/catalogue'
import type { Month, Uuid } from '@simpul/domain/core'
import { IndicatorsAnswer, Overview, PeopleAnswer } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import { overview } from '../../projector/reads/overview.ts'
import { people } from '../../projector/reads/people.ts'
import type { House } from '../house.ts'
import { month, uuid } from '../ids.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

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
