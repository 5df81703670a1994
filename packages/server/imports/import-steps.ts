import { randomUUID } from 'node:crypto'
import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import { findHeader, headerAt, headerSignature, isListField, type ListCells } from '@simpul/domain/lists'
import type { ImportChoice, ImportMapping, ImportSheet } from '@simpul/domain/wire'
import type { Db, Queryable } from '../db/db.ts'
import type { FileProblem, FileSheet } from '../sheets/read-file.ts'
import { readFile } from '../sheets/read-file.ts'
import {
  createImport,
  dropFile,
  dropRows,
  findImport,
  type ImportRecord,
  rememberedMapping,
  rememberMapping,
} from './import-rows.ts'

/** Enough to see titles, header and the first people. */
const SAMPLE_ROWS = 45
const SAMPLE_COLUMNS = 120

/** Takes a file in: what it is, its sheets and where their headers are. Nothing is written to the journal. */
export async function takeFile(
  db: Db,
  cell: Uuid,
  { unit, byUser, fileName, day }: Pick<ImportRecord, 'unit' | 'byUser' | 'fileName' | 'day'>,
  file: Uint8Array,
): Promise<Result<Uuid, FileProblem>> {
  const read = await readFile(file)
  if (!read.ok) return read
  const sheets = read.value.map(sampleOf)
  const id = randomUUID()
  await db.transaction((tx) => createImport(tx, cell, { id, unit, byUser, fileName, sheets, day }, file))
  return ok(id)
}

function sampleOf({ name, rows }: FileSheet): ImportSheet {
  const header = findHeader(rows)
  const sample = rows
    .slice(0, SAMPLE_ROWS)
    .map((cells) => cells.slice(0, SAMPLE_COLUMNS).map((cell) => sampleCell(cell)))
  return {
    name: name.slice(0, 80),
    rows: rows.length,
    headerRow: header?.row ?? null,
    headerLines: header?.lines ?? 1,
    sample,
  }
}

function sampleCell(cell: ListCells[number]): string | number | null {
  if (cell === null || typeof cell === 'number') return cell
  const text =
    cell instanceof Date
      ? Number.isNaN(cell.getTime())
        ? ''
        : cell.toISOString().slice(0, 10)
      : String(cell)
  return text.slice(0, 80).replace(/[\u0000-\u001f\ud800-\udfff]/g, ' ')
}

/** The header of a sheet as somebody chose it. */
export function headersOf(sheets: readonly ImportSheet[], mapping: ImportMapping): readonly string[] {
  const sample = sheets[mapping.sheet]?.sample ?? []
  return headerAt(sample, mapping.headerRow, mapping.headerLines)?.headers ?? []
}

/** The columns as they were chosen last for this kind of list in this area, or as their headers say. */
export async function proposedMapping(
  db: Queryable,
  cell: Uuid,
  record: ImportRecord,
): Promise<ImportMapping> {
  const { sheets, unit, day } = record
  const known = sheets.map(({ headerRow }) => headerRow !== null)
  const sheet = Math.max(0, known.indexOf(true))
  const chosen = sheets[sheet]
  const headerRow = chosen?.headerRow ?? 0
  const headerLines = chosen?.headerLines === 2 ? 2 : 1
  const header = headerAt(chosen?.sample ?? [], headerRow, headerLines)
  const signature = headerSignature(header?.headers ?? [])
  const before = await rememberedMapping(db, cell, unit, signature)
  const fresh: ImportMapping = {
    ...{ sheet, headerRow, headerLines, allSheets: sheets.length > 1, uses: [...(header?.uses ?? [])] },
    ...{ posts: {}, listDay: day, unsure: 'ask', doubtful: 'ask' },
  }
  return before === undefined
    ? fresh
    : {
        ...fresh,
        uses: before.uses,
        posts: before.posts,
        ...(before.post === undefined ? {} : { post: before.post }),
      }
}

export type StepProblem = { readonly code: 'already-decided' | 'bad-request'; readonly detail?: string }

