import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Uuid } from '@simpul/domain/core'
import type { AttachmentStore } from '../../attachments/attachment-store.ts'
import { attachmentHashes } from '../../attachments/attachment-table.ts'
import type { Db, Transaction } from '../../db/db.ts'
import {
  type AppliedMigration,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupFile,
  type BackupHead,
  type BackupTable,
} from './format.ts'
import { isNamed } from './is-named.ts'
import { quoted, readTableShapes, type TableShape } from './table-shapes.ts'

export interface BackupSummary {
  readonly rows: Readonly<Record<string, number>>
  /** How many pictures and papers are in it. */
  readonly files: number
  /** Those that lie nowhere any more, or not as they came. */
  readonly lost: number
}

/** Where the pictures and papers of a cell lie. */
export type StoreOf = (cell: Uuid) => Promise<AttachmentStore>

const pageRows = 2000

/**
 * Writes every table and every picture and paper into one file, as they all were at one moment; on a PostgreSQL server others go on working. The file
 * appears under its name only once it is whole and on the disk. It holds personal data: it is for its owner's eyes.
 */
export async function writeBackup(
  db: Db,
  path: string,
  { now, storeOf }: { readonly now: Date; readonly storeOf: StoreOf },
): Promise<BackupSummary> {
  const part = `${path}.part`
  try {
    const summary = await db.transaction((tx) => writeAll(tx, part, now, storeOf), { role: 'owner' })
    await flush(part)
    await rename(part, path)
    await flush(dirname(path))
    return summary
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function writeAll(tx: Transaction, part: string, now: Date, storeOf: StoreOf): Promise<BackupSummary> {
  await tx.run('set transaction isolation level repeatable read, read only')
  const summary = { rows: {}, files: 0, lost: 0 }
  const lines = Readable.from(chunks(tx, now, storeOf, summary), { objectMode: false })
  await pipeline(lines, createGzip({ level: 6 }), createWriteStream(part, { mode: 0o600 }))
  return summary
}

interface Growing {
  readonly rows: Record<string, number>
  files: number
  lost: number
}

/** The text of the backup in pieces of some hundred kilobytes; the summary is filled in on the way. */
async function* chunks(
  tx: Transaction,
  now: Date,
  storeOf: StoreOf,
  summary: Growing,
): AsyncGenerator<Buffer> {
  const { rows } = summary
  const hash = createHash('sha256')
  const piece = (text: string): Buffer => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    return bytes
  }
  const migrations = await tx.query<AppliedMigration>(
    'select name, checksum from migration order by applied_at, name',
  )
  const head: BackupHead = { simpul: 'backup', version: BACKUP_VERSION, at: now.toISOString(), migrations }
  yield piece(`${JSON.stringify(head)}\n`)
  for (const shape of await readTableShapes(tx)) {
    const table: BackupTable = { table: shape.name, columns: shape.columns }
    yield piece(`${JSON.stringify(table)}\n`)
    rows[shape.name] = 0
    for await (const page of pagesOf(tx, shape)) {
      rows[shape.name] = (rows[shape.name] ?? 0) + page.length
      yield piece(page.map((row) => `${JSON.stringify(row)}\n`).join(''))
    }
  }
  for await (const file of filesOf(tx, storeOf)) {
    if (file === undefined) summary.lost++
    else {
      summary.files++
      yield piece(`${JSON.stringify(file)}\n`)
    }
  }
  const end: BackupEnd = { end: true, rows, files: summary.files, sha256: hash.digest('hex') }
  yield Buffer.from(`${JSON.stringify(end)}\n`)
}

/** One at a time, as the tables know them; undefined for one that is not what its name says. */
async function* filesOf(tx: Transaction, storeOf: StoreOf): AsyncGenerator<BackupFile | undefined> {
  for (const { cell } of await tx.query<{ cell: Uuid }>('select cell from cell order by cell')) {
    const store = await storeOf(cell)
    for (const hash of await attachmentHashes(tx, cell)) {
      const bytes = await store.read(hash)
      yield bytes !== undefined && isNamed(bytes, hash)
        ? { file: hash, cell, data: Buffer.from(bytes).toString('base64') }
        : undefined
    }
  }
}

/** A cursor reads each table once from front to back and never holds more than a page. */
async function* pagesOf(tx: Transaction, { name, columns }: TableShape): AsyncGenerator<(string | null)[][]> {
  const values = columns.map(({ name: column }) => `${quoted(column)}::text`).join(', ')
  await tx.run(`declare backup_rows no scroll cursor for select array[${values}] as row from ${quoted(name)}`)
  for (;;) {
    const page = await tx.query<{ row: (string | null)[] }>(`fetch ${pageRows} from backup_rows`)
    if (page.length > 0) yield page.map(({ row }) => row)
    if (page.length < pageRows) break
  }
  await tx.run('close backup_rows')
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
