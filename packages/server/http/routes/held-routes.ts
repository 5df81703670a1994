import { mayReleaseHeld } from '@simpul/domain/access'
import { wholeCatalogue } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import { DoneAnswer, HeldAnswer, HeldDecision } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { writeAudit } from '../../access/audit.ts'
import { discard, release } from '../../journal/held.ts'
import { findHeld, heldAt } from '../held-list.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { ProblemError } from '../problem.ts'
import { type AnyRoute, type Caller, guardedRoute, PEOPLE } from '../route.ts'

/** Whether somebody decides about what is held at a unit. */
async function mayDecide(house: House, { user }: Caller, unit: Uuid): Promise<boolean> {
  const unitPath = (await house.units.read()).path(unit)
  return mayReleaseHeld(user.actor, unitPath, await house.units.today())
}

export const heldRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'get',
    path: '/api/desk/held',
    summary: 'Entries of a unit and those below it that wait for a person',
    doors: PEOPLE,
    query: z.object({ unit: uuid }),
    answer: HeldAnswer,
    run: async ({ house, query }, caller) => {
      if (!(await mayDecide(house, caller, query.unit))) throw new ProblemError('not-allowed')
      return { held: await heldAt(house, query.unit) }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/held/{id}',
    summary: 'Lets a held entry into the journal, or sets it aside, with the reason',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    body: HeldDecision,
    answer: DoneAnswer,
    problems: ['not-found', 'already-decided', 'still-held'],
    limit: 16_384,
    run: async ({ house, params: { id }, body }, caller) => {
      const held = await findHeld(house, id)
      // What waits elsewhere is not even said to exist.
      if (held === undefined || !(await mayDecide(house, caller, held.unit)))
        throw new ProblemError('not-found')
      const { action, why } = body
      const decision = { by: caller.session.user, why, nowMs: house.now().getTime() }
      const actorOf = async (user: Uuid) => (await house.gate.actor(user))?.actor
      const decided =
        action === 'discard'
          ? await discard(house.db, house.cell, id, decision)
          : await release(
              house.db,
              { cell: house.cell, ...wholeCatalogue, actorOf },
              id,
              decision,
              held.opened,
            )
      if (!decided.ok) throw problemOfDecision(decided.problem)
      await house.db.transaction((tx) =>
        writeAudit(tx, house.cell, {
          actor: caller.session.user,
          action: action === 'release' ? 'held-released' : 'held-discarded',
          target: id,
          unit: held.unit,
        }),
      )
      return { done: true }
    },
  }),
]

function problemOfDecision(problem: {
  readonly code: 'not-found' | 'already-decided' | 'still-held' | 'refused'
  readonly reason?: string
}): ProblemError {
  if (problem.code === 'not-found' || problem.code === 'already-decided')
    return new ProblemError(problem.code)
  return new ProblemError('still-held', problem.reason === undefined ? {} : { detail: problem.reason })
}
