import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/**
 * Locks the journals of units until the transaction ends. Always all at once and in the order of their ids:
 * two transactions that lock the same two journals in different orders would wait for each other.
 * @returns the units this cell has; the others are nobody's to lock
 */
export async function lockJournals(
  tx: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
): Promise<ReadonlySet<Uuid>> {
  const rows = await tx.query<{ id: Uuid }>(
    `select id
     from unit
     where cell = $1 and id = any($2::uuid[])
     order by id
     for no key update`,
    [cell, [...new Set(units)]],
  )
  return new Set(rows.map((row) => row.id))
}

/**
 * Delivers to a journal every kept entry about these subjects that it lacks: a merge, an accepted transfer, a
 * person whose home became known late. Restricted entries stay with their case team.
 *
 * Moves come in the order in which they were kept, so that whoever folds the journal by seq reaches the true state.
 * The journal must be locked (`lockJournals`) before this statement begins, or entries committed meanwhile are missed.
 * @returns how many lines were written
 */
export const ensureLines = (
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  subjects: readonly Uuid[],
  service?: string,
): Promise<number> =>
  deliver(tx, cell, unit, 'e.subject_id = any($3::uuid[]) and ($4::text is null or e.service = $4)', [
    subjects,
    service ?? null,
  ])

/** The same for entries named by their ids. */
export const ensureLinesOf = (
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  entries: readonly Uuid[],
): Promise<number> => deliver(tx, cell, unit, 'e.id = any($3::uuid[])', [entries])

function deliver(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  which: string,
  params: readonly unknown[],
): Promise<number> {
  return tx.run(
    `with lacking as (
       select e.id, e.happened_on, first.lane, row_number() over (
         order by e.subject_id, e.service, e.move_order nulls first, e.received_at, e.id
       ) as place
       from entry e
       cross join lateral (
         select lane
         from line
         where cell = $1 and entry = e.id
         limit 1
       ) as first
       where e.cell = $1
         and ${which}
         and not e.emptied
         and first.lane not like '%:L4'
         and not exists (select from line where line.cell = $1 and line.entry = e.id and line.unit = $2)
     ),
     months as (
       insert into due_month (cell, unit, month, mark)
       select $1, $2, month, gen_random_uuid()
       from (select distinct to_char(happened_on, 'YYYY-MM') as month from lacking) as touched
     ),
     counted as (
       update unit
       set seq = unit.seq + given.lines
       from (select count(*) as lines from lacking) as given
       where unit.cell = $1 and unit.id = $2 and given.lines > 0
     )
     insert into line (cell, unit, seq, lane, entry)
     select $1, $2, unit.seq + lacking.place, lacking.lane, lacking.id
     from lacking
     join unit on unit.cell = $1 and unit.id = $2`,
    [cell, unit, ...params],
  )
}
