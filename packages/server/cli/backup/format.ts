import type { Uuid } from '@simpul/domain/core'
import type { ColumnShape } from './table-shapes.ts'

/*
 * A backup is gzip of lines:
 *
 *   {"simpul":"backup","version":2,"at":...,"migrations":[{"name","checksum"}, ...]}
 *   {"table":"unit","columns":[{"name","type"}, ...]}
 *   ["0191...","33.76",null, ...]          one row: each value in the text PostgreSQL writes and reads
 *   ...
 *   {"file":"9f86d081...","cell":"0191...","data":"/9j/4AAQ..."}   a picture or paper, by its SHA-256; from version 2 on
 *   ...
 *   {"end":true,"rows":{"unit":1300, ...},"files":212,"sha256":"..."}      of every byte before this line
 *
 * Values stay text on their way, so that nothing (large numbers, microseconds, odd letters in held entries) passes through
 * a form that could round or refuse it, and either engine reads what the other wrote.
 */
export const BACKUP_VERSION = 2

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
  /** How many pictures and papers; none in version 1. */
  readonly files?: number
  readonly sha256: string
}

/** A picture or paper. */
export interface BackupFile {
  /** SHA-256 of its bytes. */
  readonly file: string
  readonly cell: Uuid
  /** Its bytes in base64. */
  readonly data: string
}

export type BackupRow = readonly (string | null)[]
