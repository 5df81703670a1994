import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { Stay } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'

export interface PersonStays {
  readonly person: Uuid
  /** None: whatever was there is taken away. */
  readonly stays: readonly Stay[]
}

interface StayRow {
  readonly person: Uuid
  readonly unit: Uuid
  readonly from: PlainDate
  readonly to: PlainDate | null
}

/**
 * Writes where persons belonged and when. @returns every unit that they stay or stayed in, before or after.
 */
export async function writeStays(
  tx: Queryable,
  cell: Uuid,
  persons: readonly PersonStays[],
): Promise<ReadonlySet<Uuid>> {
  if (persons.length === 0) return new Set()
  const before = await staysOf(tx, cell, persons)
  const changed = persons.flatMap(({ person, stays }) => {
    const rows = rowsOf(person, stays)
    const same = JSON.stringify(rows) === JSON.stringify(before.get(person) ?? [])
    return same ? [] : [{ person, rows }]
  })
  if (changed.length > 0) await replaceStays(tx, cell, changed)
  const left = [...before.values()].flat()
  const now = persons.flatMap(({ person, stays }) => rowsOf(person, stays))
  return new Set([...left, ...now].map(({ unit }) => unit))
}

/** A phone may name a home that this cell does not know; no post counts there. */
const rowsOf = (person: Uuid, stays: readonly Stay[]): StayRow[] =>
  stays.map(({ unit, from, to }) => ({ person, unit, from, to: to ?? null }))

async function staysOf(
  tx: Queryable,
  cell: Uuid,
  persons: readonly PersonStays[],
): Promise<Map<Uuid, StayRow[]>> {
  const rows = await tx.query<StayRow>(
    `select person, unit, from_day as "from", to_day as "to"
     from person_stay
     where cell = $1 and person = any($2::uuid[])
     order by person, from_day`,
    [cell, persons.map(({ person }) => person)],
  )
  const byPerson = new Map<Uuid, StayRow[]>()
  for (const row of rows) byPerson.set(row.person, [...(byPerson.get(row.person) ?? []), row])
  return byPerson
}

async function replaceStays(
  tx: Queryable,
  cell: Uuid,
  changed: readonly { readonly person: Uuid; readonly rows: readonly StayRow[] }[],
): Promise<void> {
  const persons = changed.map(({ person }) => person)
  const rows = changed.flatMap((one) => one.rows)
  await tx.run('delete from person_stay where cell = $1 and person = any($2::uuid[])', [cell, persons])
  await tx.run(
    `insert into person_stay (cell, person, unit, from_day, to_day)
     select $1, given.*
     from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[]) as given`,
    [cell, ...columnsOf(rows, ['person', 'unit', 'from', 'to'])],
  )
}
