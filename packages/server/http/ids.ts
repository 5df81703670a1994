import { isUuid, parseMonth } from '@simpul/domain/core'
import { z } from 'zod/mini'

/** Small schemas of addresses; what a body holds has its schema on the wire. */
export const uuid = z.string().check(z.refine(isUuid), z.meta({ format: 'uuid' }))

export const month = z.string().check(
  z.refine((text) => parseMonth(text) !== undefined),
  z.meta({ pattern: '^\\d{4}-\\d{2}$' }),
)
