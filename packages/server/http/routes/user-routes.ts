import { isAssignedOn, scopeRoots } from '@simpul/domain/access'
import {
  InvitationAnswer,
  InvitationRequest,
  NewPostRequest,
  UnitsAnswer,
  UnitView,
  UsersAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { createPost } from '../../access/create-post.ts'
import { invite } from '../../access/invite.ts'
import { unitView } from '../../access/unit-view.ts'
import { listUsers } from '../../access/user-list.ts'
import { forgetUnits } from '../../journal/units.ts'
import { uuid } from '../ids.ts'
import { problemOf } from '../problem.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

export const userRoutes: readonly AnyRoute[] = [
  guardedRoute({
    method: 'post',
    path: '/api/invitations',
    summary: 'Opens an account one level down, or lets somebody who has one back in',
    doors: PEOPLE,
    body: InvitationRequest,
    answer: InvitationAnswer,
    problems: ['not-found'],
    limit: 16_384,
    run: async ({ house, body, origin }, { user }) => {
      const units = await house.units.read()
      const today = await house.units.today()
      const invited = await invite({ access: house.access, by: user.actor, units, today, origin }, body)
      if (!invited.ok) throw problemOf(invited.problem)
      house.gate.forget(invited.value.user)
      return invited.value
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/users',
    summary: 'The people one may manage, with their phones',
    doors: PEOPLE,
    query: z.object({ unit: z.optional(uuid) }),
    answer: UsersAnswer,
    run: async ({ house, query }, { user }) => {
      const units = await house.units.read()
      const today = await house.units.today()
      return { users: await listUsers(house.access, user.actor, units, today, query.unit) }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/units',
    summary: 'One’s own units and everything below them',
    doors: PEOPLE,
    answer: UnitsAnswer,
    run: async ({ house }, { user }) => {
      const units = await house.units.read()
      const today = await house.units.today()
      const roots = user.actor.assignments
        .filter((assignment) => isAssignedOn(assignment, today))
        .flatMap((assignment) => [assignment.unit, ...scopeRoots(assignment)])
      const reached = new Map(
        [...new Set(roots)].flatMap((root) => units.under(root)).map((unit) => [unit.id, unit]),
      )
      return { units: [...reached.values()].map((unit) => unitView(unit, units)) }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/units',
    summary: 'Sets up a post of a village',
    doors: PEOPLE,
    body: NewPostRequest,
    answer: UnitView,
    limit: 4096,
    run: async ({ house, body }, { user }) => {
      const units = await house.units.read()
      const created = await createPost(house.access, user.actor, units, await house.units.today(), body)
      if (!created.ok) throw problemOf(created.problem)
      house.units.forget()
      forgetUnits(house.db)
      const fresh = await house.units.read()
      const unit = fresh.get(created.value)
      if (unit === undefined) throw new Error('a new post is not among the units')
      return unitView(unit, fresh)
    },
  }),
]
