import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { type DueArea, markAreas } from './due-areas.ts'
import type { Turn } from './turn.ts'

/**
 * Takes the sums of units above posts again, each from the units right below it, and marks the next level up
 * due for the months that changed. All of `areas` must be of one depth.
 */
export async function projectAreas({ tx, cell }: Turn, areas: readonly DueArea[]): Promise<void> {
  if (areas.length === 0) return
  const newer = new Set(await sumThroughs(tx, cell, [...new Set(areas.map(({ unit }) => unit))]))
  const changed = [...(await sumChildren(tx, cell, areas)), ...areas.filter(({ unit }) => newer.has(unit))]
  const parents = await parentsOf(tx, cell, [...new Set(changed.map(({ unit }) => unit))])
  const above = changed.flatMap(({ unit, month }) => {
    const parent = parents.get(unit)
    return parent === undefined ? [] : [{ unit: parent, month }]
  })
  await markAreas(tx, cell, above)
}

/**
 * Each unit below is looked up by itself (`offset 0`): on a large table the planner would rather read all of it.
 * Histograms are added day by day and counts in parts part by part; everything else is a plain sum. What no unit below has any more is
 * dropped.
 * @returns the months in which something differed
 */
const sumChildren = (tx: Queryable, cell: Uuid, areas: readonly DueArea[]): Promise<DueArea[]> =>
  tx.query<DueArea>(
    `with given as (
       select unit, month
       from unnest($2::uuid[], $3::text[]) as given (unit, month)
     ),
     summed as (
       select given.unit, given.month, t.indicator, t.version, t.kind,
         sum(t.figure) as figure, sum(t.counted) as counted, sum(t.reached) as reached, sum(t.count) as count,
         sum(t.sum) as sum, sum(t.of_count) as of_count,
         jsonb_agg(t.histogram) filter (where t.kind in ('days', 'parts')) as histograms
       from given
       join unit child on child.cell = $1 and child.parent = given.unit
       cross join lateral (
         select indicator, version, kind, figure, counted, reached, count, sum, of_count, histogram
         from tally
         where cell = $1 and unit = child.id and month = given.month
         offset 0
       ) as t
       group by given.unit, given.month, t.indicator, t.version, t.kind
     ),
     dropped as (
       delete from tally old
       using given
       where old.cell = $1
         and old.unit = given.unit
         and old.month = given.month
         and (old.unit, old.month, old.indicator, old.version) not in (
           select unit, month, indicator, version
           from summed
         )
       returning old.unit, old.month
     ),
     written as (
       insert into tally as old (
         cell, unit, month, indicator, version, kind, figure, counted, reached, count, sum, of_count,
         histogram
       )
       select $1, unit, month, indicator, version, kind, figure, counted, reached, count, sum, of_count,
         case
           when kind in ('days', 'parts') then (
             select coalesce(jsonb_object_agg(day, total), '{}')
             from (
               select days.key as day, sum(days.value::int) as total
               from jsonb_array_elements(histograms) as one, jsonb_each_text(one) as days
               group by days.key
             ) as by_day
           )
         end
       from summed
       on conflict (cell, unit, month, indicator, version) do update
       set kind = excluded.kind, figure = excluded.figure, counted = excluded.counted,
         reached = excluded.reached, count = excluded.count, sum = excluded.sum, of_count = excluded.of_count,
         histogram = excluded.histogram
       where old is distinct from excluded
       returning unit, month
     )
     select unit, month
     from written
     union
     select unit, month
     from dropped`,
    [cell, ...columnsOf(areas, ['unit', 'month'])],
  )

async function sumThroughs(tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<Uuid[]> {
  const dropped = await tx.query<{ unit: Uuid }>(
    `delete from unit_through old
     where old.cell = $1
       and old.unit = any($2::uuid[])
       and not exists (
         select
         from unit child
         join unit_through t on t.cell = $1 and t.unit = child.id
         where child.cell = $1 and child.parent = old.unit
       )
     returning old.unit`,
    [cell, units],
  )
  const written = await tx.query<{ unit: Uuid }>(
    `insert into unit_through as old (cell, unit, through)
     select $1, child.parent, max(t.through)
     from unit child
     join unit_through t on t.cell = $1 and t.unit = child.id
     where child.cell = $1 and child.parent = any($2::uuid[])
     group by child.parent
     on conflict (cell, unit) do update
     set through = excluded.through
     where old.through <> excluded.through
     returning unit`,
    [cell, units],
  )
  return [...dropped, ...written].map(({ unit }) => unit)
}

async function parentsOf(tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<Map<Uuid, Uuid>> {
  const rows = await tx.query<{ id: Uuid; parent: Uuid }>(
    `select id, parent
     from unit
     where cell = $1 and id = any($2::uuid[]) and parent is not null`,
    [cell, units],
  )
  return new Map(rows.map(({ id, parent }) => [id, parent]))
}
