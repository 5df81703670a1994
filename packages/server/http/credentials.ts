import { parse, serialize } from 'hono/utils/cookie'
import { TOKEN_LIFE_MS } from '../access/opaque-token.ts'
import type { Client } from './client.ts'
import { ProblemError } from './problem.ts'

/** The prefix makes browsers refuse a cookie of this name that another host or plain http has set. */
const cookieName = (secure: boolean): string => (secure ? '__Host-simpul' : 'simpul')

const lifeS = (7 * TOKEN_LIFE_MS.session) / 1000

/** The cookie of a desk's session; scripts of the page cannot read it. */
export const sessionCookie = (token: string, secure: boolean): string =>
  serialize(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: secure as true,
    maxAge: lifeS,
  })

export const noCookie = (secure: boolean): string =>
  serialize(cookieName(secure), '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: secure as true,
    maxAge: 0,
  })

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * The token a request shows: in its header, as phones do, or in the cookie of a desk.
 * @throws ProblemError `not-allowed` when a cookie comes with a request that another site has made
 */
export function tokenOf(request: Request, client: Client): string | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return bearer
  const token = parse(request.headers.get('cookie') ?? '', cookieName(client.secure))[
    cookieName(client.secure)
  ]
  if (token === undefined) return undefined
  if (!SAFE.has(request.method) && !isOwnPage(request, client))
    throw new ProblemError('not-allowed', { detail: 'origin' })
  return token
}

/** Browsers send cookies whoever made the request; only our own pages may act with one. */
export function isOwnPage(request: Request, { origin }: Client): boolean {
  const from = request.headers.get('origin')
  if (from !== null) return sameHost(from, origin)
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

function sameHost(a: string, b: string): boolean {
  try {
    // A proxy may end https in front of us without saying so: the host is what a foreign page cannot have.
    return new URL(a).host === new URL(b).host
  } catch {
    return false
  }
}
