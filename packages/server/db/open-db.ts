import type { Db } from './db.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded.ts'
import { openPostgres } from './postgres.ts'

export interface OpenDbOptions extends EmbeddedOptions {
  /** Of a PostgreSQL server; without one the database lives in `dataFolder`. */
  readonly databaseUrl?: string | undefined
}

/** Opens the database the settings ask for. Its tables are made by `migrate`. */
export async function openDb({ databaseUrl, ...embedded }: OpenDbOptions): Promise<Db> {
  return databaseUrl ? openPostgres({ url: databaseUrl }) : openEmbedded(embedded)
}
