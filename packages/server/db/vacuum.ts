import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from './db.ts'

/** Between two tables: every read and write that waited goes first. */
const pauseMs = 50

/**
 * Clears away dead rows and renews the statistics of every table, one at a time. To be called once a night: the
 * embedded engine has nobody who would do it. A server has its own autovacuum, so there this does nothing.
 */
export async function vacuum(db: Db): Promise<void> {
  if (db.engine === 'postgres') return
  const tables = await db.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name
    from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')
    order by name`)
  for (const { name } of tables) {
    await db.exec(`vacuum (analyze) ${name}`)
    await pause(pauseMs)
  }
}
