import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { RowNote, RowOutcome } from '@simpul/domain/lists'
import type { ImportChoice, ImportCounts, ImportMapping, ImportSheet, ImportState } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

/** An import as its table has it. */
export interface ImportRecord {
  readonly id: Uuid
  readonly unit: Uuid
  readonly byUser: Uuid
  readonly fileName: string
  readonly state: ImportState
  readonly sheets: readonly ImportSheet[]
  readonly mapping: ImportMapping | null
  readonly choices: Readonly<Record<string, ImportChoice>>
  readonly thenWrite: boolean
  readonly total: number
  readonly done: number
  readonly numbered: number
  readonly counts: ImportCounts | null
  readonly day: PlainDate
  readonly clockMs: number | null
  readonly why: string | null
  readonly createdAt: string
}

const COLUMNS = `id, unit, by_user as "byUser", file_name as "fileName", state, sheets, mapping, choices,
  then_write as "thenWrite", total, done, numbered, counts, day, clock_ms as "clockMs", why, created_at as "createdAt"`

export async function findImport(db: Queryable, cell: Uuid, id: Uuid): Promise<ImportRecord | undefined> {
  const rows = await db.query<ImportRecord>(`select ${COLUMNS} from import where cell = $1 and id = $2`, [
    cell,
    id,
  ])
  return rows[0]
}

/** Those brought in for any of these units, the latest first. */
export const listImports = (db: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<ImportRecord[]> =>
  db.query<ImportRecord>(
    `select ${COLUMNS}
     from import
     where cell = $1 and unit = any($2::uuid[])
     order by created_at desc
     limit 50`,
    [cell, units],
  )

export type NewImport = Pick<ImportRecord, 'id' | 'unit' | 'byUser' | 'fileName' | 'sheets' | 'day'>

/** Pieces small enough that no statement holds others up. */
const PART_BYTES = 256 * 1024

/** Keeps a file and what was seen of it. */
export async function createImport(
  tx: Queryable,
  cell: Uuid,
  made: NewImport,
  file: Uint8Array,
): Promise<void> {
  await tx.run(
    `insert into import (cell, id, unit, by_user, file_name, state, sheets, day)
     values ($1, $2, $3, $4, $5, 'mapping', $6::jsonb, $7)`,
    [cell, made.id, made.unit, made.byUser, made.fileName, JSON.stringify(made.sheets), made.day],
  )
  for (let part = 0; part * PART_BYTES < file.length; part++) {
    const bytes = Buffer.from(file.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)).toString('base64')
    await tx.run(
      `insert into import_part (cell, import, part, bytes) values ($1, $2, $3, decode($4, 'base64'))`,
      [cell, made.id, part, bytes],
    )
  }
}

/** The file again, or undefined once it was let go. */
export async function fileOf(db: Queryable, cell: Uuid, id: Uuid): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = []
  for (;;) {
    const [row] = await db.query<{ bytes: string }>(
      `select encode(bytes, 'base64') as bytes from import_part where cell = $1 and import = $2 and part = $3`,
      [cell, id, parts.length],
    )
    if (row === undefined) return parts.length === 0 ? undefined : Buffer.concat(parts)
    parts.push(Buffer.from(row.bytes, 'base64'))
  }
}

/** What a line becomes; its id is made from import, place and `what`. */
export interface PlannedEntry {
  readonly what: string
  readonly service: string
  readonly unit: Uuid
  readonly on: PlainDate
  readonly body: unknown
}

/** Who a person of the list may be the same as. */
export interface Alike {
  readonly id: Uuid
  readonly name: string
  readonly birth: string | null
  readonly motherName: string | null
  readonly post: string | null
  /** The line of the file that has them first; null for somebody on record. */
  readonly line: number | null
  readonly reasons: readonly string[]
  readonly sure: boolean
  /** As the list has them. */
  readonly listed: {
    readonly name: string
    readonly birth: string | null
    readonly motherName: string | null
  }
}

/** A line as it was checked. */
export interface CheckedRow {
  readonly place: number
  readonly sheet: string
  readonly line: number
  readonly cells: readonly string[]
  readonly plan: readonly PlannedEntry[]
  readonly person: Uuid | null
  readonly outcome: RowOutcome
  readonly notes: readonly RowNote[]
  readonly alike: Alike | null
}

