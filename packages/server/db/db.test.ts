import { expect, it } from 'vitest'
import type { Db } from './db.ts'
import { describeOnBothEngines } from './testing/test-engines.ts'

const notes = [
  {
    name: '2026-01-01-note',
    up: `create table note (id int primary key, body text);
         grant select, insert on note to simpul_app;`,
  },
]

const count = async (db: Db) => (await db.query<{ n: number }>('select count(*) as n from note'))[0]?.n

describeOnBothEngines('a database', (open) => {
  it('keeps what a transaction wrote once it has ended', async () => {
    const db = await open({ migrations: notes })
    const touched = await db.transaction((tx) => tx.run('insert into note values (1, $1), (2, $1)', ['a']))
    expect(touched).toBe(2)
    expect(await count(db)).toBe(2)
  })

  it('keeps nothing of a transaction that threw, and goes on serving', async () => {
    const db = await open({ migrations: notes })
    const work = db.transaction(async (tx) => {
      await tx.run(`insert into note values (1, 'a')`)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await count(db)).toBe(0)
  })

  it('does not call kept what an error inside the transaction had already undone', async () => {
    const db = await open({ migrations: notes })
    const work = db.transaction(async (tx) => {
      await tx.run(`insert into note values (1, 'a')`)
      await tx.query('select 1/0').catch(() => undefined)
    })
    await expect(work).rejects.toMatchObject({ code: 'transaction-aborted' })
    expect(await count(db)).toBe(0)
  })

  it('lets ordinary work do only what was granted', async () => {
    const db = await open({ migrations: notes })
    await db.transaction((tx) => tx.run(`insert into note values (1, 'a')`))
    for (const statement of [
      `delete from note`,
      `update note set body = 'b'`,
      `truncate note`,
      `drop table note`,
    ]) {
      await expect(db.transaction((tx) => tx.run(statement))).rejects.toMatchObject({ code: '42501' })
    }
    expect(await db.transaction((tx) => tx.run('delete from note'), { role: 'owner' })).toBe(1)
  })

  it('gives the role back with the transaction', async () => {
    const db = await open({ migrations: notes })
    const role = async (asker: Pick<Db, 'query'>) =>
      (await asker.query<{ u: string }>('select current_user as u'))[0]?.u
    expect(await db.transaction(role)).toBe('simpul_app')
    expect(await role(db)).toBe('postgres')
  })

  it('says at once that a transaction may not ask the database around itself', async () => {
    const db = await open({ migrations: notes })
    const misuse = { code: 'misuse' }
    await db.transaction(async () => {
      await expect(db.query('select 1')).rejects.toMatchObject(misuse)
      await expect(db.transaction(async () => 1)).rejects.toMatchObject(misuse)
      await expect(db.subscribe('news', () => undefined)).rejects.toMatchObject(misuse)
    })
  })

  it('refuses a transaction that has ended', async () => {
    const db = await open()
    const ended = await db.transaction(async (tx) => tx, { role: 'owner' })
    await expect(ended.query('select 1')).rejects.toMatchObject({ code: 'misuse' })
  })

  it('lets work that waits for its turn go on after a transaction, in a row', async () => {
    const db = await open({ migrations: notes })
    const write = (id: number) => db.transaction((tx) => tx.run('insert into note values ($1, null)', [id]))
    await Promise.all([write(1), count(db), write(2), write(3), count(db)])
    expect(await count(db)).toBe(3)
  })

  it('takes the statements of one transaction one after the other, also when nobody waits between them', async () => {
    const db = await open({ migrations: notes })
    const ids = [1, 2, 3, 4, 5]
    await db.transaction(async (tx) => {
      await Promise.all(ids.map((id) => tx.run('insert into note values ($1, null)', [id])))
    })
    expect(await db.query('select id from note order by id')).toEqual(ids.map((id) => ({ id })))
  })

  it('takes one statement at a time, so that a text cannot smuggle in a second', async () => {
    const db = await open({ migrations: notes })
    await expect(db.query('select 1; drop table note')).rejects.toMatchObject({ code: '42601' })
  })

  it('says what the server said when a statement is wrong', async () => {
    const db = await open({ migrations: notes })
    await db.run('insert into note values (1, null)')
    const twice = db.run('insert into note values (1, null)')
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' })
    await expect(db.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
  })

  it('takes a list of rows as columns', async () => {
    const db = await open({ migrations: notes })
    const columns = [
      [1, 2, 3],
      ['a', null, 'c "quoted", {braced} \\ and back'],
    ]
    await db.run('insert into note select * from unnest($1::int[], $2::text[])', columns)
    expect(await db.query('select body from note order by id')).toEqual([
      { body: 'a' },
      { body: null },
      { body: columns[1]?.[2] },
    ])
  })

  it('throws once closed', async () => {
    const db = await open()
    await db.close()
    await expect(db.query('select 1')).rejects.toThrow()
  })
})
