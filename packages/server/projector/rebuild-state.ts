import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Difference } from './row-differences.ts'

export const phases = ['subjects', 'posts', 'areas', 'homes'] as const
export type Phase = (typeof phases)[number]

/** How far a rebuild has come. */
export interface RebuildState {
  readonly phase: Phase
  readonly after: Uuid | null
  readonly subjects: number
  readonly months: number
  readonly differed: readonly Difference[]
}

/** More than a person would read; what is beyond is mended all the same. */
const differencesKept = 1000

/** Where the last rebuild stopped, or the beginning. */
export async function readState(tx: Queryable, cell: Uuid): Promise<RebuildState> {
  const [found] = await tx.query<RebuildState>(
    'select phase, after, subjects, months, differed from rebuild where cell = $1',
    [cell],
  )
  return found ?? { phase: 'subjects', after: null, subjects: 0, months: 0, differed: [] }
}

export async function writeState(tx: Queryable, cell: Uuid, state: RebuildState): Promise<void> {
  const { phase, after, subjects, months, differed } = state
  await tx.run(
    `insert into rebuild (cell, phase, after, subjects, months, differed)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (cell) do update
     set phase = excluded.phase, after = excluded.after, subjects = excluded.subjects,
       months = excluded.months, differed = excluded.differed`,
    [cell, phase, after, subjects, months, JSON.stringify(differed.slice(0, differencesKept))],
  )
}

export async function clearState(tx: Queryable, cell: Uuid): Promise<void> {
  await tx.run('delete from rebuild where cell = $1', [cell])
}
