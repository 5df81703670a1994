import {
  MissedAnswer,
  MissedPullAnswer,
  MissedPullRequest,
  MissedRequest,
  MissedSumsAnswer,
  MissedSumsRequest,
  MissedWords,
  MissedWordsAnswer,
} from '@simpul/domain/wire'
import { writeAudit } from '../../access/audit.ts'
import { answerHead } from '../../access/me.ts'
import { missed, missedForPhone } from '../../projector/reads/missed/missed.ts'
import { missedUnits } from '../../projector/reads/missed/missed-scope.ts'
import { missedSums } from '../../projector/reads/missed/missed-sums.ts'
import { keepMissedWords } from '../../projector/vulnerability/keep-words.ts'
import { listPeople } from '../list-people.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

export const missedRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/desk/missed',
    summary:
      'Homes by how vulnerable they look and what they may be missing, with the reasons; an aid, no decision; opening it is noted',
    doors: PEOPLE,
    body: MissedRequest,
    answer: MissedAnswer,
    problems: ['not-found'],
    limit: 4096,
    run: ({ house, body }, caller) => listPeople(house, caller, body, missed),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/missed/answer',
    summary: 'Tells what came of looking: looked at, received already, declined',
    doors: PEOPLE,
    body: MissedWords,
    answer: MissedWordsAnswer,
    run: async ({ house, body }, caller) => {
      const units = await missedUnits(house.db, house.cell, await readerOf(house, caller))
      const { user } = caller.session
      return house.db.transaction((tx) => keepMissedWords(tx, house.cell, units, user, body, house.now()))
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/missed/sums',
    summary:
      'How many homes look vulnerable or may be missing something; small numbers hidden from who sees no names',
    doors: PEOPLE,
    body: MissedSumsRequest,
    answer: MissedSumsAnswer,
    limit: 1024,
    run: async ({ house, body: { unit } }, caller) => {
      const path = (await house.units.read()).path(unit)
      const reader = await readerOf(house, caller)
      const read = await missedSums(house.db, house.cell, reader, unit, path)
      if (!read.ok) throw problemOf(read.problem)
      return read.value
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sync/missed',
    summary: 'Homes that may be missing something, for phones that may hold the lane of social work',
    doors: ['phone'],
    body: MissedPullRequest,
    answer: MissedPullAnswer,
    limit: 1024,
    run: async ({ house, body: { device, known } }, caller) => {
      if (caller.session.device !== device) throw new ProblemError('bad-request', { detail: 'body.device' })
      const reader = await readerOf(house, caller)
      const pulled = await missedForPhone(house.db, house.cell, reader, known)
      const { user: actor } = caller.session
      if ((pulled.rows ?? []).length > 0)
        await writeAudit(house.db, house.cell, { actor, action: 'people-listed' })
      return { ...answerHead(await house.epoch(), house.now()), ...pulled }
    },
  }),
]
