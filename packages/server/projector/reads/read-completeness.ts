import type { Month, Uuid } from '@simpul/domain/core'
import type { Completeness, Figure } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'

/** A phone not heard from for so long may hold more than it said. */
const SILENT_DAYS = 7

interface OnTheWay {
  readonly unit: Uuid
  readonly waiting: number
  readonly silent: number
}

/**
 * What the figures of some units in a month rest on. Days come from the tallies; what phones still hold, from what they
 * said at their last contact and from numbers that are missing before the highest one heard.
 */
export async function readCompleteness(
  db: Queryable,
  cell: Uuid,
  figures: ReadonlyMap<Uuid, readonly Figure[]>,
  month: Month,
  now: Date,
): Promise<Map<Uuid, Completeness>> {
  const units = [...figures.keys()]
  const [onTheWay, held, through] = await Promise.all([
    readOnTheWay(db, cell, units, now),
    readHeld(db, cell, units),
    readThrough(db, cell, units),
  ])
  return new Map(
    units.map((unit) => {
      const of = (indicator: string): number =>
        figures.get(unit)?.find((figure) => figure.indicator === indicator)?.value ?? 0
      const phones = onTheWay.get(unit)
      return [
        unit,
        {
          month,
          postsExpected: of('day.expected'),
          postsOpened: of('day.opened'),
          postsClosed: of('day.closed'),
          entriesOnTheWay: phones?.waiting ?? 0,
          silentPhones: phones?.silent ?? 0,
          held: held.get(unit) ?? 0,
          latestEntry: through.get(unit) ?? null,
        },
      ]
    }),
  )
}

async function readOnTheWay(
  db: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  now: Date,
): Promise<Map<Uuid, OnTheWay>> {
  const rows = await db.query<OnTheWay>(
    `select above.id as unit,
            sum(coalesce(progress.waiting, 0) + holes.count)::int8 as waiting,
            count(*) filter (where progress.last_contact < $3)::int8 as silent
     from unit as above
     join unit on unit.cell = above.cell and above.id = any(unit.path)
     join lateral (
       select distinct device_progress.device, device_progress.user_id
       from assignment
       join device_progress
         on device_progress.cell = assignment.cell and device_progress.user_id = assignment.app_user
       where assignment.cell = above.cell and assignment.unit = unit.id
     ) as phone on true
     join device_progress as progress
       on progress.cell = above.cell and progress.device = phone.device and progress.user_id = phone.user_id
     cross join lateral (
       select coalesce(upper(progress.heard), 1) - 1
         - coalesce(sum(upper(range) - lower(range)), 0) as count
       from unnest(progress.heard) as range
     ) as holes
     where above.cell = $1 and above.id = any($2::uuid[])
     group by above.id`,
    [cell, units, new Date(now.getTime() - SILENT_DAYS * 86_400_000).toISOString()],
  )
  return new Map(rows.map((row) => [row.unit, row]))
}

async function readHeld(db: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<Map<Uuid, number>> {
  const rows = await db.query<{ unit: Uuid; count: number }>(
    `select above.id as unit, count(*)::int8 as count
     from held
     join unit on unit.cell = held.cell and unit.id = held.unit
     join unit as above on above.cell = unit.cell and above.id = any(unit.path)
     where held.cell = $1 and held.decision is null and above.id = any($2::uuid[])
     group by above.id`,
    [cell, units],
  )
  return new Map(rows.map(({ unit, count }) => [unit, count]))
}

async function readThrough(db: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<Map<Uuid, string>> {
  const rows = await db.query<{ unit: Uuid; through: string }>(
    'select unit, through from unit_through where cell = $1 and unit = any($2::uuid[])',
    [cell, units],
  )
  return new Map(rows.map(({ unit, through }) => [unit, through]))
}
