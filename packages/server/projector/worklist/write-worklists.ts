import { pressingOf, type WorkItem, workReason } from '@simpul/domain/catalogue'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../db/db.ts'
import { columnsOf } from '../../db/sql.ts'
import type { Turn } from '../turn.ts'

/** Somebody on the worklist of a post. */
export interface ListedPerson {
  readonly id: Uuid
  readonly unit: Uuid
  /** The most pressing first; at least one. */
  readonly items: readonly WorkItem[]
  /** Of all that a reader sees. */
  readonly digest: string
}

/**
 * Puts the worklists of posts in the place of those before. Only people about whom something changed are written, each
 * under the next number of change.
 * @param everyRow writes all of them, for a rebuild that trusts no row
 */
export async function writeWorklists(
  { tx, cell }: Turn,
  units: readonly Uuid[],
  listed: readonly ListedPerson[],
  { everyRow = false }: { readonly everyRow?: boolean } = {},
): Promise<void> {
  const before = await digestsOf(tx, cell, units)
  const now = new Set(listed.map(keyOf))
  const gone = before.filter((one) => !now.has(keyOf(one)))
  const known = new Map(before.map((one) => [keyOf(one), one.digest]))
  const changed = listed.filter((one) => known.get(keyOf(one)) !== one.digest)
  const written = everyRow ? listed : changed
  if (everyRow) await tx.run('delete from worklist where cell = $1 and unit = any($2::uuid[])', [cell, units])
  const left = await dropItems(tx, cell, gone, written)
  await insertItems(tx, cell, written)
  const told = new Map([...changed, ...gone, ...left].map((one) => [keyOf(one), one]))
  await writeChanges(tx, cell, [...told.values()])
  await dropLooks(tx, cell, gone)
}

type PersonAtPost = Pick<ListedPerson, 'id' | 'unit'>

const keyOf = ({ unit, id }: PersonAtPost): string => `${unit} ${id}`

type Digest = PersonAtPost & { readonly digest: string | null }

const digestsOf = (tx: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<Digest[]> =>
  tx.query<Digest>(
    `select person as id, unit, digest
     from worklist
     where cell = $1 and unit = any($2::uuid[]) and place = 0`,
    [cell, units],
  )

/**
 * Takes rows away before others come in their place. Somebody new to a post may still stand on the list of the old one,
 * whose own turn has not come.
 * @returns who was taken from the list of another post by that
 */
async function dropItems(
  tx: Queryable,
  cell: Uuid,
  gone: readonly PersonAtPost[],
  written: readonly PersonAtPost[],
): Promise<PersonAtPost[]> {
  if (gone.length + written.length === 0) return []
  const dropped = await tx.query<PersonAtPost>(
    `delete from worklist w
     using unnest($2::uuid[], $3::uuid[]) as given (id, unit)
     where w.cell = $1 and w.person = given.id and (w.unit = given.unit or w.person = any($4::uuid[]))
     returning w.person as id, w.unit`,
    [cell, ...columnsOf([...gone, ...written], ['id', 'unit']), written.map(({ id }) => id)],
  )
  const here = new Set(written.map(keyOf))
  const arrived = new Set(written.map(({ id }) => id))
  return dropped.filter((one) => arrived.has(one.id) && !here.has(keyOf(one)))
}

async function insertItems(tx: Queryable, cell: Uuid, people: readonly ListedPerson[]): Promise<void> {
  if (people.length === 0) return
  const rows = people.flatMap((one) => one.items.map((item, place) => rowOf(one, item, place)))
  await tx.run(
    `insert into worklist (cell, person, place, unit, kind, code, service, level, pressing, reason, since, digest)
     select $1, person, place, unit, kind, code, service, level, pressing, reason, since, digest
     from jsonb_to_recordset($2::jsonb) as given (
       person uuid, place int, unit uuid, kind text, code text, service text, level text, pressing int,
       reason jsonb, since date, digest text
     )`,
    [cell, JSON.stringify(rows)],
  )
}

/** The sentence is filled here, once, so that every reader sees the same words whatever their version. */
function rowOf({ id: person, unit, digest: whole }: ListedPerson, item: WorkItem, place: number) {
  const { kind, code, service, level, since = null } = item
  const digest = place === 0 ? whole : null
  const reason = { id: workReason(item, 'id'), en: workReason(item, 'en') }
  return {
    person,
    unit,
    place,
    kind,
    code,
    service,
    level,
    pressing: pressingOf(item),
    reason,
    since,
    digest,
  }
}

/** Numbers are given in the turn of the projector, so a phone that has seen one will never miss a lower one. */
async function writeChanges(tx: Queryable, cell: Uuid, changes: readonly PersonAtPost[]): Promise<void> {
  if (changes.length === 0) return
  const numbered = changes.map(({ unit, id }, at) => ({ unit, id, at: at + 1 }))
  await tx.run(
    `with base as (
       update projection
       set worklist_change = worklist_change + $2
       where cell = $1
       returning worklist_change - $2 as number
     )
     insert into worklist_change (cell, unit, person, change)
     select $1, given.unit, given.id, base.number + given.at
     from unnest($3::uuid[], $4::uuid[], $5::int[]) as given (unit, id, at), base
     on conflict (cell, unit, person) do update
     set change = excluded.change`,
    [cell, changes.length, ...columnsOf(numbered, ['unit', 'id', 'at'])],
  )
}

/** Looks are about what stood: whoever comes on the list again has not been looked at. */
async function dropLooks(tx: Queryable, cell: Uuid, gone: readonly PersonAtPost[]): Promise<void> {
  if (gone.length === 0) return
  await tx.run(
    `delete from worklist_look l
     using unnest($2::uuid[], $3::uuid[]) as given (id, unit)
     where l.cell = $1 and l.person = given.id and l.unit = given.unit`,
    [cell, ...columnsOf(gone, ['id', 'unit'])],
  )
}
