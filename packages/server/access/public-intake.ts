import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Takes one of the places a village has for words of people without an account on a day; false when none is left. */
export async function takePlace(
  db: Queryable,
  cell: Uuid,
  { village, day, places }: { readonly village: Uuid; readonly day: PlainDate; readonly places: number },
): Promise<boolean> {
  const taken = await db.run(
    `insert into public_intake as known (cell, village, day, taken)
     values ($1, $2, $3, 1)
     on conflict (cell, village, day) do update set taken = known.taken + 1
     where known.taken < $4`,
    [cell, village, day, places],
  )
  return taken > 0
}
