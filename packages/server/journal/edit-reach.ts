import { mayWrite } from '@simpul/domain/access'
import { localDate, type PlainDate, readingMs, type Uuid } from '@simpul/domain/core'
import { identity, person, transfer } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import type { AppendContext } from './house.ts'
import type { Judged, Keepable } from './judged.ts'
import type { CellUnits } from './units.ts'

/** What judging the edits of a batch asks of the database, once for all of them. */
export interface EditLookups {
  readonly units: CellUnits
  /** The journals that answer for persons; a person nobody has written down yet is not among them. */
  readonly keepersOf: (persons: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, readonly Uuid[]>>
}

/**
 * Holds edits of persons whom other journals answer for, unless the policy lets the writer correct them in one of
 * those: nobody renames a child of another post by naming it from the own one. Of a person who is not known yet
 * nobody can tell; their id is random, so only who registered them can name it.
 */
export async function holdEditsOutOfReach(
  judged: readonly Judged[],
  context: AppendContext,
  { units, keepersOf }: EditLookups,
): Promise<readonly Judged[]> {
  const edits = context.from === 'server' ? [] : judged.filter((one) => isEditOfPerson(one, context))
  if (edits.length === 0) return judged
  const keepers = await keepersOf([...new Set(edits.map(({ entry }) => entry.subject.id))])
  const outOfReach = new Set<Judged>()
  for (const edit of edits) {
    const journals = keepers.get(edit.entry.subject.id) ?? []
    if (journals.length === 0 || journals.includes(edit.journal)) continue
    if (!(await mayCorrectIn(journals, edit, context, units))) outOfReach.add(edit)
  }
  return judged.map((one) => (outOfReach.has(one) ? held(one as Keepable) : one))
}

const isEditOfPerson = (one: Judged, { serviceById }: AppendContext): one is Keepable =>
  one.verdict === 'keep' &&
  one.entry.subject.kind === 'person' &&
  serviceById(one.entry.service)?.kind === 'edit'

const held = ({ index, entry }: Keepable): Judged => ({
  ...{ verdict: 'hold', index, id: entry.id, reason: 'not-allowed', entry },
})

async function mayCorrectIn(
  journals: readonly Uuid[],
  edit: Keepable,
  context: AppendContext,
  units: CellUnits,
): Promise<boolean> {
  const service = context.serviceById(edit.entry.service)
  const actor = await context.actorOf(edit.entry.recordedBy)
  if (service === undefined || actor === undefined || context.from === 'server') return false
  const written = context.from.list === true ? { ...service, list: true } : service
  const day = dayOf(edit, context, units)
  return journals.some((journal) => {
    const there = units.find(journal)
    return there !== undefined && mayWrite(actor, written, there.path, day, 'correct')
  })
}

const dayOf = ({ entry, doubtfulClock }: Keepable, { nowMs }: AppendContext, units: CellUnits): PlainDate =>
  localDate(doubtfulClock ? nowMs : readingMs(entry.recordedAt), units.utcOffset)

/**
 * Who has written down, under any id, who somebody is, and the posts between which the person was handed over: what
 * the next home writes with its acceptance may come in the same push.
 */
export async function keepersOf(
  db: Queryable,
  cell: Uuid,
  persons: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
  const rows = await db.query<{ person: Uuid; units: readonly Uuid[] }>(
    `with given as (select unnest($2::uuid[]) as person),
     known as (
       select person, person as id from given
       union
       select given.person, other.person
       from given
       join person_home own on own.cell = $1 and own.person = given.person
       join person_home other on other.cell = $1 and other.stands_for = own.stands_for
     )
     select known.person, array_agg(distinct line.unit) as units
     from known
     join entry on entry.cell = $1 and entry.subject_id = known.id and entry.service = any($3::text[])
     join line on line.cell = $1 and line.entry = entry.id
     group by known.person`,
    [cell, persons, [person.id, identity.id, transfer.id]],
  )
  return new Map(rows.map(({ person: id, units }) => [id, units]))
}
