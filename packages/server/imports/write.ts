import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { clockReading, type Entry, idFrom, type Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import { writeAudit } from '../access/audit.ts'
import type { ImportHouse } from './import-context.ts'
import {
  type CheckedRow,
  dropFile,
  findImport,
  type ImportRecord,
  type PlannedEntry,
  rowsAfter,
  setOutcomes,
  setProgress,
} from './import-rows.ts'

/** Lines that are appended together: some four hundred entries of an e-PPGBM list, one transaction of the journal. */
const CHUNK = 300

/** A list has no phone: its entries are numbered under a device of its own. */
export const deviceOfImport = (id: Uuid): Uuid => idFrom('import-device', id)

export const entryIdOf = (id: Uuid, place: number, what: string): Uuid =>
  idFrom('import-entry', id, String(place), what)

/** The entry that a planned one becomes, whenever and however often it is made. */
export function entryOf(
  { id, byUser, clockMs }: ImportRecord,
  { place, person }: CheckedRow,
  { what, service, unit, on, body }: PlannedEntry,
  number: number,
): Entry {
  if (person === null || clockMs === null)
    throw new Error(`line ${place} of import ${id} has nobody to write about`)
  return {
    id: entryIdOf(id, place, what),
    service,
    version: anyServiceById(service)?.version ?? 1,
    subject: { kind: 'person', id: person },
    unit,
    happenedOn: on,
    recordedAt: clockReading(clockMs, number),
    recordedBy: byUser,
    device: deviceOfImport(id),
    deviceSeq: number,
    body,
  }
}

/**
 * Writes the entries of a checked list, chunk by chunk, as the person who brought it in. Ids, numbers and clock readings
 * are made from the plan, and how far it came is noted behind each chunk: killed anywhere and run again, the journal
 * says the same as after one clean run, for what is sent twice is kept once.
 */
export async function writeImport(house: ImportHouse, id: Uuid, signal: AbortSignal): Promise<void> {
  const { db, cell } = house
  let record = await findImport(db, cell, id)
  while (record?.state === 'writing' && !signal.aborted) {
    const rows = await rowsAfter(db, cell, id, record.done, CHUNK)
    const last = rows.at(-1)
    if (last === undefined) return finish(house, record)
    const { numbered, changed } = await append(house, record, rows)
    await db.transaction(async (tx) => {
      await setOutcomes(tx, cell, id, changed)
      await setProgress(tx, cell, id, { done: last.place, numbered })
    })
    record = { ...record, done: last.place, numbered }
  }
  if (signal.aborted) throw new Error('the server is ending')
}

async function append(house: ImportHouse, record: ImportRecord, rows: readonly CheckedRow[]) {
  let numbered = record.numbered
  const places: number[] = []
  const entries = rows.flatMap((row) =>
    row.plan.map((planned) => {
      places.push(row.place)
      return entryOf(record, row, planned, ++numbered)
    }),
  )
  const receipts = entries.length === 0 ? [] : await hand(house, record, entries)
  const held = new Set(places.filter((_, at) => receipts[at]?.standing !== 'kept'))
  const changed = rows
    .filter(({ place }) => held.has(place))
    .map(({ place, notes }) => ({
      place,
      outcome: 'needs-you' as const,
      notes: [...notes.filter(({ code }) => code !== 'not-kept'), { code: 'not-kept' as const }],
    }))
  return { numbered, changed }
}

/** In the name of whoever brought the list in: whatever they may not write is held as it would be from a phone. */
export const hand = (
  { appender, now }: ImportHouse,
  { byUser }: ImportRecord,
  entries: readonly Entry[],
): Promise<Receipt[]> =>
  appender.append(entries, { nowMs: now().getTime(), from: { user: byUser, list: true } })

/** The file has done its work; what it said stands line by line until the import is too old to be undone. */
async function finish({ db, cell, now }: ImportHouse, { id, sheets, mapping, byUser, unit }: ImportRecord) {
  await dropFile(db, cell, id)
  const headers = (mapping?.headerRow ?? 0) + (mapping?.headerLines ?? 1)
  const kept = sheets.map((sheet) => ({ ...sheet, sample: sheet.sample.slice(0, headers) }))
  await db.transaction(async (tx) => {
    await tx.run(
      `update import set state = 'done', written_at = $3, sheets = $4::jsonb where cell = $1 and id = $2`,
      [cell, id, now().toISOString(), JSON.stringify(kept)],
    )
    await writeAudit(tx, cell, { actor: byUser, action: 'list-written', target: id, unit })
  })
}
