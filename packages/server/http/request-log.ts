import { randomUUID } from 'node:crypto'
import type { Hono, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'

/** The server; `requestId` is kept per request while it is answered. */
export type App = Hono<{ Variables: { requestId: string } }>

/**
 * One line per request: which route, how it ended, how long it took. Never the address asked for, for it may name a
 * person, nor anything of body, headers or client.
 */
export function requestLog(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('x-request-id', requestId)
    const { status } = c.res
    const ms = Math.round((performance.now() - started) * 10) / 10
    const level = status >= 500 ? 'error' : c.req.path.startsWith('/api/') ? 'info' : 'debug'
    log[level]({ request: requestId, method: c.req.method, route: routePath(c, -1), status, ms }, 'request')
  }
}
