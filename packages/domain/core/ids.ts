import { v5 } from 'uuid'

/** A lower-case UUID. Entries carry UUIDv7 made by the phone. */
export type Uuid = string

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => UUID.test(text)

/** The house's own namespace for ids that are made from what a thing is. */
const NAMESPACE = 'b6d7e0a4-8f0e-5c67-9a55-2f3a0c1d6e13'

/**
 * The same id on every phone for what two phones would both create:
 * a session day (post and date), a report (unit, kind and month). With its writer among the parts (an attendance: day,
 * person and writer) it is the same on one phone only: what one writer says once.
 */
export const idFrom = (kind: string, ...parts: readonly string[]): Uuid =>
  v5([kind, ...parts].join('\n'), NAMESPACE)
