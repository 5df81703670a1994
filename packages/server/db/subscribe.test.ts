import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from './testing/test-engines.ts'

const notify = 'select pg_notify($1, $2)'

/** Long enough for a message that was sent to arrive. */
const settle = () => pause(150)

describeOnBothEngines('a subscription', (open) => {
  it('hears of a transaction when it is kept, not before and not when it is undone', async () => {
    const db = await open({ migrations: [] })
    const heard: string[] = []
    await db.subscribe('news', (payload) => heard.push(payload))
    await db.transaction(
      async (tx) => {
        await tx.query(notify, ['news', 'kept'])
        await settle()
        expect(heard).toEqual([])
      },
      { role: 'owner' },
    )
    const undone = db.transaction(
      async (tx) => {
        await tx.query(notify, ['news', 'undone'])
        throw new Error('undone')
      },
      { role: 'owner' },
    )
    await expect(undone).rejects.toThrow('undone')
    await settle()
    expect(heard).toEqual(['kept'])
  })

  it('reaches every listener of its channel and no other, until it stops', async () => {
    const db = await open()
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
    const db = await open()
    await expect(db.subscribe('news; drop table x', () => undefined)).rejects.toMatchObject({
      code: 'misuse',
    })
  })
})
