import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Keepable } from './judged.ts'

/** Which journals get a line of an entry, the one of its receipt first. All of them are locked. */
export type JournalsOf = (keepable: Keepable) => readonly Uuid[]

interface LockRow {
  readonly unit: Uuid
  /** Of a home: whose. */
  readonly person: Uuid | null
  /** Of a journal that has the target of an amendment: which amendment. */
  readonly amendment: Uuid | null
}

/**
 * Locks, in the order of their ids, the journals where entries were written, those of the home posts of the persons
 * they are about, those that have what they amend, and `others`; `alsoLocked` too, for `others` may come to name them
 * once moves are checked. A home that changes while we wait here is made up
 * for by the projector: the entry has marked the person due.
 */
export async function lockJournalsOf(
  tx: Queryable,
  cell: Uuid,
  batch: readonly Keepable[],
  others: (keepable: Keepable) => readonly Uuid[],
  alsoLocked: readonly Uuid[],
): Promise<JournalsOf> {
  const rows = await lockRows(tx, cell, batch, others, alsoLocked)
  const locked = new Set<Uuid>()
  const homes = new Map<Uuid, Uuid>()
  const withTarget = new Map<Uuid, Uuid[]>()
  for (const { unit, person, amendment } of rows) {
    if (person !== null) homes.set(person, unit)
    else if (amendment !== null) withTarget.set(amendment, [...(withTarget.get(amendment) ?? []), unit])
    else locked.add(unit)
  }
  const inBatch = new Map(batch.map((keepable) => [keepable.entry.id, keepable]))
  const journalsOf = (keepable: Keepable, seen: readonly Uuid[]): readonly Uuid[] => {
    const { id, amends, service } = keepable.entry
    const home = homes.get(keepable.homeOf ?? '')
    const target = inBatch.get(amends?.entry ?? '')
    const follows = target?.entry.service === service && !seen.includes(id) ? target : undefined
    return [
      keepable.journal,
      ...(home === undefined ? [] : [home]),
      ...(withTarget.get(id) ?? []),
      ...others(keepable),
      ...(follows === undefined ? [] : journalsOf(follows, [...seen, id])),
    ]
  }
  return (keepable) => [...new Set(journalsOf(keepable, []))].filter((unit) => locked.has(unit))
}

function lockRows(
  tx: Queryable,
  cell: Uuid,
  batch: readonly Keepable[],
  others: (keepable: Keepable) => readonly Uuid[],
  alsoLocked: readonly Uuid[],
): Promise<LockRow[]> {
  const about = batch.filter((keepable) => keepable.homeOf !== undefined)
  const amending = batch.filter((keepable) => keepable.entry.amends !== undefined)
  const named = batch.flatMap((keepable) => [keepable.journal, ...others(keepable)])
  const wanted = [...new Set([...named, ...alsoLocked])]
  return tx.query<LockRow>(
    `with homes as materialized (
       select distinct home.person, home.unit
       from unnest($3::uuid[], $4::uuid[]) as given (person, journal)
       join person_home home on home.cell = $1 and home.person = given.person
       where home.unit <> given.journal
     ),
     targets as materialized (
       select given.amendment, line.unit
       from unnest($5::uuid[], $6::uuid[], $7::text[]) as given (amendment, target, service)
       join entry on entry.cell = $1 and entry.id = given.target and entry.service = given.service
       join line on line.cell = $1 and line.entry = given.target
     ),
     locked as (
       select id
       from unit
       where cell = $1
         and id in (select unnest($2::uuid[]) union select unit from homes union select unit from targets)
       order by id
       for no key update
     )
     select id as unit, null::uuid as person, null::uuid as amendment
     from locked
     union all
     select unit, person, null
     from homes
     union all
     select unit, null, amendment
     from targets`,
    [
      cell,
      wanted,
      about.map((keepable) => keepable.homeOf),
      about.map((keepable) => keepable.journal),
      amending.map((keepable) => keepable.entry.id),
      amending.map((keepable) => keepable.entry.amends?.entry),
      amending.map((keepable) => keepable.entry.service),
    ],
  )
}
