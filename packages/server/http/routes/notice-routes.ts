import { timingSafeEqual } from 'node:crypto'
import {
  CitizenNoticesAnswer,
  DeliveryRequest,
  DoneAnswer,
  EmailRequest,
  NoticesAnswer,
  NoticeSharedRequest,
  NoticesReadRequest,
  NoticeWaysAnswer,
  PushArrivedRequest,
  PushEndRequest,
  PushSubscriptionRequest,
  UnreadAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { emailOf, setEmail } from '../../access/accounts.ts'
import { openCases } from '../../journal/open-cases.ts'
import { citizenNotices, noteShared } from '../../notices/citizen-notices.ts'
import { inbox, markRead, unreadCount } from '../../notices/inbox.ts'
import { isPushService } from '../../notices/push.ts'
import { subscribe, unsubscribe } from '../../notices/push-subscriptions.ts'
import { noteArrival, noteDelivery } from '../../notices/send-notices.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { mayNote, mayRead } from '../open-case.ts'
import { ProblemError } from '../problem.ts'
import { readerOf } from '../reader-of.ts'
import { type AnyRoute, type Caller, guardedRoute, openRoute, PEOPLE } from '../route.ts'

export const noticeRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/notices',
    summary: 'What the reader was told about cases, the latest first, and how many are unread',
    doors: PEOPLE,
    answer: NoticesAnswer,
    run: async ({ house }, { session }) => inbox(house.db, house.cell, session.user, house.now()),
  }),
  guardedRoute({
    method: 'get',
    path: '/api/notices/unread',
    summary: 'How many notices the reader has not read',
    doors: PEOPLE,
    answer: UnreadAnswer,
    run: async ({ house }, { session }) => ({
      unread: await unreadCount(house.db, house.cell, session.user),
    }),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/notices/read',
    summary: 'Marks notices of the reader as read',
    doors: PEOPLE,
    body: NoticesReadRequest,
    answer: NoticesAnswer,
    limit: 8192,
    run: async ({ house, body }, { session }) => {
      await markRead(house.db, house.cell, session.user, 'ids' in body ? body.ids : undefined, house.now())
      return inbox(house.db, house.cell, session.user, house.now())
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/notices/ways',
    summary:
      'Where the reader is told besides the app: an e-mail address, and the key a browser asks to be woken with',
    doors: PEOPLE,
    answer: NoticeWaysAnswer,
    run: async ({ house }, { session }) => ({
      email: await emailOf(house.db, house.cell, session.user),
      sendsMail: house.sendsMail === true,
      pushKey: house.pushKey ?? null,
    }),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/me/email',
    summary: 'Sets where mail about cases goes, or that none is wanted',
    doors: PEOPLE,
    body: EmailRequest,
    answer: DoneAnswer,
    limit: 1024,
    run: async ({ house, body }, { session }) => {
      const { user } = session
      await house.db.transaction((tx) => setEmail(tx, house.cell, user, user, body.email))
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/push/subscriptions',
    summary: 'This browser wants to be woken when there is a notice',
    doors: PEOPLE,
    body: PushSubscriptionRequest,
    answer: DoneAnswer,
    limit: 4096,
    run: async ({ house, body }, { session }) => {
      if (!isPushService(body.endpoint)) throw new ProblemError('bad-request', { detail: 'body.endpoint' })
      const { user, device } = session
      await house.db.transaction((tx) => subscribe(tx, house.cell, { user, device }, body, house.now()))
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/push/subscriptions/end',
    summary: 'This browser is woken no more',
    doors: PEOPLE,
    body: PushEndRequest,
    answer: DoneAnswer,
    limit: 4096,
    run: async ({ house, body }, { session }) => {
      await unsubscribe(house.db, house.cell, session.user, body.endpoint)
      return { done: true }
    },
  }),
  openRoute({
    method: 'post',
    path: '/api/push/arrived',
    summary: 'A browser that was woken says so, by the id that stood in what only it could read',
    doors: 'anyone',
    body: PushArrivedRequest,
    answer: DoneAnswer,
    limit: 1024,
    run: async ({ house, body }) => {
      await noteArrival(house, body.id)
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/cases/{id}/notices',
    summary: 'What the citizen of a case was told and how that went, for those who may read the case',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    answer: CitizenNoticesAnswer,
    problems: ['not-found'],
    run: async ({ house, params }, caller) => citizenAnswer(house, caller, params.id),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/cases/{id}/notices/shared',
    summary: 'Somebody who works on the case opened a notice in WhatsApp; whether it left, nobody can tell',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    body: NoticeSharedRequest,
    answer: CitizenNoticesAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, params, body }, caller) => {
      const { isWorking } = await readCase(house, caller, params.id)
      if (!isWorking) throw new ProblemError('not-allowed')
      const { user: by } = caller.session
      await noteShared(house.db, house.cell, { id: body.id, caseId: params.id, by, now: house.now() })
      return citizenAnswer(house, caller, params.id)
    },
  }),
  openRoute({
    method: 'post',
    path: '/api/gateway/deliveries',
    summary: 'The gateway for messages says, with its own token, what became of one it took',
    doors: 'anyone',
    body: DeliveryRequest,
    answer: z.strictObject({ noted: z.boolean() }),
    problems: ['not-allowed', 'not-found'],
    limit: 1024,
    run: async ({ house, body, request }) => {
      if (!isGateway(house.gatewayToken, request)) throw new ProblemError('not-allowed')
      if (!(await noteDelivery(house, body.id, body.state === 'delivered')))
        throw new ProblemError('not-found')
      return { noted: true }
    },
  }),
]

/** A case the caller may read; what may not be read is not said to exist. */
async function readCase(house: House, caller: Caller, id: string) {
  const reader = await readerOf(house, caller)
  const one = (await openCases(house, [id])).get(id)
  if (one === undefined || !mayRead(one, reader)) throw new ProblemError('not-found')
  return { one, isWorking: mayNote(one, reader) }
}

async function citizenAnswer(house: House, caller: Caller, id: string) {
  const { one, isWorking } = await readCase(house, caller, id)
  return { notices: await citizenNotices(house.db, house.cell, one, isWorking) }
}

function isGateway(token: string | undefined, request: Request): boolean {
  if (token === undefined) return false
  const expected = Buffer.from(`Bearer ${token}`)
  const shown = Buffer.from(request.headers.get('authorization') ?? '')
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
