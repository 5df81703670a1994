import type { Db } from './db/db.ts'
import { migrate } from './db/migrate.ts'
import { openDb } from './db/open-db.ts'
import { migrations } from './migrations.ts'

export interface DatabaseSettings {
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
}

/** Opens the database of the settings and brings its tables up to this version. */
export async function openDatabase(
  { databaseUrl, dataFolder }: DatabaseSettings,
  onFailure: (error: Error) => void = () => undefined,
): Promise<Db> {
  const db = await openDb({ databaseUrl, dataFolder, onFailure })
  try {
    await migrate(db, migrations)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
