import type { Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'

/** Work to be done later. */
export interface NewJob {
  readonly cell: Uuid
  /** Which handler does it. */
  readonly kind: string
  /** What the handler needs to know; never personal data. */
  readonly payload?: unknown
  /**
   * At most one waiting job per kind and key: asking again only moves it forward in time. Of one that runs already the
   * next turn is meant: the moment of this one is past, and kept it would come round for ever.
   */
  readonly key?: string
  /** ISO moment; now when absent. */
  readonly runAt?: string
}

/** The channel on which workers are woken. */
export const jobChannel = 'simpul_job'

/** Asks for a job. Inside a transaction it exists once that commits, and is gone with it. */
export async function enqueue(tx: Queryable, job: NewJob): Promise<void> {
  const { cell, kind, payload = {}, key = null, runAt = null } = job
  await tx.run(
    `insert into job (cell, id, kind, key, payload, run_at)
     values ($1, $2, $3, $4, $5::jsonb, coalesce($6::timestamptz, clock_timestamp()))
     on conflict (cell, kind, key) where key is not null do update
     set run_at = case
         when job.taken_until > clock_timestamp() and not job.asked_again then excluded.run_at
         else least(job.run_at, excluded.run_at)
       end,
       payload = excluded.payload,
       attempts = case when job.taken_until is null then 0 else job.attempts end,
       failed_at = null,
       asked_again = job.taken_until is not null`,
    [cell, v7(), kind, key, JSON.stringify(payload), runAt],
  )
  await tx.query(`select pg_notify('${jobChannel}', $1)`, [cell])
}
