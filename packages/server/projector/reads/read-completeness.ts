import type { Uuid } from '@simpul/domain/core'
import type { Completeness as WireCompleteness } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import type { Reader } from './reader.ts'

export type Completeness = Omit<WireCompleteness, 'month'>

/** What figures rest on besides the days of posts. */
type OnTheWay = Pick<Completeness, 'entriesOnTheWay' | 'silentPhones' | 'held' | 'latestEntry'>

/** A phone not heard from for so long may hold more than it said. */
const SILENT_DAYS = 7

/** A count of a unit right below, or of the unit itself where `child` is null. */
interface ChildRow {
  readonly child: Uuid | null
}

/** What the figures of a unit and of those right below it rest on, by unit. */
export async function readCompleteness(
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  reader: Reader,
): Promise<{ readonly of: (unit: Uuid) => OnTheWay }> {
  const [phones, held, through] = await Promise.all([
    readPhones(db, cell, unit, reader, 'children'),
    readHeld(db, cell, unit),
    readThrough(db, cell, unit),
  ])
  const sum = <Row extends ChildRow>(rows: readonly Row[], of: Uuid, count: (row: Row) => number): number =>
    rows.filter(({ child }) => of === unit || child === of).reduce((all, row) => all + count(row), 0)
  return {
    of: (one) => ({
      entriesOnTheWay: sum(phones, one, (row) => row.waiting),
      silentPhones: sum(phones, one, (row) => row.silent),
      held: sum(held, one, (row) => row.held),
      latestEntry: through.get(one) ?? null,
    }),
  }
}

/** Every unit in the subtree of $2, and the unit right below $2 that it lies in. */
const subtree = `
  select id, path[array_position(path, $2::uuid) - 1] as child
  from unit
  where cell = $1 and $2::uuid = any(path)`

/** Every post in the subtree of $2, by itself. */
const postsUnder = `
  select id, id as child
  from unit
  where cell = $1 and kind = 'post' and $2::uuid = any(path)`

/**
 * What phones said at their last contact. A phone counts in each unit where somebody who uses it works today.
 * @param below per unit right below, or per post
 */
export const readPhones = (
  db: Queryable,
  cell: Uuid,
  unit: Uuid,
  { today, now }: Reader,
  below: 'children' | 'posts',
): Promise<(ChildRow & { waiting: number; silent: number })[]> =>
  db.query(
    `with under as (${below === 'posts' ? postsUnder : subtree}),
     held_by as (
       select distinct under.child, a.app_user
       from under
       join assignment a on a.cell = $1 and a.unit = under.id
       where a.valid_from <= $3 and (a.valid_to is null or a.valid_to > $3)
     ),
     phone as (
       select held_by.child, p.device, sum(p.waiting) as waiting, max(p.last_contact) as heard_at,
         bool_and(d.revoked_at is not null) as withdrawn
       from held_by
       join device_progress p on p.cell = $1 and p.user_id = held_by.app_user
       left join device d on d.cell = $1 and d.id = p.device and d.app_user = p.user_id
       group by held_by.child, p.device
     )
     select child, sum(waiting)::int8 as waiting,
       count(*) filter (where heard_at < $4 and not withdrawn) as silent
     from phone
     group by child`,
    [cell, unit, today, new Date(now.getTime() - SILENT_DAYS * 86_400_000).toISOString()],
  )

const readHeld = (db: Queryable, cell: Uuid, unit: Uuid): Promise<(ChildRow & { held: number })[]> =>
  db.query(
    `with under as (${subtree})
     select under.child, count(*) as held
     from held
     join under on under.id = held.unit
     where held.cell = $1 and held.decision is null
     group by under.child`,
    [cell, unit],
  )

async function readThrough(db: Queryable, cell: Uuid, unit: Uuid): Promise<Map<Uuid, string>> {
  const rows = await db.query<{ unit: Uuid; through: string }>(
    `select t.unit, t.through
     from unit_through t
     join unit u on u.cell = $1 and u.id = t.unit
     where t.cell = $1 and (u.id = $2 or u.parent = $2)`,
    [cell, unit],
  )
  return new Map(rows.map((row) => [row.unit, row.through]))
}
