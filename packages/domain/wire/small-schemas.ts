import { z } from 'zod/mini'
import { isUuid } from '../core/index.ts'

/** Small schemas that many messages are made of. */

export const uuid = z.string().check(z.refine(isUuid))
export const text = z.strictObject({ id: z.string(), en: z.string() })
export const count = z.int().check(z.gte(0))
/** A status of a walk; the room of cases knows which there are. */
export const state = z.string().check(z.regex(/^[a-z_]{3,40}$/))
/** Of a service of the catalogue, such as HSG-01. */
export const code = z.string().check(z.regex(/^[A-Z]{3}-\d{2}$/))
export const instant = z.string()
/** A unit as it is named on a screen. */
export const place = z.strictObject({ id: uuid, name: z.string() })
