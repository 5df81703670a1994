import { CellAnswer, DoneAnswer, Me, PasswordRequest, SignInRequest } from '@simpul/domain/wire'
import { setPasswordHash } from '../../access/accounts.ts'
import type { UserActor } from '../../access/actors.ts'
import { meOf, readCell } from '../../access/me.ts'
import { hashPassword } from '../../access/password.ts'
import { signIn } from '../../access/sign-in.ts'
import { endToken, giveToken } from '../../access/tokens.ts'
import { isOwnPage, noCookie, sessionCookie } from '../credentials.ts'
import type { House } from '../house.ts'
import { ProblemError, problemOf } from '../problem.ts'
import { type AnyRoute, guardedRoute, openRoute, PEOPLE } from '../route.ts'

const me = async (house: House, user: UserActor): Promise<Me> =>
  meOf(house.access, user, await house.units.read(), await house.units.today())

export const signInRoutes: readonly AnyRoute[] = [
  openRoute({
    method: 'get',
    path: '/api/cell',
    summary: 'The cell and its public key: what a phone needs before it is activated',
    doors: 'anyone',
    answer: CellAnswer,
    run: async ({ house }) => ({
      ...(await readCell(house.access)),
      publicKey: house.access.key.publicKey,
      serverTime: house.now().toISOString(),
    }),
  }),
  openRoute({
    method: 'post',
    path: '/api/sign-in',
    summary: 'Signs in at a desk; the session is a cookie',
    doors: 'anyone',
    body: SignInRequest,
    answer: Me,
    problems: ['wrong-password', 'too-many-tries', 'busy', 'not-allowed'],
    limit: 4096,
    run: async ({ house, body, address, secure, origin, headers, request }) => {
      // Another site must not be able to sign somebody in under an account of its own.
      const client = { address, secure, origin }
      if (request.headers.has('origin') && !isOwnPage(request, client))
        throw new ProblemError('not-allowed', { detail: 'origin' })
      const signedIn = await signIn(house.access, { ...body, address })
      if (!signedIn.ok) throw problemOf(signedIn.problem)
      const user = await house.gate.actor(signedIn.value.user)
      if (user === undefined) throw new ProblemError('wrong-password')
      headers.append('set-cookie', sessionCookie(signedIn.value.token, secure))
      return me(house, user)
    },
  }),
  guardedRoute({
    method: 'post',
    path: '/api/sign-out',
    summary: 'Ends the session or gives the token back',
    doors: PEOPLE,
    answer: DoneAnswer,
    run: async ({ house, secure, headers }, { token, session }) => {
      await endToken(house.access, token)
      house.gate.forget(session.user)
      headers.append('set-cookie', noCookie(secure))
      return { done: true }
    },
  }),
  guardedRoute({
    method: 'get',
    path: '/api/me',
    summary: 'Who one is, where one may work, what a phone may hold',
    doors: PEOPLE,
    answer: Me,
    run: ({ house }, { user }) => me(house, user),
  }),
  guardedRoute({
    method: 'post',
    path: '/api/me/password',
    summary: 'Changes the own password; every other session of the user ends',
    doors: ['session'],
    body: PasswordRequest,
    answer: DoneAnswer,
    problems: ['wrong-password', 'too-many-tries', 'busy'],
    limit: 4096,
    run: async ({ house, body, address, secure, headers }, { user, session }) => {
      const { access, cell } = house
      if (user.username === null) throw new ProblemError('not-allowed')
      const known = await signIn(access, { username: user.username, password: body.old, address })
      if (!known.ok) throw problemOf(known.problem)
      const hash = await hashPassword(body.new)
      const token = await access.db.transaction(async (tx) => {
        await setPasswordHash(tx, cell, session.user, session.user, hash)
        return giveToken(tx, access, 'session', session.user)
      })
      house.gate.forget(session.user)
      headers.append('set-cookie', sessionCookie(token, secure))
      return { done: true }
    },
  }),
]
