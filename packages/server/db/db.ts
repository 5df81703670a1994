/**
 * The database as the rest of the server sees it: plain PostgreSQL 15 SQL over one small port, the same on a
 * PostgreSQL server and on the engine that runs inside this process.
 *
 * Parameters are `$1`, `$2` ... A JSON value goes in as text with a cast (`$1::jsonb`), a list as a
 * JavaScript array with a cast (`$1::uuid[]`). Rows come back as `column-types.ts` says.
 */

/** What can be asked of the database, in a transaction or outside one. */
export interface Queryable {
  /** The rows of one statement. Errors of the server carry its SQLSTATE in `code`. */
  query<Row = Record<string, unknown>>(statement: string, params?: readonly unknown[]): Promise<Row[]>
  /** Runs one statement and answers how many rows it touched. */
  run(statement: string, params?: readonly unknown[]): Promise<number>
}

/** An open transaction. Dead once `work` has ended: using it later throws. */
export interface Transaction extends Queryable {
  /** Several statements in one text, without parameters. For migrations only. */
  exec(statements: string): Promise<void>
}

export interface TransactionOptions {
  /**
   * `app` (the default) works as role `simpul_app`, which holds only what a migration granted it. `owner` works
   * as the user of the connection, who owns the tables (and on the embedded engine is a superuser).
   */
  readonly role?: 'app' | 'owner'
}

export interface Db extends Queryable {
  readonly engine: 'postgres' | 'embedded'
  /**
   * Runs `work` in one transaction, commits when it ends and rolls back when it throws. Nothing may be told to
   * a client as kept before this has resolved. Inside, only `tx` may be used: asking `db` itself would wait for
   * ever on the one session of the embedded engine, so it throws on both engines.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** Several statements in one text, as owner, outside any transaction. For migrations and upkeep only. */
  exec(statements: string): Promise<void>
  /**
   * Hears `pg_notify(channel, payload)` of every transaction from the moment of its commit. A broken connection is
   * mended in silence and what was said meanwhile is missed: whoever listens must also look by itself now and then.
   * Answers how to stop.
   */
  subscribe(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>
  /** Waits for what is running, then lets go of everything. Later calls throw. */
  close(): Promise<void>
}

/** The role of ordinary work. Migrations grant to it; it owns nothing. */
export const appRole = 'simpul_app'
