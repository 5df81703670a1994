import { z } from 'zod/mini'
import { count, place, text, uuid } from './small-schemas.ts'

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** GET /api/desk/field-report: the cases of a sector that were written down in a month, as the paper form lists them. */
export const FieldReportQuery = z.object({ unit: uuid, month, sector: z.string().check(z.maxLength(20)) })
export type FieldReportQuery = z.infer<typeof FieldReportQuery>

const FieldReportLine = z.strictObject({
  id: uuid,
  number: z.string(),
  on: z.string(),
  post: z.string(),
  name: z.string(),
  /** Masked: whole numbers are shown one at a time. */
  nik: z.string(),
  address: z.string(),
  matter: text,
  place: z.string(),
  letterNo: z.string(),
  papers: z.array(z.string()),
  followUp: z.enum(['TL', 'BTL']),
  words: text,
})
export type FieldReportLine = z.infer<typeof FieldReportLine>

export const FieldReportAnswer = z.strictObject({
  unit: place,
  month: z.string(),
  sector: z.string(),
  /** Those the reader may read, in the order in which they were written down. */
  lines: z.array(FieldReportLine),
  /**
   * How many there are in all, followed up and not yet. Null for who may not see sums; parts are null where one of them
   * is so small that it points at somebody, and the reader may not see who.
   */
  counts: z.nullable(z.strictObject({ tl: z.nullable(count), btl: z.nullable(count) })),
})
export type FieldReportAnswer = z.infer<typeof FieldReportAnswer>
