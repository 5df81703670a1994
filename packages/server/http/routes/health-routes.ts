import { z } from 'zod/mini'
import { type AnyRoute, openRoute } from '../route.ts'

/** GET /health, for whoever watches the server; it says nothing about people or settings. */
const HealthAnswer = z.strictObject({
  ok: z.boolean(),
  database: z.boolean(),
  /** Seconds the projector is behind; null when unknown. */
  projectorLagS: z.nullable(z.number()),
})

export const healthRoutes: readonly AnyRoute[] = [
  openRoute({
    method: 'get',
    path: '/health',
    summary: 'Whether the server can work',
    doors: 'anyone',
    answer: HealthAnswer,
    problems: ['busy'],
    run: async ({ house }) => {
      const database = await house.db.query('select 1').then(
        () => true,
        () => false,
      )
      const projectorLagS = database ? await house.projectorLagS().catch(() => null) : null
      return { ok: database, database, projectorLagS }
    },
  }),
]
