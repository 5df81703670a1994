import type { Lane } from '@simpul/domain/core'
import {
  MAX_PULL_LINES,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  ReconcileAnswer,
  ReconcileRequest,
  RescueFile,
} from '@simpul/domain/wire'
import { writeAudit } from '../../access/audit.ts'
import { answerHead, grantsOf } from '../../access/me.ts'
import { recordShown } from '../../access/shown-numbers.ts'
import { recordDiscards } from '../../journal/discards.ts'
import { news } from '../../journal/pull.ts'
import { reconcile } from '../../journal/reconcile.ts'
import type { House } from '../house.ts'
import { ProblemError } from '../problem.ts'
import { type AnyRoute, type Caller, guardedRoute } from '../route.ts'
import { takeIn, takeInRescue } from '../take-in.ts'

const PHONES = ['phone', 'push'] as const

/** The head of every sync answer. */
const head = async (house: House) => answerHead(await house.epoch(), house.now())

/** However many lanes are asked for, an answer stays of a size that a phone can take in. */
const linesPerLane = (lanes: number): number =>
  Math.min(MAX_PULL_LINES, Math.max(100, Math.ceil(4000 / Math.max(lanes, 1))))

function requireOwnDevice(device: string, { session }: Caller): void {
  if (session.device !== device) throw new ProblemError('bad-request', { detail: 'body.device' })
}

export const syncRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/sync/push',
    summary: 'Hands in entries, open or sealed; answers where each stands',
    doors: PHONES,
    body: PushRequest,
    answer: PushAnswer,
    run: async ({ house, body }, caller) => {
      requireOwnDevice(body.device, caller)
      const { device, entries = [], sealed = [], keys = [], discarded = [], shown = [], waiting } = body
      const receipts = await takeIn(house, caller.session, { entries, sealed, keys, waiting })
      const { user } = caller.session
      const nowMs = house.now().getTime()
      await recordDiscards(house.db, house.cell, { device, user, discarded, nowMs })
      await recordShown(house.db, house.cell, { actor: user, shown, nowMs })
      return { ...(await head(house)), receipts }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sync/pull',
    summary: 'Lines of the lanes this phone may hold, after its cursors',
    doors: ['phone'],
    body: PullRequest,
    answer: PullAnswer,
    run: async ({ house, body }, caller) => {
      requireOwnDevice(body.device, caller)
      const { session, user } = caller
      const granted = grantsOf(user.actor, await house.units.read(), await house.units.today())
      const allowed = new Set(granted.map(({ unit, lane }) => `${unit} ${lane}`))
      const asked = body.cursors.filter(({ unit, lane }) => allowed.has(`${unit} ${lane}`))
      const [{ epoch, lanes, erasures }] = await Promise.all([
        news(
          house.db,
          house.cell,
          [...new Set(granted.map(({ unit }) => unit))],
          asked.map((cursor) => ({ ...cursor, lane: cursor.lane as Lane })),
          linesPerLane(asked.length),
        ),
        house.noteContact({
          device: body.device,
          user: session.user,
          waiting: body.waiting,
          nowMs: house.now().getTime(),
        }),
      ])
      // Cursors of another epoch point into a journal that is no more: the phone drops them and lists what it holds.
      const current = body.epoch === epoch ? lanes : []
      const top = answerHead(epoch, house.now())
      return { ...top, granted, lanes: [...current], erasures: [...erasures] }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sync/reconcile',
    summary: 'After a restore: of the ids a phone holds as kept, those the server lacks',
    doors: PHONES,
    body: ReconcileRequest,
    answer: ReconcileAnswer,
    problems: ['wrong-epoch'],
    run: async ({ house, body }, caller) => {
      requireOwnDevice(body.device, caller)
      const top = answerHead(await house.epoch('now'), house.now())
      if (body.epoch !== top.epoch) throw new ProblemError('wrong-epoch', { detail: top.epoch })
      return { ...top, missing: await reconcile(house.db, house.cell, body.ids) }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sync/rescue',
    summary: 'A rescue file, handed in by any colleague: only the server can read it',
    doors: ['session', 'phone', 'push'],
    body: RescueFile,
    answer: PushAnswer,
    run: async ({ house, body }, { session }) => {
      const receipts = await takeInRescue(house, session, body)
      await house.db.transaction((tx) =>
        writeAudit(tx, house.cell, { actor: session.user, action: 'rescue-handed-in', target: body.device }),
      )
      return { ...(await head(house)), receipts }
    },
  }),
]
