import { Hono } from 'hono'
import { clientOf } from './client.ts'
import { faultForLog, problemOfFault } from './fault.ts'
import type { House } from './house.ts'
import { openApiDocument } from './openapi.ts'
import { ProblemError, problemResponse } from './problem.ts'
import { rateLimiter } from './rate-limit.ts'
import { type App, requestLog } from './request-log.ts'
import { routes } from './routes.ts'
import { runRoute } from './run-route.ts'
import { securityHeaders } from './security-headers.ts'
import { serveApps } from './static/serve-apps.ts'

/**
 * The whole server behind a port, or behind `app.request` in a test. `now`, in milliseconds, only counts how often
 * somebody asks.
 */
export function createApp(house: House, now: () => number = () => performance.now()): App {
  const app: App = new Hono()
  app.use(requestLog(house.log))
  app.use(securityHeaders())
  const allows = rateLimiter(now)
  for (const route of routes) app.on(route.method, honoPath(route.path), runRoute(house, route, allows))
  app.get('/api/openapi.json', (c) => c.json(openApiDocument(clientOf(c, house.trustsProxy).origin)))
  serveApps(app, house)
  app.onError((error, c) => {
    const problem = problemOfFault(error)
    const requestId = c.get('requestId')
    if (!(error instanceof ProblemError))
      house.log.error({ request: requestId, fault: faultForLog(error) }, 'fault')
    return problemResponse(problem, error instanceof ProblemError ? undefined : requestId)
  })
  return app
}

/** `/api/devices/{id}/revoke` as the router writes it. */
const honoPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')
