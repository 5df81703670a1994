import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openPostgres } from './postgres.ts'
import { withFreshDatabase } from './testing/postgres-database.ts'

const endSessions = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`

describe('a PostgreSQL server', () => {
  it('is planned for the values of each statement, in a session with our name', async () => {
    await withFreshDatabase(async (url) => {
      const db = await openPostgres({ url })
      const [session] = await db.query(
        `select current_setting('plan_cache_mode') as plans, current_setting('application_name') as name`,
      )
      expect(session).toEqual({ plans: 'force_custom_plan', name: 'simpul' })
      await db.close()
    })
  })

  it('is found again after it ended our sessions', async () => {
    await withFreshDatabase(async (url) => {
      const db = await openPostgres({ url, poolSize: 3 })
      await Promise.all([1, 2, 3].map(() => db.query('select pg_sleep(0.05)')))
      await db.query(endSessions, ['simpul'])
      await pause(50)
      expect(await db.query('select 1 as one')).toEqual([{ one: 1 }])
      await db.close()
    })
  })

  it('undoes a transaction whose session it ended, and serves the next one', async () => {
    await withFreshDatabase(async (url) => {
      const db = await openPostgres({ url, poolSize: 2 })
      await db.exec('create table note (id int)')
      const cut = db.transaction(
        async (tx) => {
          await tx.run('insert into note values (1)')
          await tx.query('select pg_terminate_backend(pg_backend_pid())')
        },
        { role: 'owner' },
      )
      await expect(cut).rejects.toThrow()
      expect(await db.query('select * from note')).toEqual([])
      await db.close()
    })
  })

  it('is listened to again after the listening session broke', async () => {
    await withFreshDatabase(async (url) => {
      const db = await openPostgres({ url })
      const heard: string[] = []
      await db.subscribe('news', (payload) => heard.push(payload))
      await db.query(endSessions, ['simpul-listen'])
      for (let attempt = 0; heard.length === 0 && attempt < 100; attempt += 1) {
        await pause(50)
        await db.query(`select pg_notify('news', 'back')`)
      }
      expect(heard).toContain('back')
      await db.close()
    })
  })

  it('says when it cannot be reached', async () => {
    await expect(openPostgres({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow(/ECONNREFUSED/)
  })
})
