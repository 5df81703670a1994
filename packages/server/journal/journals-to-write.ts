import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Keepable } from './judged.ts'

/** Which journals get a line of an entry, the one of its receipt first. All of them are locked. */
export type JournalsOf = (keepable: Keepable) => readonly Uuid[]

/**
 * Locks, in the order of their ids, the journals where entries were written, those of the home posts of the persons
 * they are about, and `others`. A home that changes while we wait here is made up for by `setHomes`.
 */
export async function lockJournalsOf(
  tx: Queryable,
  cell: Uuid,
  batch: readonly Keepable[],
  others: (keepable: Keepable) => readonly Uuid[],
): Promise<JournalsOf> {
  const about = batch.filter((keepable) => keepable.homeOf !== undefined)
  const wanted = [...new Set(batch.flatMap((keepable) => [keepable.journal, ...others(keepable)]))]
  const rows = await tx.query<{ unit: Uuid; person: Uuid | null }>(
    `with homes as materialized (
       select distinct home.person, home.unit
       from unnest($3::uuid[], $4::uuid[]) as given (person, journal)
       join person_home home on home.cell = $1 and home.person = given.person
       where home.unit <> given.journal
     ),
     locked as (
       select id
       from unit
       where cell = $1 and id in (select unnest($2::uuid[]) union select unit from homes)
       order by id
       for no key update
     )
     select id as unit, null::uuid as person
     from locked
     union all
     select unit, person
     from homes`,
    [cell, wanted, about.map((keepable) => keepable.homeOf), about.map((keepable) => keepable.journal)],
  )
  const locked = new Set(rows.filter((row) => row.person === null).map((row) => row.unit))
  const homes = new Map(rows.filter((row) => row.person !== null).map((row) => [row.person, row.unit]))
  return (keepable) => {
    const home = homes.get(keepable.homeOf ?? null)
    const journals = [keepable.journal, ...(home === undefined ? [] : [home]), ...others(keepable)]
    return [...new Set(journals)].filter((unit) => locked.has(unit))
  }
}
