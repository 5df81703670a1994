import { timingSafeEqual } from 'node:crypto'
import { DeliveryRequest, NoticesAnswer, NoticesReadRequest } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { inbox, markRead } from '../../notices/inbox.ts'
import { noteDelivery } from '../../notices/send-notices.ts'
import { ProblemError } from '../problem.ts'
import { type AnyRoute, guardedRoute, openRoute, PEOPLE } from '../route.ts'

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

function isGateway(token: string | undefined, request: Request): boolean {
  if (token === undefined) return false
  const expected = Buffer.from(`Bearer ${token}`)
  const shown = Buffer.from(request.headers.get('authorization') ?? '')
  return shown.length === expected.length && timingSafeEqual(shown, expected)
}
