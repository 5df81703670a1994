import { idOf } from '@simpul/domain/testing'
import { expect, it, vi } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { enqueue } from './enqueue.ts'
import { jobs } from './migrations/2026-11-22-jobs.ts'
import { finishJob, maxAttempts, takeJob } from './queue.ts'
import { startWorker, workOnce } from './worker.ts'

const cell = idOf('cell', 'harapan')
const quiet = new AbortController().signal

describeOnBothEngines('jobs', (open) => {
  const opened = () => open({ migrations: [jobs] })
  const waiting = async (db: Awaited<ReturnType<typeof opened>>) =>
    (await db.query<{ n: number }>('select count(*) as n from job'))[0]?.n

  it('are done once, oldest first, when they are due', async () => {
    const db = await opened()
    const done: unknown[] = []
    const handlers = { note: async (payload: unknown) => void done.push(payload) }
    await enqueue(db, { cell, kind: 'note', payload: 'second' })
    await enqueue(db, { cell, kind: 'note', payload: 'first', runAt: '2020-01-01T00:00:00Z' })
    await enqueue(db, { cell, kind: 'note', payload: 'not yet', runAt: '2100-01-01T00:00:00Z' })
    while (await workOnce(db, { cell, handlers }, quiet)) done.push('|')
    expect(done).toEqual(['first', '|', 'second', '|'])
    expect(await waiting(db)).toBe(1)
  })

  it('wake the worker, which ends what it does before it stops', async () => {
    const db = await opened()
    let finish: () => void = () => undefined
    let done = false
    const started = vi.fn()
    const slow = async () => {
      started()
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      done = true
    }
    const worker = await startWorker(db, { cell, handlers: { slow }, pollMs: 60_000 })
    await db.transaction((tx) => enqueue(tx, { cell, kind: 'slow' }))
    await expect.poll(() => started).toHaveBeenCalled()
    const stopped = worker.stop()
    finish()
    await stopped
    expect(done).toBe(true)
    expect(await waiting(db)).toBe(0)
  })

  it('are found by looking when the wake-up call was missed', async () => {
    const db = await opened()
    const done = vi.fn(async () => undefined)
    await db.run(
      `insert into job (cell, id, kind, payload, run_at) values ($1, $1, 'note', '{}', now() + interval '100 ms')`,
      [cell],
    )
    const worker = await startWorker(db, { cell, handlers: { note: done }, pollMs: 50 })
    await expect.poll(() => done).toHaveBeenCalledTimes(1)
    await worker.stop()
  })

  it('of one key wait once, and take another turn when asked for while running', async () => {
    const db = await opened()
    const ask = () => enqueue(db, { cell, kind: 'vacuum', key: 'nightly' })
    await ask()
    await ask()
    expect(await waiting(db)).toBe(1)
    const job = await takeJob(db, cell, ['vacuum'])
    await ask()
    expect(await takeJob(db, cell, ['vacuum'])).toBeUndefined()
    if (job !== undefined) await finishJob(db, cell, job)
    const again = await takeJob(db, cell, ['vacuum'])
    expect(again?.attempts).toBe(1)
    if (again !== undefined) await finishJob(db, cell, again)
    expect(await waiting(db)).toBe(0)
  })

  it('that ask for their own next turn wait for it', async () => {
    const db = await opened()
    const ask = (runAt: string) => enqueue(db, { cell, kind: 'nightly', key: 'all', runAt })
    await ask('2020-01-01T18:30:00Z')
    const handlers = { nightly: () => ask('2100-01-02T18:30:00Z') }
    expect(await workOnce(db, { cell, handlers }, quiet)).toBe(true)
    expect(await workOnce(db, { cell, handlers }, quiet)).toBe(false)
    expect(await waiting(db)).toBe(1)
    // Asked for by two while it runs, it comes at the earlier moment.
    await ask('2020-01-02T18:30:00Z')
    const twice = { nightly: async () => void [await ask('2020-01-03T18:30:00Z'), await handlers.nightly()] }
    expect(await workOnce(db, { cell, handlers: twice }, quiet)).toBe(true)
    expect(await takeJob(db, cell, ['nightly'])).toBeDefined()
  })

  it('that fail are tried again later, and left for a person in the end', async () => {
    const db = await opened()
    const failures: string[] = []
    const options = {
      cell,
      handlers: { broken: async () => Promise.reject(new Error('no paper')) },
      onFailure: () => void failures.push('failed'),
    }
    await enqueue(db, { cell, kind: 'broken' })
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      expect(await workOnce(db, options, quiet)).toBe(true)
      expect(await workOnce(db, options, quiet)).toBe(false)
      await db.run('update job set run_at = now()')
    }
    expect(failures).toHaveLength(maxAttempts)
    expect(await workOnce(db, options, quiet)).toBe(false)
    expect(await db.query('select last_error, failed_at is not null as failed from job')).toEqual([
      { last_error: 'no paper', failed: true },
    ])
  })

  it('of a worker that died are done by another', async () => {
    const db = await opened()
    await enqueue(db, { cell, kind: 'note' })
    const lost = await takeJob(db, cell, ['note'])
    await db.run(`update job set taken_until = now() - interval '1 second'`)
    const found = await takeJob(db, cell, ['note'])
    expect(found?.id).toBe(lost?.id)
    if (lost !== undefined) await finishJob(db, cell, lost)
    expect(await waiting(db)).toBe(1)
    if (found !== undefined) await finishJob(db, cell, found)
    expect(await waiting(db)).toBe(0)
  })

  it('of one cell are not done by another', async () => {
    const db = await opened()
    await enqueue(db, { cell: idOf('cell', 'other'), kind: 'note' })
    expect(await takeJob(db, cell, ['note'])).toBeUndefined()
  })
})
