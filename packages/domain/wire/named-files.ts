import { z } from 'zod/mini'
import { uuid } from './small-schemas.ts'

/**
 * What a file with names may be made for: of the people a post looks after, of those who work here, of entries that
 * wait for a decision, of those whom cases are about. Source: domain notes on the institution, 3.3 (exports of personal data need a reason).
 */
export const EXPORT_WHYS = {
  people: ['visits', 'puskesmas', 'check'],
  users: ['accounts', 'check'],
  held: ['decision', 'check'],
  cases: ['handling', 'check'],
} as const

export type NamedList = keyof typeof EXPORT_WHYS
export type ExportWhy<List extends NamedList = NamedList> = (typeof EXPORT_WHYS)[List][number]

/** POST /api/desk/export: somebody takes names out of the house, and says what for. */
export const ExportRequest = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('people'), unit: uuid, why: z.enum(EXPORT_WHYS.people) }),
  z.strictObject({ list: z.literal('users'), unit: uuid, why: z.enum(EXPORT_WHYS.users) }),
  z.strictObject({ list: z.literal('held'), unit: uuid, why: z.enum(EXPORT_WHYS.held) }),
  z.strictObject({ list: z.literal('cases'), unit: uuid, why: z.enum(EXPORT_WHYS.cases) }),
])
export type ExportRequest = z.infer<typeof ExportRequest>
