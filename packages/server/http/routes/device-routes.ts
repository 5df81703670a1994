import {
  ActivateAnswer,
  ActivateRequest,
  RevokeAnswer,
  UnlockAnswer,
  UnlockRequest,
} from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { activatePhone } from '../../access/activate.ts'
import { revokeDevice, usersOfDevice } from '../../access/devices.ts'
import { mayManage } from '../../access/manage.ts'
import { meOf } from '../../access/me.ts'
import { releaseDataKey } from '../../access/unlock.ts'
import { uuid } from '../ids.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { type AnyRoute, guardedRoute, openRoute, PEOPLE } from '../route.ts'

export const deviceRoutes: readonly AnyRoute[] = [
  openRoute({
    method: 'post',
    path: '/api/devices/activate',
    summary: 'Turns the eight digits from the chair into a phone of a user',
    doors: 'anyone',
    body: ActivateRequest,
    answer: ActivateAnswer,
    problems: ['wrong-code', 'too-many-tries'],
    limit: 16_384,
    run: async ({ house, body, address }) => {
      const activated = await activatePhone(house.access, body, address)
      if (!activated.ok) throw problemOf(activated.problem)
      const { user: id, token, pushToken } = activated.value
      house.gate.forget(id)
      const user = await house.gate.actor(id)
      if (user === undefined) throw new ProblemError('wrong-code')
      const me = await meOf(house.access, user, await house.units.read(), await house.units.today())
      return { token, pushToken, me }
    },
  }),
  openRoute({
    method: 'post',
    path: '/api/devices/unlock',
    summary: 'A forgotten PIN: the word of a supervisor releases the spare data key',
    doors: 'anyone',
    body: UnlockRequest,
    answer: UnlockAnswer,
    problems: ['wrong-code', 'too-many-tries'],
    limit: 16_384,
    run: async ({ house, body, address }) => {
      const released = await releaseDataKey(house.access, body, address)
      if (!released.ok) throw problemOf(released.problem)
      return { dataKey: released.value }
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/devices/{id}/revoke',
    summary: 'Withdraws a phone: reading ends at once, what was written before still comes in',
    doors: PEOPLE,
    params: z.object({ id: uuid }),
    answer: RevokeAnswer,
    problems: ['not-found'],
    run: async ({ house, params }, { session, user }) => {
      const units = await house.units.read()
      const today = await house.units.today()
      let users = 0
      for (const owner of await usersOfDevice(house.access, params.id)) {
        const roles = (await house.gate.actor(owner))?.actor.assignments ?? []
        if (owner !== session.user && !mayManage(user.actor, roles, units, today)) continue
        await house.db.transaction((tx) => revokeDevice(tx, house.access, session.user, params.id, owner))
        house.gate.forget(owner)
        users += 1
      }
      // A phone of somebody else is not even said to exist.
      if (users === 0) throw new ProblemError('not-found')
      return { users }
    },
  }),
]
