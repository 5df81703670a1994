import { z } from 'zod/mini'
import { code, instant, uuid } from './small-schemas.ts'

const route = {
  sector: z.string().check(z.maxLength(20)),
  code: z.optional(code),
  area: z.string().check(z.regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/)),
  office: uuid,
  standIn: z.optional(uuid),
}

/** GET /api/desk/case-routes: where cases go, for who keeps the papers of the district. */
export const CaseRoutesAnswer = z.strictObject({
  routes: z.array(z.strictObject({ id: uuid, ...route, setAt: instant })),
  /** Those that work, with the codes under which services name them; dissolved ones while a line still names them. */
  offices: z.array(
    z.strictObject({ id: uuid, name: z.string(), codes: z.array(z.string()), until: z.nullable(z.string()) }),
  ),
  /** The district, its kecamatan and its villages, by their code. */
  areas: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  mayChange: z.boolean(),
})
export type CaseRoutesAnswer = z.infer<typeof CaseRoutesAnswer>

/** POST /api/desk/case-routes: a line in the place of what was there for the service and area, or one taken away. */
export const CaseRouteRequest = z.union([
  z.strictObject({ set: z.strictObject(route) }),
  z.strictObject({ drop: uuid }),
])
export type CaseRouteRequest = z.infer<typeof CaseRouteRequest>