export async function insertRows(
  tx: Queryable,
  cell: Uuid,
  id: Uuid,
  rows: readonly CheckedRow[],
): Promise<void> {
  const json = rows.map((row) => ({
    ...row,
    cells: JSON.stringify(row.cells),
    plan: JSON.stringify(row.plan),
    notes: JSON.stringify(row.notes),
    alike: row.alike === null ? null : JSON.stringify(row.alike),
  }))
  await tx.run(
    `insert into import_row (cell, import, place, sheet, line, cells, plan, person, outcome, notes, alike)
     select $1, $2, place, sheet, line, cells::jsonb, plan::jsonb, person, outcome, notes::jsonb, alike::jsonb
     from unnest($3::int[], $4::text[], $5::int[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::text[], $11::text[])
       as given (place, sheet, line, cells, plan, person, outcome, notes, alike)`,
    [
      cell,
      id,
      ...columnsOf(json, ['place', 'sheet', 'line', 'cells', 'plan', 'person', 'outcome', 'notes', 'alike']),
    ],
  )
}

const ROW_COLUMNS = 'place, sheet, line, cells, plan, person, outcome, notes, alike'

/** Lines after a place, in order. */
export const rowsAfter = (
  db: Queryable,
  cell: Uuid,
  id: Uuid,
  after: number,
  limit: number,
): Promise<CheckedRow[]> =>
  db.query<CheckedRow>(
    `select ${ROW_COLUMNS}
     from import_row
     where cell = $1 and import = $2 and place > $3
     order by place
     limit $4`,
    [cell, id, after, limit],
  )

/** Lines of one outcome, or those that may be somebody known. */
export const rowsShown = (
  db: Queryable,
  cell: Uuid,
  id: Uuid,
  show: RowOutcome | 'alike',
  after: number,
  limit: number,
): Promise<CheckedRow[]> =>
  db.query<CheckedRow>(
    `select ${ROW_COLUMNS}
     from import_row
     where cell = $1 and import = $2 and place > $3 and ${show === 'alike' ? '$4::text is not null and alike is not null' : 'outcome = $4'}
     order by place
     limit $5`,
    [cell, id, after, show, limit],
  )

/** What became of lines after all. */
export async function setOutcomes(
  tx: Queryable,
  cell: Uuid,
  id: Uuid,
  rows: readonly Pick<CheckedRow, 'place' | 'outcome' | 'notes'>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.run(
    `update import_row
     set outcome = given.outcome, notes = given.notes::jsonb
     from unnest($3::int[], $4::text[], $5::text[]) as given (place, outcome, notes)
     where cell = $1 and import = $2 and import_row.place = given.place`,
    [
      cell,
      id,
      rows.map((row) => row.place),
      rows.map((row) => row.outcome),
      rows.map((row) => JSON.stringify(row.notes)),
    ],
  )
}

/** Lines go by pieces too: fifty thousand at once would hold others up. */
export async function dropRows(db: Queryable, cell: Uuid, id: Uuid): Promise<void> {
  for (;;) {
    const dropped = await db.run(
      `delete from import_row
       where cell = $1 and import = $2 and place in (
         select place from import_row where cell = $1 and import = $2 order by place limit 1000
       )`,
      [cell, id],
    )
    if (dropped === 0) return
  }
}

export async function dropFile(db: Queryable, cell: Uuid, id: Uuid): Promise<void> {
  await db.run('delete from import_part where cell = $1 and import = $2', [cell, id])
}

/** How far the work has come; told with what was done, in one transaction. */
export async function setProgress(
  tx: Queryable,
  cell: Uuid,
  id: Uuid,
  { done, numbered }: { readonly done: number; readonly numbered?: number },
): Promise<void> {
  await tx.run('update import set done = $3, numbered = coalesce($4, numbered) where cell = $1 and id = $2', [
    cell,
    id,
    done,
    numbered ?? null,
  ])
}

/** The columns of a kind of list as they were chosen last in an area. */
export async function rememberedMapping(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  signature: string,
): Promise<ImportMapping | undefined> {
  const [row] = await db.query<{ mapping: ImportMapping }>(
    'select mapping from import_mapping where cell = $1 and unit = $2 and signature = $3',
    [cell, unit, signature],
  )
  return row?.mapping
}

export async function rememberMapping(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  signature: string,
  mapping: ImportMapping,
): Promise<void> {
  await tx.run(
    `insert into import_mapping (cell, unit, signature, mapping)
     values ($1, $2, $3, $4::jsonb)
     on conflict (cell, unit, signature) do update set mapping = excluded.mapping`,
    [cell, unit, signature, JSON.stringify(mapping)],
  )
}
