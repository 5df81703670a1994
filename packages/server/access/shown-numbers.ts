import type { Uuid } from '@simpul/domain/core'
import type { NumberField, ShownNumber } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { AuditAction } from './audit.ts'

const ACTIONS: Readonly<Record<NumberField, AuditAction>> = {
  nik: 'nik-shown',
  familyCardNo: 'family-card-shown',
  phone: 'number-shown',
}

/** What one user of a phone looked at, and when this server heard of it. */
interface Shown {
  readonly actor: Uuid
  readonly shown: readonly ShownNumber[]
  readonly nowMs: number
}

/**
 * Adds a line to the audit list for each number that a phone has shown, at the time it was shown and where the person
 * belongs now. Told twice, the first word stays; a phone whose clock is ahead showed it no later than now.
 */
export async function recordShown(db: Queryable, cell: Uuid, { actor, shown, nowMs }: Shown): Promise<void> {
  if (shown.length === 0) return
  await db.run(
    `insert into audit (cell, id, at, actor, action, target, unit)
     select $1, told.id, least(told.at, $2), $3, told.action, told.person, home.unit
     from unnest($4::uuid[], $5::timestamptz[], $6::text[], $7::uuid[]) as told (id, at, action, person)
     left join person_home home on home.cell = $1 and home.person = told.person
     on conflict (cell, id) do nothing`,
    [
      cell,
      new Date(nowMs).toISOString(),
      actor,
      shown.map(({ id }) => id),
      shown.map(({ at }) => at),
      shown.map(({ field }) => ACTIONS[field]),
      shown.map(({ person }) => person),
    ],
  )
}
