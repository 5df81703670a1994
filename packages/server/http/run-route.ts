import type { Context } from 'hono'
import type { z } from 'zod/mini'
import { clientOf } from './client.ts'
import { tokenOf } from './credentials.ts'
import type { House } from './house.ts'
import { jsonAnswer } from './json-answer.ts'
import { ProblemError } from './problem.ts'
import type { RATES } from './rate-limit.ts'
import { readJsonBody } from './read-body.ts'
import type { AnyRoute, Call, Caller } from './route.ts'

export type Limiter = (rate: keyof typeof RATES, who: string) => boolean

/** Reads a request as its route says, asks who it is, and answers. */
export function runRoute(house: House, route: AnyRoute, allows: Limiter): (c: Context) => Promise<Response> {
  return async (c) => {
    const client = clientOf(c, house.trustsProxy)
    const request = c.req.raw
    // Who asks is known before anything else is read: a stranger's body costs nothing.
    const caller =
      route.doors === 'anyone' ? undefined : await admit(house, route.doors, request, client, allows)
    if (caller === undefined && !allows('unknown', client.address)) throw tooOften()
    const headers = new Headers()
    const call: Call<unknown, unknown, unknown> = {
      house,
      headers,
      request,
      ...client,
      params: route.params === undefined ? undefined : parsed(route.params, c.req.param(), 'params'),
      query: route.query === undefined ? undefined : parsed(route.query, c.req.query(), 'query'),
      body:
        route.body === undefined
          ? undefined
          : parsed(route.body, await readJsonBody(request, route.limit), 'body'),
    }
    const answer = route.doors === 'anyone' ? await route.run(call) : await route.run(call, caller as Caller)
    return answer instanceof Response ? answer : jsonAnswer(answer, request, headers)
  }
}

async function admit(
  house: House,
  doors: readonly string[],
  request: Request,
  client: { address: string; secure: boolean; origin: string },
  allows: Limiter,
): Promise<Caller> {
  const token = tokenOf(request, client)
  const session = token === undefined ? undefined : await house.gate.admit(token)
  if (session === undefined || session === 'revoked' || token === undefined) {
    if (!allows('unknown', client.address)) throw tooOften()
    throw new ProblemError(session === 'revoked' ? 'device-revoked' : 'not-signed-in')
  }
  if (!allows('known', `${session.user} ${session.device ?? ''}`)) throw tooOften()
  if (!doors.includes(session.kind)) throw new ProblemError('not-allowed', { detail: session.kind })
  const user = await house.gate.actor(session.user)
  if (user === undefined) throw new ProblemError('not-signed-in')
  return { session, user, token }
}

const tooOften = (): ProblemError => new ProblemError('too-many-tries', { retryAfterS: 10 })

function parsed(schema: z.ZodMiniType, input: unknown, where: string): unknown {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  // The path is made of our own words; the value might be somebody's.
  throw new ProblemError('bad-request', {
    detail: [where, ...(result.error.issues[0]?.path ?? [])].join('.'),
  })
}
