import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Db } from './db.ts'
import { describeOnBothEngines } from './testing/test-engines.ts'

const notify = 'select pg_notify($1, $2)'

/** Long enough for a message that was sent to arrive. */
const settle = () => pause(150)

describeOnBothEngines('a subscription', (open) => {
  let db: Db
  beforeAll(async () => {
    db = await open()
  })

  it('hears of a transaction when it is kept, not before and not when it is undone', async () => {
    const heard: string[] = []
    await db.subscribe('visits', (payload) => heard.push(payload))
    await db.transaction(
      async (tx) => {
        await tx.query(notify, ['visits', 'kept'])
        await settle()
        expect(heard).toEqual([])
      },
      { role: 'owner' },
    )
    const undone = db.transaction(
      async (tx) => {
        await tx.query(notify, ['visits', 'undone'])
        throw new Error('undone')
      },
      { role: 'owner' },
    )
    await expect(undone).rejects.toThrow('undone')
    await settle()
    expect(heard).toEqual(['kept'])
  })

  it('reaches every listener of its channel and no other, until it stops', async () => {
    const heard: string[] = []
    const stop = await db.subscribe('news', (payload) => heard.push(`first ${payload}`))
    await db.subscribe('news', (payload) => heard.push(`second ${payload}`))
    await db.subscribe('weather', (payload) => heard.push(`weather ${payload}`))
    await db.query(notify, ['news', 'a'])
    await settle()
    await stop()
    await db.query(notify, ['news', 'b'])
    await settle()
    expect(heard).toEqual(['first a', 'second a', 'second b'])
  })

  it('wants a plain channel name', async () => {
    await expect(db.subscribe('news; drop table x', () => undefined)).rejects.toMatchObject({
      code: 'misuse',
    })
  })
})
