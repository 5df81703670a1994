import type { ColumnShape } from './table-shapes.ts'

/*
 * A backup is gzip of lines:
 *
 *   {"simpul":"backup","version":1,"at":...,"migrations":[{"name","checksum"}, ...]}
 *   {"table":"unit","columns":[{"name","type"}, ...]}
 *   ["0191...","33.76",null, ...]          one row: each value in the text PostgreSQL writes and reads
 *   ...
 *   {"end":true,"rows":{"unit":1300, ...},"sha256":"..."}      of every byte before this line
 *
 * Values stay text on their way, so that nothing (large numbers, microseconds, odd letters in held entries) passes through
 * a form that could round or refuse it, and either engine reads what the other wrote.
 */
export const BACKUP_VERSION = 1

export interface BackupHead {
  readonly simpul: 'backup'
  readonly version: number
  readonly at: string
  readonly migrations: readonly AppliedMigration[]
}

export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
}

export interface BackupTable {
  readonly table: string
  readonly columns: readonly ColumnShape[]
}

export interface BackupEnd {
  readonly end: true
  readonly rows: Readonly<Record<string, number>>
  readonly sha256: string
}

export type BackupRow = readonly (string | null)[]
