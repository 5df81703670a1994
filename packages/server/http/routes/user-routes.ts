import { type Actor, isAssignedOn, scopeRoots } from '@simpul/domain/access'
import {
  CoverRequest,
  DoneAnswer,
  EmergencyContactsAnswer,
  EmergencyContactsRequest,
  EndCoverRequest,
  InvitationAnswer,
  InvitationRequest,
  NewPostRequest,
  UnitsAnswer,
  UnitView,
  UsersAnswer,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { type Covering, endCover, grantCover } from '../../access/cover.ts'
import { createPost } from '../../access/create-post.ts'
import { emergencyContacts, setEmergencyContacts, villagesOf } from '../../access/emergency-contacts.ts'
import { invite } from '../../access/invite.ts'
import { unitView } from '../../access/unit-view.ts'
import { listUsers } from '../../access/user-list.ts'
import { forgetUnits } from '../../journal/units.ts'
import type { House } from '../house.ts'
import { uuid } from '../ids.ts'
import { problemOf } from '../problem.ts'
import { type AnyRoute, guardedRoute, PEOPLE } from '../route.ts'

const coveringOf = async (house: House, by: Actor): Promise<Covering> => ({
  access: house.access,
  by,
  units: await house.units.read(),
  today: await house.units.today(),
})

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
    method: 'post',
    path: '/api/users/cover',
    summary: 'Lets a kader serve another sector until a day',
    doors: PEOPLE,
    body: CoverRequest,
    answer: DoneAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, body }, { user }) => {
      const covered = await grantCover(await coveringOf(house, user.actor), body)
      if (!covered.ok) throw problemOf(covered.problem)
      house.gate.forget(body.user)
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/users/cover/end',
    summary: 'Ends a cover with today',
    doors: PEOPLE,
    body: EndCoverRequest,
    answer: DoneAnswer,
    problems: ['not-found'],
    limit: 1024,
    run: async ({ house, body }, { user }) => {
      const ended = await endCover(await coveringOf(house, user.actor), body)
      if (!ended.ok) throw problemOf(ended.problem)
      house.gate.forget(body.user)
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/emergency-contacts',
    summary: 'Whom the villages one works in call in an emergency',
    doors: PEOPLE,
    answer: EmergencyContactsAnswer,
    run: async ({ house }, { user }) => {
      const villages = villagesOf(user.actor, await house.units.read(), await house.units.today())
      return { contacts: await emergencyContacts(house.db, house.cell, villages) }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/desk/emergency-contacts',
    summary: 'Sets whom a village calls in an emergency',
    doors: PEOPLE,
    body: EmergencyContactsRequest,
    answer: DoneAnswer,
    limit: 4096,
    run: async ({ house, body }, { user }) => {
      const units = await house.units.read()
      const set = await setEmergencyContacts(house.access, user.actor, units, await house.units.today(), body)
      if (!set.ok) throw problemOf(set.problem)
      return { done: true }
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
