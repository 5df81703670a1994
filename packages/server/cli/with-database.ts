import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Uuid } from '@simpul/domain/core'
import type { S3Settings } from '../attachments/s3-store.ts'
import { readConfig } from '../config.ts'
import type { Db } from '../db/db.ts'
import { DbError } from '../db/db-error.ts'
import { openDb } from '../db/open-db.ts'
import { findCell } from '../find-cell.ts'
import { openDatabase } from '../open-database.ts'
import { startProblemOf } from '../start-problem.ts'
import { CommandError } from './command.ts'

export interface CommandDatabase {
  readonly db: Db
  readonly dataFolder: string
  readonly cellKeyPem: string | undefined
  /** Where pictures and papers lie, when not in the data folder. */
  readonly files: S3Settings | undefined
}

type Options = NonNullable<ParseArgsConfig['options']>
const PLACE = { data: { type: 'string' }, database: { type: 'string' } } as const satisfies Options

/** The flags and words of a command, `--data` and `--database` besides its own. */
export function readArgs<Own extends Options>(args: readonly string[], own: Own) {
  try {
    return parseArgs({ args: [...args], options: { ...own, ...PLACE }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandError((error as Error).message)
  }
}

/** Where the database of a command is: by its flags, else by the same environment as the server's. */
export function placeOf(values: { readonly data?: unknown; readonly database?: unknown }) {
  const config = readConfig([], process.env)
  if (!config.ok) throw new CommandError(`${config.problem.setting}: ${config.problem.message}`)
  const { dataFolder, databaseUrl, cellKeyPem, files } = config.value
  return {
    dataFolder: typeof values.data === 'string' ? resolve(values.data) : dataFolder,
    databaseUrl: typeof values.database === 'string' ? values.database : databaseUrl,
    cellKeyPem,
    files,
  }
}

/**
 * Opens the database for one command and closes it behind.
 * @throws CommandError in words that say what to do, above all that the embedded database has one user at a time
 */
export async function withDatabase<T>(
  place: ReturnType<typeof placeOf>,
  work: (database: CommandDatabase) => Promise<T>,
  { migrated = true } = {},
): Promise<T> {
  const db = await (migrated ? openDatabase(place) : openDb(place)).catch((error: unknown) => {
    throw explained(error)
  })
  try {
    return await work({ db, dataFolder: place.dataFolder, cellKeyPem: place.cellKeyPem, files: place.files })
  } finally {
    await db.close()
  }
}

function explained(error: unknown): unknown {
  if (error instanceof DbError && error.code === 'data-folder-in-use') {
    return new CommandError(
      'The server is running on this data folder, and its embedded database has one user at a time.\n' +
        'Stop the server, run the command, start it again. With PostgreSQL (DATABASE_URL) both go together.\n' +
        'Server sedang berjalan dengan folder data ini. Hentikan dulu, jalankan perintah, lalu hidupkan lagi.',
    )
  }
  const problem = startProblemOf(error)
  return problem === undefined ? error : new CommandError(`${problem.text.en}\n${problem.text.id}`)
}

/** The cell of the database; commands do not set one up. */
export async function requireCell(db: Db): Promise<Uuid> {
  const cell = await findCell(db)
  if (cell === undefined)
    throw new CommandError('This database is empty: start the server once, or restore a backup')
  return cell
}
