import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { CommandError } from '../command.ts'
import {
  BACKUP_VERSION,
  type BackupEnd,
  type BackupFile,
  type BackupHead,
  type BackupRow,
  type BackupTable,
} from './format.ts'
import { isNamed } from './is-named.ts'

/** A file that has been read to its end and is what its writer wrote. */
export interface CheckedBackup {
  readonly head: BackupHead
  readonly tables: readonly BackupTable[]
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
}

export type BackupLine =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'row'; readonly row: BackupRow }
  | { readonly kind: 'file'; readonly file: BackupFile }
  | { readonly kind: 'end'; readonly end: BackupEnd }

/**
 * Reads the whole file once before anything is changed by it.
 * @throws CommandError when it is no backup, from a newer version, cut short or changed
 */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  const hash = createHash('sha256')
  const tables: BackupTable[] = []
  const rows: Record<string, number> = {}
  let head: BackupHead | undefined
  let end: BackupEnd | undefined
  let files = 0
  for await (const bytes of linesOf(path)) {
    const line = parseLine(bytes)
    if (line.kind === 'end') {
      end = line.end
      continue
    }
    if (end !== undefined) throw damaged()
    hash.update(bytes).update('\n')
    if (line.kind === 'head') head = requireVersion(line.head)
    else if (line.kind === 'file') {
      if (!isNamed(bytesOf(line.file), line.file.file)) throw damaged()
      files++
    } else if (line.kind === 'table') {
      tables.push(line.table)
      rows[line.table.table] = 0
    } else {
      const name = tables.at(-1)?.table ?? ''
      rows[name] = (rows[name] ?? 0) + 1
    }
  }
  if (head === undefined || end === undefined || hash.digest('hex') !== end.sha256) throw damaged()
  if (Object.entries(end.rows).some(([table, count]) => rows[table] !== count)) throw damaged()
  if ((end.files ?? 0) !== files) throw damaged()
  return { head, tables, rows, files }
}

/** What a picture or paper is made of. */
export const bytesOf = ({ data }: BackupFile): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(data, 'base64'))

/** The lines of a backup that has been checked. */
export async function* readBackup(path: string): AsyncGenerator<BackupLine> {
  for await (const bytes of linesOf(path)) yield parseLine(bytes)
}

function requireVersion(head: BackupHead): BackupHead {
  if (head.version <= BACKUP_VERSION) return head
  throw new CommandError('This backup was written by a newer version of Simpul. Update first')
}

function parseLine(bytes: Buffer): BackupLine {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw damaged()
  }
  if (Array.isArray(value)) return { kind: 'row', row: value as BackupRow }
  if (typeof value !== 'object' || value === null) throw damaged()
  if ('simpul' in value && value.simpul === 'backup') return { kind: 'head', head: value as BackupHead }
  if ('table' in value) return { kind: 'table', table: value as BackupTable }
  if ('file' in value) return { kind: 'file', file: value as BackupFile }
  if ('end' in value) return { kind: 'end', end: value as BackupEnd }
  throw damaged()
}

/** By the line feed alone: other line ends of Unicode may stand inside a value. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  const source = createReadStream(path)
  const plain = createGunzip()
  source.on('error', (error) => plain.destroy(error))
  try {
    for await (const chunk of source.pipe(plain) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, from)) {
        yield bytes.subarray(from, at)
        from = at + 1
      }
      rest = bytes.subarray(from)
    }
  } catch (error) {
    throw readable(error, path)
  }
  if (rest.length > 0) throw damaged()
}

function readable(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new CommandError(`No such file: ${path}`)
  return code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? damaged() : error
}

const damaged = (): CommandError =>
  new CommandError(
    'The file is not a whole backup of Simpul: it is cut short, or was changed. Nothing was restored',
  )
