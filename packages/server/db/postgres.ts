import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Db } from './db.ts'
import { DbError } from './db-error.ts'
import { dbOverClients, type Lease } from './db-over-clients.ts'
import { openListener } from './postgres-listener.ts'

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/name`, or `postgres:///name?host=/run/postgresql` for a socket. */
  readonly url: string
  /** Sessions at most, one more for listening apart. Default 8: twice the cores of a small server and some. */
  readonly poolSize?: number
}

/**
 * Tables start empty here: a generic plan made then would scan for ever after. No statement here runs long enough to be
 * worth compiling, which took half a second where it was tried. And a process that hangs in the middle
 * of a transaction must not hold a lock for ever.
 */
const sessionSettings = [
  'plan_cache_mode=force_custom_plan',
  'jit=off',
  'idle_in_transaction_session_timeout=60s',
  'timezone=UTC',
  'datestyle=ISO',
]

/**
 * Opens a PostgreSQL server, 15 or newer.
 * @throws DbError `server-too-old`; the driver's own error when the server cannot be reached.
 */
export async function openPostgres({ url, poolSize = 8 }: PostgresOptions): Promise<Db> {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'simpul',
    options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
    types: columnTypes,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  }
  const pool = new pg.Pool({ ...config, max: poolSize })
  // An idle session that dies is replaced at the next need; without a listener it would end the process.
  pool.on('error', () => undefined)
  const listener = openListener({ ...config, application_name: 'simpul-listen' })
  const db = dbOverClients({
    engine: 'postgres',
    lease: () => lease(pool),
    subscribe: listener.subscribe,
    close: async () => {
      await listener.close()
      await pool.end()
    },
  })
  await refuseOldServer(db)
  return db
}

async function lease(pool: pg.Pool): Promise<Lease> {
  const client = await pool.connect()
  // A session that dies between two statements shows at the next one; the event alone would end the process.
  const ignore = () => undefined
  client.on('error', ignore)
  return {
    client,
    release: (error) => {
      client.off('error', ignore)
      client.release(error)
    },
  }
}

async function refuseOldServer(db: Db): Promise<void> {
  try {
    const [row] = await db.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    )
    if (row && row.version >= 150_000) return
    throw new DbError('server-too-old', `PostgreSQL 15 or newer is needed, this server is ${row?.version}`)
  } catch (error) {
    await db.close()
    throw error
  }
}
