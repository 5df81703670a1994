import type { ClockReading, Entry, JournalEntry, PlainDate, SubjectKind, Uuid } from '@simpul/domain/core'

/** An entry as the table has it. */
export interface EntryRow {
  readonly id: Uuid
  readonly service: string
  readonly version: number
  readonly subject_kind: SubjectKind
  readonly subject_id: Uuid
  readonly unit: Uuid
  readonly happened_on: PlainDate
  readonly recorded_at: ClockReading
  readonly recorded_by: Uuid
  readonly device: Uuid
  readonly device_seq: number
  readonly amends: Uuid | null
  readonly amends_how: 'replace' | 'void' | null
  readonly amends_why: string | null
  readonly instead_of: Uuid | null
  readonly body: unknown
}

/** The columns of `EntryRow`, of table alias `e`. */
export const entryColumns = `e.id, e.service, e.version, e.subject_kind, e.subject_id, e.unit, e.happened_on, e.recorded_at,
  e.recorded_by, e.device, e.device_seq, e.amends, e.amends_how, e.amends_why, e.instead_of, e.body`

export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    service: row.service,
    version: row.version,
    subject: { kind: row.subject_kind, id: row.subject_id },
    unit: row.unit,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    device: row.device,
    deviceSeq: row.device_seq,
    ...(row.amends === null || row.amends_how === null
      ? {}
      : { amends: { entry: row.amends, how: row.amends_how, why: row.amends_why ?? '' } }),
    ...(row.instead_of === null ? {} : { insteadOf: row.instead_of }),
    body: row.body,
  }
}

export const journalEntryOf = (row: EntryRow & { readonly seq: number }): JournalEntry => ({
  ...entryOf(row),
  seq: row.seq,
})