/** Asks for a check with these columns; they are remembered for the next list of this kind. */
export async function startCheck(
  tx: Queryable,
  cell: Uuid,
  record: ImportRecord,
  mapping: ImportMapping,
): Promise<Result<true, StepProblem>> {
  if (!['mapping', 'checking', 'checked'].includes(record.state)) return err({ code: 'already-decided' })
  const uses = mapping.uses.filter((use) => use !== null)
  if (!uses.every(isListField) || new Set(uses).size < uses.length)
    return err({ code: 'bad-request', detail: 'uses' })
  if (!uses.includes('name') && !uses.includes('nik')) return err({ code: 'bad-request', detail: 'name' })
  await rememberMapping(tx, cell, record.unit, headerSignature(headersOf(record.sheets, mapping)), mapping)
  await tx.run(
    `update import
     set state = 'checking', mapping = $3::jsonb, choices = '{}', then_write = false, done = 0, total = 0, counts = null
     where cell = $1 and id = $2`,
    [cell, record.id, JSON.stringify(mapping)],
  )
  return ok(true)
}

/** Notes who is whom; it counts from the next check on, and starting checks again by itself. */
export async function choose(
  tx: Queryable,
  cell: Uuid,
  { id, state }: ImportRecord,
  choices: Readonly<Record<string, ImportChoice>>,
): Promise<Result<true, StepProblem>> {
  if (state !== 'checked') return err({ code: 'already-decided' })
  await tx.run(
    `update import set choices = choices || $3::jsonb, checked_at = null where cell = $1 and id = $2`,
    [cell, id, JSON.stringify(choices)],
  )
  return ok(true)
}

/**
 * Begins to write a checked list. Where somebody chose otherwise since the check, or another list was written since, it
 * is checked again first: then what is on record is no longer what was looked at.
 */
export async function start(
  tx: Queryable,
  cell: Uuid,
  { id, state }: ImportRecord,
  now: Date,
): Promise<Result<true, StepProblem>> {
  if (state !== 'checked') return err({ code: 'already-decided' })
  const [stale] = await tx.query(
    `select 1
     from import own
     where own.cell = $1 and own.id = $2 and (
       own.checked_at is null or exists (
         select from import other
         where other.cell = $1 and other.id <> $2 and (other.state = 'writing' or other.written_at > own.checked_at)
       )
     )`,
    [cell, id],
  )
  if (stale === undefined) await startWriting(tx, cell, id, now)
  else
    await tx.run(
      `update import set state = 'checking', then_write = true, done = 0 where cell = $1 and id = $2`,
      [cell, id],
    )
  return ok(true)
}

/** From here on the plan does not change: clock readings of its entries begin now. */
export async function startWriting(tx: Queryable, cell: Uuid, id: Uuid, now: Date): Promise<void> {
  await tx.run(
    `update import
     set state = 'writing', then_write = false, done = 0, numbered = 0, clock_ms = $3
     where cell = $1 and id = $2`,
    [cell, id, now.getTime()],
  )
}

/** Begins to take everything back. A list whose lines were let go can no longer be undone. */
export async function startUndo(
  tx: Queryable,
  cell: Uuid,
  { id, state, sheets }: ImportRecord,
  why: string,
): Promise<Result<true, StepProblem>> {
  if (state !== 'done' || sheets.length === 0) return err({ code: 'already-decided' })
  await tx.run(`update import set state = 'undoing', done = 0, why = $3 where cell = $1 and id = $2`, [
    cell,
    id,
    why,
  ])
  return ok(true)
}

/** Lets go of a list of which nothing was written. */
export async function discard(
  db: Db,
  cell: Uuid,
  { id, state }: ImportRecord,
): Promise<Result<true, StepProblem>> {
  if (!['mapping', 'checked', 'unreadable'].includes(state)) return err({ code: 'already-decided' })
  await db.run(`update import set state = 'unreadable' where cell = $1 and id = $2`, [cell, id])
  await dropRows(db, cell, id)
  await dropFile(db, cell, id)
  await db.run('delete from import where cell = $1 and id = $2', [cell, id])
  return ok(true)
}

/** The import, if it is there and in one of these units. */
export async function importIn(
  db: Queryable,
  cell: Uuid,
  id: Uuid,
  reaches: (unit: Uuid) => boolean,
): Promise<ImportRecord | undefined> {
  const record = await findImport(db, cell, id)
  return record !== undefined && reaches(record.unit) ? record : undefined
}
