import type { ProblemCode } from '@simpul/domain/wire'
import type { z } from 'zod/mini'
import type { UserActor } from '../access/actors.ts'
import type { Session } from '../access/gate.ts'
import type { TokenKind } from '../access/opaque-token.ts'
import type { House } from './house.ts'

/** Who asks: their token and, by it, their person and roles. */
export interface Caller {
  readonly session: Session
  readonly user: UserActor
  /** The token itself, for signing out. */
  readonly token: string
}

/** A request after it has been read: everything in it has been parsed. */
export interface Call<Body, Params, Query> {
  readonly house: House
  readonly body: Body
  readonly params: Params
  readonly query: Query
  /** The network address of the client, for counting tries; never logged. */
  readonly address: string
  /** Where the client reaches this server: scheme, host and port. */
  readonly origin: string
  readonly secure: boolean
  /** Sent along with the answer: cookies and the like. */
  readonly headers: Headers
  readonly request: Request
}

interface RouteBase<Body, Params, Query, Answer> {
  readonly method: 'get' | 'post' | 'put'
  /** As in OpenAPI: `/api/devices/{id}/revoke`. */
  readonly path: string
  readonly summary: string
  readonly body?: z.ZodMiniType<Body>
  readonly params?: z.ZodMiniType<Params>
  readonly query?: z.ZodMiniType<Query>
  /** What is answered as JSON, or how a raw answer is called in the description. */
  readonly answer: z.ZodMiniType<Answer> | { readonly type: string; readonly about: string }
  /** Besides those any route may end with. */
  readonly problems?: readonly ProblemCode[]
  /** Asks at most so many bytes of a body. */
  readonly limit?: number
}

type Answered<Answer> = Promise<Answer | Response>

/** A route anyone may ask. */
export interface OpenRoute<Body, Params, Query, Answer> extends RouteBase<Body, Params, Query, Answer> {
  readonly doors: 'anyone'
  run(call: Call<Body, Params, Query>): Answered<Answer>
}

/** A route for those who show a token of one of these kinds. */
export interface GuardedRoute<Body, Params, Query, Answer> extends RouteBase<Body, Params, Query, Answer> {
  readonly doors: readonly TokenKind[]
  run(call: Call<Body, Params, Query>, caller: Caller): Answered<Answer>
}

export type AnyRoute =
  | OpenRoute<unknown, unknown, unknown, unknown>
  | GuardedRoute<unknown, unknown, unknown, unknown>

/** A route whose types agree with each other; in the list of all routes they no longer matter. */
export const openRoute = <Body, Params, Query, Answer>(
  route: OpenRoute<Body, Params, Query, Answer>,
): AnyRoute => route

export const guardedRoute = <Body, Params, Query, Answer>(
  route: GuardedRoute<Body, Params, Query, Answer>,
): AnyRoute => route

/** Desks and unlocked phones. */
export const PEOPLE: readonly TokenKind[] = ['session', 'phone']
