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

type Open<T> = { -readonly [Key in keyof T]: T[Key] }

export const entryOf = (row: EntryRow): Entry => openEntryOf(row)

/** With its place in a journal. */
export function journalEntryOf(row: EntryRow & { readonly seq: number }): JournalEntry {
  const entry: Open<JournalEntry> = openEntryOf(row)
  entry.seq = row.seq
  return entry
}

/** Set one by one and not spread: a first load makes fifty thousand of these. */
function openEntryOf(row: EntryRow): Open<Entry> {
  const entry: Open<Entry> = {
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
    body: row.body,
  }
  if (row.amends !== null && row.amends_how !== null)
    entry.amends = { entry: row.amends, how: row.amends_how, why: row.amends_why ?? '' }
  if (row.instead_of !== null) entry.insteadOf = row.instead_of
  return entry
}
