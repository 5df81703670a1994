import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Whether nothing is due: every view, figure and sum is what the journal says. */
export async function isCaughtUp(db: Queryable, cell: Uuid): Promise<boolean> {
  const [row] = await db.query<{ due: boolean }>(
    `select exists (select from due_subject where cell = $1)
       or exists (select from due_month where cell = $1)
       or exists (select from due_unit where cell = $1)
       or exists (select from due_area where cell = $1)
       or exists (select from vulnerability_due where cell = $1) as due`,
    [cell],
  )
  return row?.due === false
}
