import type { Db, Transaction } from '../../db/db.ts'
import { type Migration, migrate } from '../../db/migrate.ts'
import { CommandError } from '../command.ts'
import type { AppliedMigration, BackupRow, BackupTable } from './format.ts'
import { bytesOf, checkBackup, readBackup } from './read-backup.ts'
import { quoted, readTableShapes } from './table-shapes.ts'
import type { StoreOf } from './write-backup.ts'

export interface RestoreOptions {
  /** Those of this version, in their order. */
  readonly migrations: readonly Migration[]
  /** Runs in the transaction of the restore, once every row is back: a new epoch, and what lies outside of backups. */
  readonly afterwards: (tx: Transaction) => Promise<void>
  /** Takes the pictures and papers. */
  readonly storeOf: StoreOf
}

export interface RestoreSummary {
  /** When the backup was made. */
  readonly at: string
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
}

const batchRows = 500
const batchChars = 2_000_000

/**
 * Puts a backup in place of everything in the database: all of it or nothing. A backup of an older version goes into an
 * empty database, whose tables then grow up to this version.
 */
export async function restoreBackup(
  db: Db,
  path: string,
  { migrations, afterwards, storeOf }: RestoreOptions,
): Promise<RestoreSummary> {
  const { head, tables, rows, files } = await checkBackup(path)
  const before = migrationsOf(head.migrations, migrations)
  await requireRoomFor(db, before)
  await migrate(db, before)
  // Before the lines that give them to people. Should the rest fail, they are nobody's, and the night takes them away.
  await putFiles(path, storeOf)
  await db.transaction(
    async (tx) => {
      await empty(tx)
      await load(tx, path, tables)
      await restoreTriggers(tx)
      await afterwards(tx)
    },
    { role: 'owner' },
  )
  await migrate(db, migrations)
  return { at: head.at, rows, files }
}

async function putFiles(path: string, storeOf: StoreOf): Promise<void> {
  for await (const line of readBackup(path)) {
    if (line.kind !== 'file') continue
    const store = await storeOf(line.file.cell)
    await store.put(line.file.file, bytesOf(line.file))
  }
}

/** The migrations that made the tables of the backup; this version must know each of them, unchanged. */
function migrationsOf(
  applied: readonly AppliedMigration[],
  known: readonly Migration[],
): readonly Migration[] {
  const names = new Set(applied.map(({ name }) => name))
  const unknown = applied.find(({ name }) => !known.some((migration) => migration.name === name))
  if (unknown !== undefined)
    throw new CommandError(
      `This backup was written by a newer version of Simpul (${unknown.name}). Update first`,
    )
  return known.filter(({ name }) => names.has(name))
}

async function requireRoomFor(db: Db, before: readonly Migration[]): Promise<void> {
  const [present] = await db.query<{ present: boolean }>(
    `select to_regclass('migration') is not null as present`,
  )
  if (present?.present !== true) return
  const applied = await db.query<{ name: string }>('select name from migration')
  if (applied.every(({ name }) => before.some((migration) => migration.name === name))) return
  throw new CommandError(
    'This backup is of an older version than the database. Restore it into an empty one: it is brought up to date there',
  )
}

/** Triggers that guard the journal stand aside for this transaction; nobody sees it before it ends. */
async function empty(tx: Transaction): Promise<void> {
  const names = await guardedTables(tx)
  for (const name of names) await tx.run(`alter table ${quoted(name)} disable trigger user`)
  const rows = await tx.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration'`,
  )
  await tx.run(`truncate ${rows.map(({ name }) => quoted(name)).join(', ')}`)
}

async function restoreTriggers(tx: Transaction): Promise<void> {
  for (const name of await guardedTables(tx)) await tx.run(`alter table ${quoted(name)} enable trigger user`)
}

async function guardedTables(tx: Transaction): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select distinct relname as name
     from pg_trigger
     join pg_class on pg_class.oid = tgrelid
     where not tgisinternal and relnamespace = 'public'::regnamespace
     order by relname`,
  )
  return rows.map(({ name }) => name)
}

async function load(tx: Transaction, path: string, tables: readonly BackupTable[]): Promise<void> {
  const present = new Map((await readTableShapes(tx)).map((shape) => [shape.name, shape]))
  for (const { table } of tables)
    if (!present.has(table)) throw new CommandError(`This version of Simpul has no table "${table}"`)
  let table: BackupTable | undefined
  let batch: BackupRow[] = []
  let chars = 0
  const flush = async () => {
    if (table !== undefined && batch.length > 0) await insert(tx, table, batch)
    batch = []
    chars = 0
  }
  for await (const line of readBackup(path)) {
    if (line.kind === 'row') {
      batch.push(line.row)
      for (const value of line.row) chars += value?.length ?? 4
      if (batch.length >= batchRows || chars >= batchChars) await flush()
    } else {
      await flush()
      if (line.kind === 'table') table = line.table
    }
  }
}

/** One array of texts per column, each turned into its type by the database's own reading. */
async function insert(
  tx: Transaction,
  { table, columns }: BackupTable,
  rows: readonly BackupRow[],
): Promise<void> {
  const names = columns.map(({ name }) => quoted(name))
  const values = columns.map(({ name, type }) => `given.${quoted(name)}::${type}`)
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`)
  await tx.run(
    `insert into ${quoted(table)} (${names.join(', ')})
     select ${values.join(', ')}
     from unnest(${arrays.join(', ')}) as given (${names.join(', ')})`,
    columns.map((_, at) => rows.map((row) => row[at] ?? null)),
  )
}
