import type { Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { jobChannel } from './enqueue.ts'
import { extendLease, failJob, finishJob, leaseSeconds, type TakenJob, takeJob } from './queue.ts'

/** Does one kind of job. It may run twice, so doing it again must do no harm. `signal` aborts when the worker stops. */
export type JobHandler = (payload: unknown, signal: AbortSignal) => Promise<void>

export interface WorkerOptions {
  readonly cell: Uuid
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** Looks by itself so often, for a wake-up call may be missed. Default 5 seconds. */
  readonly pollMs?: number
  /** Jobs at a time. Default 1. */
  readonly concurrency?: number
  /** Told of every failed attempt, to be logged. */
  readonly onFailure?: (job: TakenJob, error: unknown) => void
}

export interface Worker {
  /** Takes nothing more, asks what runs to end, and waits for it. */
  stop(): Promise<void>
}

/** Works through the jobs of a cell until stopped. */
export async function startWorker(db: Db, options: WorkerOptions): Promise<Worker> {
  const { cell, concurrency = 1, pollMs = 5000 } = options
  const stopping = new AbortController()
  const bell = doorbell(pollMs)
  const unsubscribe = await db.subscribe(jobChannel, (told) => {
    if (told === cell) bell.ring()
  })
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const worked = await workOnce(db, options, stopping.signal).catch(() => false)
      // A database that is away for a moment must not end the worker: it looks again at the next bell.
      if (!worked && !stopping.signal.aborted) await bell.wait()
    }
  }
  const loops = Array.from({ length: concurrency }, loop)
  return {
    stop: async () => {
      stopping.abort()
      bell.close()
      await Promise.all(loops)
      await unsubscribe()
    },
  }
}

/** Does the next due job. False when there was none. */
export async function workOnce(db: Db, options: WorkerOptions, signal: AbortSignal): Promise<boolean> {
  const { cell, handlers, onFailure } = options
  const job = await takeJob(db, cell, Object.keys(handlers))
  if (job === undefined) return false
  const beat = setInterval(() => {
    extendLease(db, cell, job).catch(() => undefined)
  }, leaseSeconds * 250)
  try {
    await handlers[job.kind]?.(job.payload, signal)
    await finishJob(db, cell, job)
  } catch (error) {
    onFailure?.(job, error)
    await failJob(db, cell, job, error instanceof Error ? error.message : String(error))
  } finally {
    clearInterval(beat)
  }
  return true
}

/** Wakes whoever waits, at a ring or after a while. A ring while nobody waits is not lost. */
function doorbell(everyMs: number) {
  let rung = 0
  let closed = false
  const waiting = new Set<() => void>()
  const wakeAll = () => {
    for (const wake of waiting) wake()
  }
  const wait = async () => {
    if (rung > 0 || closed) {
      rung = Math.max(0, rung - 1)
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, everyMs)
      function done() {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      waiting.add(done)
    })
  }
  const ring = () => {
    if (waiting.size === 0) rung += 1
    wakeAll()
  }
  const close = () => {
    closed = true
    wakeAll()
  }
  return { wait, ring, close }
}
