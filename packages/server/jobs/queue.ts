import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** A job a worker has taken. */
export interface TakenJob {
  readonly id: Uuid
  readonly kind: string
  readonly payload: unknown
  /** This is the nth attempt. */
  readonly attempts: number
}

/** After so many failed attempts a job waits for a person. */
export const maxAttempts = 8

/** A worker that says nothing for so long is taken for dead, and its job is done by another. */
export const leaseSeconds = 120

/** Takes the next job that is due, if any. Nobody else gets it until its lease ends. */
export async function takeJob(
  db: Queryable,
  cell: Uuid,
  kinds: readonly string[],
): Promise<TakenJob | undefined> {
  const [job] = await db.query<TakenJob>(
    `update job
     set taken_until = clock_timestamp() + make_interval(secs => $3), attempts = attempts + 1, asked_again = false
     where cell = $1 and id = (
       select id
       from job
       where cell = $1
         and kind = any($2::text[])
         and failed_at is null
         and run_at <= clock_timestamp()
         and (taken_until is null or taken_until < clock_timestamp())
       order by run_at
       limit 1
       for update skip locked
     )
     returning id, kind, payload, attempts`,
    [cell, kinds, leaseSeconds],
  )
  return job
}

/** Gives back what a worker had that is known to be dead, so that nobody waits for its lease to end. */
export async function freeJobs(db: Queryable, cell: Uuid): Promise<void> {
  await db.run('update job set taken_until = null where cell = $1 and taken_until is not null', [cell])
}

/** Says that a long job is still being worked on. */
export async function extendLease(db: Queryable, cell: Uuid, { id, attempts }: TakenJob): Promise<void> {
  await db.run(
    `update job
     set taken_until = clock_timestamp() + make_interval(secs => $4)
     where cell = $1 and id = $2 and attempts = $3`,
    [cell, id, attempts, leaseSeconds],
  )
}

/** Done, unless it was asked for again meanwhile: then it waits for another turn. A worker whose lease ended changes nothing. */
export async function finishJob(db: Queryable, cell: Uuid, { id, attempts }: TakenJob): Promise<void> {
  const gone = await db.run(
    'delete from job where cell = $1 and id = $2 and attempts = $3 and not asked_again',
    [cell, id, attempts],
  )
  if (gone > 0) return
  await db.run(
    `update job
     set taken_until = null, attempts = 0, asked_again = false
     where cell = $1 and id = $2 and asked_again`,
    [cell, id],
  )
}

/** Tries again later, each time after a longer pause, from seconds to an hour; in the end it is left for a person. */
export async function failJob(db: Queryable, cell: Uuid, job: TakenJob, reason: string): Promise<void> {
  const pauseSeconds = Math.min(3600, 2 ** job.attempts * 2)
  await db.run(
    `update job
     set taken_until = null,
       run_at = clock_timestamp() + make_interval(secs => $4),
       failed_at = case when attempts >= $5 then clock_timestamp() end,
       last_error = $6
     where cell = $1 and id = $2 and attempts = $3`,
    [cell, job.id, job.attempts, pauseSeconds, maxAttempts, reason.slice(0, 500)],
  )
}
