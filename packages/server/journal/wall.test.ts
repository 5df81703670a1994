import { cast, introduced, posts } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import type { Db, Transaction } from '../db/db.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { openAppender } from './appender.ts'
import { reconcile } from './reconcile.ts'
import { pull } from './pull.ts'
import { countingFailures, slowServer } from './testing/slow-server.ts'
import { asSari, district, foundDistrict, house, linesOf, push } from './testing/district.ts'

const { budi, ayu, joko } = cast
const { cell } = district

const changes = ['entry', 'line'].flatMap((table) => [
  `update ${table} set cell = cell`,
  `delete from ${table}`,
  `truncate ${table}`,
])

describeOnBothEngines('the journal', (open) => {
  const founded = async () => {
    const db = await open({ migrations })
    await foundDistrict(db)
    return db
  }

  it('cannot be changed by the role of ordinary work', async () => {
    const db = await founded()
    await push(db, [introduced(budi)])
    for (const change of changes) {
      await expect(db.transaction((tx) => tx.run(change))).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('cannot be changed by its owner either, who would have to take a wall down', async () => {
    const db = await founded()
    await push(db, [introduced(budi)])
    for (const change of changes) {
      const asOwner = db.transaction((tx) => tx.run(change), { role: 'owner' })
      await expect(asOwner).rejects.toMatchObject({ code: '23001' })
    }
    expect(await linesOf(db, posts.mawar)).toHaveLength(1)
  })

  it('shows no trace of a server that died in the middle of keeping', async () => {
    const db = await founded()
    const entries = [introduced(budi), introduced(ayu)]
    for (let statement = 1; ; statement += 1) {
      const died = await push(dyingAt(db, statement), entries).then(
        () => false,
        () => true,
      )
      if (!died) break
      for (const table of ['entry', 'line', 'due_subject', 'due_month', 'device_progress']) {
        expect(await db.query(`select * from ${table}`)).toEqual([])
      }
      expect(await db.query('select distinct seq from unit')).toEqual([{ seq: 0 }])
    }
    expect(await push(db, entries)).toMatchObject([{ seq: 1 }, { seq: 2 }])
  })

  it('counts without a gap whoever writes at the same time, and nobody has to try twice', async () => {
    const db = await founded()
    const counting = countingFailures(db)
    const servers = [openAppender(counting.db, house), openAppender(counting.db, house)]
    const pushes = Array.from({ length: 40 }, (_, place) =>
      servers[place % 2]?.append([introduced(budi), introduced(ayu), introduced(joko)], asSari),
    )
    const receipts = (await Promise.all(pushes)).flat()
    const seqs = receipts.map((receipt) => (receipt?.standing === 'kept' ? receipt.seq : 0))
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, place) => place + 1))
    expect(counting.failures()).toBe(0)
    for (const server of servers) await server.close()
    await expect(servers[0]?.append([], asSari)).rejects.toThrow('closed')
  })

  it('shows a reader nothing of what a slow server has not committed, and no seq beyond it', async () => {
    const db = await founded()
    const slow = slowServer(db)
    const first = introduced(budi)
    const second = introduced(ayu)
    const keeping = push(slow.db, [first])
    await slow.reached
    const waiting = push(db, [second])
    if (db.engine === 'postgres') {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const cursors = [{ unit: posts.mawar, lane: 'register' as const, after: 0 }]
      expect(await pull(db, cell, cursors)).toMatchObject([{ lines: [], upTo: 0 }])
    }
    slow.goOn()
    expect([...(await keeping), ...(await waiting)]).toMatchObject([{ seq: 1 }, { seq: 2 }])
  })

  it('asks a phone only for what it lacks', async () => {
    const db = await founded()
    const kept = introduced(budi)
    const held = { ...introduced(ayu), happenedOn: '2026-03-11' }
    const lost = introduced(joko)
    await push(db, [kept, held])
    expect(await reconcile(db, cell, [kept.id, held.id, lost.id])).toEqual([lost.id])
  })
})

/** A database whose server dies at the nth statement of a transaction. */
function dyingAt(db: Db, nth: number): Db {
  return {
    ...db,
    transaction: (work, options) =>
      db.transaction((tx) => {
        let left = nth
        const alive = <T>(next: () => Promise<T>): Promise<T> => {
          left -= 1
          return left > 0 ? next() : Promise.reject(new Error('the server died'))
        }
        const dying: Transaction = {
          query: (statement, params) => alive(() => tx.query(statement, params)),
          run: (statement, params) => alive(() => tx.run(statement, params)),
          exec: (statements) => alive(() => tx.exec(statements)),
        }
        return work(dying)
      }, options),
  }
}
