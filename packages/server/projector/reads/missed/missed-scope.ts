import { canSeeNames, lanesFor, scopeRoots } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import { MISSED_LANE } from '@simpul/domain/vulnerability'
import type { Queryable } from '../../../db/db.ts'
import { mayReadLane, type Reader, type UnitPath } from '../reader.ts'

/** A unit whose homes somebody may read by name. */
export interface MissedUnit {
  readonly id: Uuid
  readonly name: string
  readonly path: UnitPath
}

/**
 * Where a reader may see which homes may be missing something: the list comes in the lane of social work, so only who
 * reads that lane reads it (domain notes on the institution, 3.3).
 */
export async function missedUnits(db: Queryable, cell: Uuid, reader: Reader): Promise<MissedUnit[]> {
  const roots = reader.actor.assignments.flatMap((held) => [held.unit, ...scopeRoots(held)])
  const units = await db.query<MissedUnit>(
    `select id, name, path
     from unit
     where cell = $1 and kind in ('post', 'village-office') and path && $2::uuid[]
       and (to_day is null or to_day >= $3)
     order by name, id`,
    [cell, roots, reader.today],
  )
  return units.filter(
    ({ path }) => canSeeNames(reader.actor, path, reader.today) && mayReadLane(reader, MISSED_LANE, path),
  )
}

/** Those of them that a phone of this reader may hold. */
export const phoneUnits = async (db: Queryable, cell: Uuid, reader: Reader): Promise<MissedUnit[]> =>
  (await missedUnits(db, cell, reader)).filter(({ id, path }) =>
    lanesFor(reader.actor, id, path, reader.today).some(
      ({ lane, mode }) => lane === MISSED_LANE && mode !== 'none',
    ),
  )
