import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import type { Db } from '../db.ts'
import type { Migration } from '../migrate.ts'
import { openMemoryDb } from './memory-db.ts'
import { dropTemplates, openFreshDatabase } from './postgres-database.ts'
import { askSupply } from './test-supply.ts'

export interface OpenOptions {
  /** Applied already: made once and copied from then on, so it costs next to nothing per test. */
  readonly migrations?: readonly Migration[]
}

/** Opens an empty database of its own, closed when the test (or, called outside one, the file) is over. */
export type OpenTestDb = (options?: OpenOptions) => Promise<Db>

/**
 * Runs the same stories on the embedded engine, in memory, and on a real PostgreSQL server.
 *
 * ```ts
 * describeOnBothEngines('the journal', (open) => {
 *   it('counts from one', async () => {
 *     const db = await open({ migrations: journalMigrations })
 *   })
 * })
 * ```
 */
export function describeOnBothEngines(name: string, stories: (open: OpenTestDb) => void): void {
  describe(`${name}, embedded`, () => {
    beforeAll(() => askSupply('memory-house'))
    stories(closing(openMemoryDb))
  })
  describe(`${name}, on PostgreSQL`, () => {
    beforeAll(() => askSupply('postgres-house'))
    afterAll(dropTemplates)
    stories(closing(openFreshDatabase))
  })
}

function closing(openDb: (migrations: readonly Migration[]) => Promise<Db>): OpenTestDb {
  const left = new Set<Db>()
  const close = async (db: Db) => {
    if (left.delete(db)) await db.close()
  }
  afterAll(async () => {
    for (const db of left) await close(db)
  })
  return async ({ migrations = [] } = {}) => {
    const db = await openDb(migrations)
    left.add(db)
    try {
      onTestFinished(() => close(db))
    } catch {
      // Outside a test: closed with the file.
    }
    return db
  }
}
