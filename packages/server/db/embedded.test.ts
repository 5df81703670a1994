import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from './db.ts'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { engineFolders } from './testing/engine-folders.ts'
import { startWriter } from './testing/start-writer.ts'
import { vacuum } from './vacuum.ts'

const notes = {
  name: '2026-01-01-note',
  up: `create table note (id int primary key, body text);
       grant select, insert on note to simpul_app;`,
}

describe('the embedded database while it serves', () => {
  const folders = engineFolders()
  let db: Db
  beforeAll(async () => {
    db = await openEmbedded({ dataFolder: await folders.fresh() })
    await migrate(db, [notes])
  })
  afterAll(() => db.close())

  it('syncs, and plans each statement for its own values', async () => {
    const settings = await db.query(
      `select name, setting from pg_settings
       where name in ('fsync', 'full_page_writes', 'plan_cache_mode', 'synchronous_commit', 'wal_sync_method')
       order by name`,
    )
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'force_custom_plan', 'on', 'fsync'])
  })

  it('leaves this thread free', async () => {
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 10)
    await db.query('select pg_sleep(0.5)')
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(10)
  })

  it('makes checkpoints, so that there is never much log to read after a crash', async () => {
    const megabytes = 1024 * 1024
    await db.exec('alter table note alter column body set storage external')
    for (let batch = 0; batch < 14; batch += 1) {
      await db.run(
        `insert into note select n, repeat('x', 7000) from generate_series($1::int, $1::int + 999) as n`,
        [batch * 1000],
      )
    }
    const [log] = await db.query<{ written: number; behind: number }>(
      `select pg_current_wal_lsn() - '0/0' as written, pg_current_wal_lsn() - redo_lsn as behind
       from pg_control_checkpoint()`,
    )
    expect(log?.written).toBeGreaterThan(100 * megabytes)
    expect(log?.behind).toBeLessThan(64 * megabytes)
  })

  it('clears dead rows away when asked to', async () => {
    await db.run('delete from note where id > 10')
    await vacuum(db)
    expect(await db.query(`select reltuples from pg_class where relname = 'note'`)).toEqual([
      { reltuples: 11 },
    ])
  })
})

describe('the embedded database', () => {
  const folders = engineFolders()

  it('keeps what was written over a restart', async () => {
    const dataFolder = await folders.fresh()
    const before = await openEmbedded({ dataFolder })
    await migrate(before, [notes])
    await before.transaction((tx) => tx.run(`insert into note values (1, 'a')`))
    await before.close()
    const after = await openEmbedded({ dataFolder })
    expect(await after.query('select body from note')).toEqual([{ body: 'a' }])
    await after.close()
  })

  it('lets no second process in, nor this one twice', async () => {
    const dataFolder = await folders.fresh()
    const db = await openEmbedded({ dataFolder })
    const second = startWriter(dataFolder)
    expect(await second.says('refused')).toEqual({ refused: 'data-folder-in-use' })
    await expect(openEmbedded({ dataFolder })).rejects.toMatchObject({ code: 'data-folder-in-use' })
    await db.close()
  })

  it('refuses a folder that another version wrote, before touching it', async () => {
    const dataFolder = await folders.fresh()
    const version = join(dataFolder, 'postgres', 'PG_VERSION')
    await writeFile(version, '17\n')
    await expect(openEmbedded({ dataFolder })).rejects.toMatchObject({ code: 'data-folder-other-version' })
    expect(await readFile(version, 'utf8')).toBe('17\n')
  })

  it('fails every statement, and says so once, when the engine is gone', async () => {
    const failures: string[] = []
    const dataFolder = await folders.fresh()
    const log = join(dataFolder, 'postgres', 'pg_wal')
    const db = await openEmbedded({ dataFolder, onFailure: ({ code }) => failures.push(code) })
    await migrate(db, [notes])
    await rename(log, `${log}-away`)
    const gone = { code: 'database-gone' }
    const fatal = db.query('select pg_switch_wal()').then(() => db.run(`insert into note values (1, 'a')`))
    const waiting = db.query('select pg_sleep(0.1)').then(() => db.query('select 1'))
    await expect(fatal).rejects.toMatchObject(gone)
    await expect(waiting).rejects.toMatchObject(gone)
    await expect(db.query('select 1')).rejects.toMatchObject(gone)
    expect(failures).toEqual(['database-gone'])
    await db.close()
    await rename(`${log}-away`, log)
    const again = await openEmbedded({ dataFolder })
    expect(await again.query('select * from note')).toEqual([])
    await again.close()
  })
})
