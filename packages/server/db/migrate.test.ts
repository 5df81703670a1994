import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Migration, migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { withFreshDatabase } from './testing/postgres-database.ts'
import { describeOnBothEngines } from './testing/test-engines.ts'

const first: Migration = {
  name: '2026-01-01-note',
  up: `create table note (id int primary key);
       create function one() returns int language sql as $$ select 1; $$;
       grant select, insert on note to simpul_app;`,
}
const second: Migration = { name: '2026-02-01-note-body', up: 'alter table note add column body text' }
const broken: Migration = {
  name: '2026-03-01-broken',
  up: 'create table half (id int); select 1/0;',
}

describeOnBothEngines('migrations', (open) => {
  it('are applied once, in order', async () => {
    const db = await open()
    expect(await migrate(db, [first])).toEqual([first.name])
    expect(await migrate(db, [first, second])).toEqual([second.name])
    expect(await migrate(db, [first, second])).toEqual([])
    await db.transaction((tx) => tx.run(`insert into note values (1, 'a')`))
  })

  it('leave those of other rooms alone', async () => {
    const db = await open({ migrations: [first] })
    const other = { name: '2026-01-01-other', up: 'create table other (id int)' }
    expect(await migrate(db, [other])).toEqual([other.name])
  })

  it('are refused when one was edited after it was applied', async () => {
    const db = await open({ migrations: [first] })
    const edited = { ...first, up: `${first.up} -- better` }
    await expect(migrate(db, [edited])).rejects.toMatchObject({ code: 'migration-changed' })
  })

  it('leave nothing of one that fails, and keep those before it', async () => {
    const db = await open()
    await expect(migrate(db, [first, broken])).rejects.toMatchObject({ code: '22012' })
    expect(await db.query('select name from migration')).toEqual([{ name: first.name }])
    await expect(db.query('select * from half')).rejects.toMatchObject({ code: '42P01' })
  })

  it('have names that sort and do not repeat', async () => {
    const db = await open()
    await expect(migrate(db, [{ ...first, name: 'note' }])).rejects.toMatchObject({ code: 'migration-name' })
    await expect(migrate(db, [first, first])).rejects.toMatchObject({ code: 'migration-name' })
  })
})

describe('migrations of servers that start together', () => {
  it('are applied by one of them', async () => {
    await withFreshDatabase(async (url) => {
      const servers = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url, poolSize: 2 })))
      const applied = await Promise.all(servers.map((db) => migrate(db, [first, second])))
      expect(applied.flat().sort()).toEqual([first.name, second.name])
      await Promise.all(servers.map((db) => db.close()))
    })
  })
})

describe('migrations by a user who is no superuser', () => {
  it('need only the right to make roles and a database of their own', async () => {
    await withFreshDatabase(async (url) => {
      const clerk = `clerk_${randomBytes(4).toString('hex')}`
      const asClerk = new URL(url)
      asClerk.username = clerk
      const admin = await openPostgres({ url, poolSize: 1 })
      await admin.exec(`create role ${clerk} login createrole`)
      await admin.exec(`alter database ${asClerk.pathname.slice(1)} owner to ${clerk}`)
      const db = await openPostgres({ url: asClerk.href, poolSize: 1 })
      expect(await migrate(db, [first])).toEqual([first.name])
      expect(await db.transaction((tx) => tx.run('insert into note values (1)'))).toBe(1)
      await expect(db.transaction((tx) => tx.run('delete from note'))).rejects.toMatchObject({
        code: '42501',
      })
      await db.close()
      await admin.exec(`reassign owned by ${clerk} to postgres; drop owned by ${clerk}; drop role ${clerk}`)
      await admin.close()
    })
  })
})
