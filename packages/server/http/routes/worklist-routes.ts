import type { Uuid } from '@simpul/domain/core'
import {
  LookAnswer,
  LookRequest,
  PhoneNumberAnswer,
  PhoneNumberRequest,
  WorklistAnswer,
  WorklistPullAnswer,
  WorklistPullRequest,
  WorklistRequest,
} from '@simpul/domain/wire'
import { writeAudit } from '../../access/audit.ts'
import { answerHead } from '../../access/me.ts'
import type { Queryable } from '../../db/db.ts'
import { mayReadLane } from '../../projector/reads/reader.ts'
import { worklist } from '../../projector/reads/worklist.ts'
import { worklistLane } from '../../projector/reads/worklist-lane.ts'
import { worklistRows } from '../../projector/reads/worklist-rows.ts'
import { worklistPosts } from '../../projector/reads/worklist-scope.ts'
import { keepLooks } from '../../projector/worklist/looks.ts'
import { listPeople } from '../list-people.ts'
import { ProblemError } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

export const worklistRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/desk/worklist',
    summary:
      'Who is to be followed up in the posts one serves, and why, for roles that may see people; opening it is noted',
    doors: PEOPLE,
    body: WorklistRequest,
    answer: WorklistAnswer,
    problems: ['not-found'],
    limit: 4096,
    run: ({ house, body }, caller) => listPeople(house, caller, body, worklist),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/worklist/look',
    summary: 'Tells colleagues that one has looked at people on the worklist',
    doors: PEOPLE,
    body: LookRequest,
    answer: LookAnswer,
    run: async ({ house, body }, caller) => {
      const posts = await worklistPosts(house.db, house.cell, await readerOf(house, caller))
      const { user } = caller.session
      return house.db.transaction((tx) => keepLooks(tx, house.cell, posts, user, body, house.now()))
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/phone-number',
    summary: 'Shows the phone number of somebody on the worklist; it is noted who asked',
    doors: PEOPLE,
    body: PhoneNumberRequest,
    answer: PhoneNumberAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, body: { person } }, caller) => {
      const reader = await readerOf(house, caller)
      const posts = await worklistPosts(house.db, house.cell, reader)
      const [row] = await worklistRows(house.db, house.cell, posts, [person], caller.session.user)
      const post = posts.find(({ id }) => id === row?.post)
      if (post === undefined || !mayReadLane(reader, 'identity', post.path))
        throw new ProblemError('not-found')
      return house.db.transaction(async (tx) => {
        const { user: actor } = caller.session
        const line = { actor, action: 'number-shown', target: person, unit: post.id } as const
        await writeAudit(tx, house.cell, line)
        return { phone: await phoneOf(tx, house.cell, person) }
      })
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sync/worklist',
    summary: 'What changed on the worklists of the posts this phone serves, for roles that serve several',
    doors: ['phone'],
    body: WorklistPullRequest,
    answer: WorklistPullAnswer,
    limit: 4096,
    run: async ({ house, body: { device, ...asked } }, caller) => {
      if (caller.session.device !== device) throw new ProblemError('bad-request', { detail: 'body.device' })
      const epoch = await house.epoch()
      const reader = await readerOf(house, caller)
      const pulled = await worklistLane(house.db, house.cell, reader, epoch, asked)
      if (pulled.rows.length > 0)
        await writeAudit(house.db, house.cell, { actor: reader.actor.user, action: 'people-listed' })
      return { ...answerHead(epoch, house.now()), ...pulled }
    },
  }),
]

async function phoneOf(tx: Queryable, cell: Uuid, person: Uuid): Promise<string | null> {
  const [row] = await tx.query<{ phone: string | null }>(
    `select views #>> '{identity,phone,value}' as phone
     from subject_view
     where cell = $1 and subject_id = $2 and subject_kind = 'person'`,
    [cell, person],
  )
  return row?.phone ?? null
}
