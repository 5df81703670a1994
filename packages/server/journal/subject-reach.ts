import { mayWrite } from '@simpul/domain/access'
import type { AnyService } from '@simpul/domain/catalogue'
import { isUuid, localDate, type PlainDate, readingMs, type Uuid } from '@simpul/domain/core'
import {
  familyCard,
  household,
  identity,
  isKeptByHome,
  person,
  type SamePersonBody,
  samePerson,
  transfer,
} from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import type { AppendContext } from './house.ts'
import type { Judged, Keepable } from './judged.ts'
import type { CellUnits } from './units.ts'

/** What judging entries about other posts' people and homes asks of the database, once for all of a batch. */
export interface ReachLookups {
  readonly units: CellUnits
  /** The journals that answer for persons and households; what nobody has written down yet is not among them. */
  readonly keepersOf: (subjects: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, readonly Uuid[]>>
}

/** An entry that is the word of those who answer for its subject. */
interface Word {
  readonly keepable: Keepable
  readonly service: AnyService
  /** Of two records that are said to be one person, either may be the writer's. */
  readonly subjects: readonly Uuid[]
}

/**
 * Holds what is said about persons and households whom other journals answer for, unless the policy lets the writer
 * say it in one of those: nobody renames, buries or registers a child of another post by naming it from the own one. Of a
 * subject that is not known yet nobody can tell; its id is random, so only who registered it can name it.
 */
export async function holdOutOfReach(
  judged: readonly Judged[],
  context: AppendContext,
  { units, keepersOf }: ReachLookups,
): Promise<readonly Judged[]> {
  const words = context.from === 'server' ? [] : judged.flatMap((one) => wordOf(one, context))
  if (words.length === 0) return judged
  const keepers = await keepersOf([...new Set(words.flatMap(({ subjects }) => subjects))])
  const outOfReach = new Set<Judged>()
  for (const word of words) {
    const known = word.subjects.map((subject) => keepers.get(subject) ?? [])
    const { journal } = word.keepable
    if (known.some((journals) => journals.length === 0 || journals.includes(journal))) continue
    if (!(await mayWriteIn(known.flat(), word, context, units))) outOfReach.add(word.keepable)
  }
  return judged.map((one) => (outOfReach.has(one) ? held(one as Keepable) : one))
}

/** Of amended facts those judge who have the entry that is amended. */
function wordOf(one: Judged, { serviceById }: AppendContext): Word[] {
  if (one.verdict !== 'keep') return []
  const service = serviceById(one.entry.service)
  if (service === undefined || !isKeptByHome(service)) return []
  if (service.kind === 'fact' && one.entry.amends !== undefined) return []
  const { subject, body } = one.entry
  const other = service.id === samePerson.id ? [(body as SamePersonBody).with] : []
  // Who says two are one may name nonsense, which is nobody's.
  return [{ keepable: one, service, subjects: [subject.id, ...other.filter(isUuid)] }]
}

const held = ({ index, entry }: Keepable): Judged => ({
  ...{ verdict: 'hold', index, id: entry.id, reason: 'not-allowed', entry },
})

async function mayWriteIn(
  journals: readonly Uuid[],
  { keepable, service }: Word,
  context: AppendContext,
  units: CellUnits,
): Promise<boolean> {
  const actor = await context.actorOf(keepable.entry.recordedBy)
  if (actor === undefined || context.from === 'server') return false
  const written = context.from.list === true ? { ...service, list: true } : service
  const day = dayOf(keepable, context, units)
  const rights = service.kind === 'edit' ? (['correct'] as const) : (['create', 'correct'] as const)
  return journals.some((journal) => {
    const there = units.find(journal)
    return there !== undefined && rights.some((right) => mayWrite(actor, written, there.path, day, right))
  })
}

const dayOf = ({ entry, doubtfulClock }: Keepable, { nowMs }: AppendContext, units: CellUnits): PlainDate =>
  localDate(doubtfulClock ? nowMs : readingMs(entry.recordedAt), units.utcOffset)

/**
 * Who has written down, under any id, who somebody is or what a home is, and the posts between which a person was handed
 * over: what the next home writes with its acceptance may come in the same push.
 */
export async function keepersOf(
  db: Queryable,
  cell: Uuid,
  subjects: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Uuid[]>> {
  const rows = await db.query<{ subject: Uuid; units: readonly Uuid[] }>(
    `with given as (select unnest($2::uuid[]) as subject),
     known as (
       select subject, subject as id from given
       union
       select given.subject, other.person
       from given
       join person_home own on own.cell = $1 and own.person = given.subject
       join person_home other on other.cell = $1 and other.stands_for = own.stands_for
     )
     select known.subject, array_agg(distinct line.unit) as units
     from known
     join entry on entry.cell = $1 and entry.subject_id = known.id and entry.service = any($3::text[])
     join line on line.cell = $1 and line.entry = entry.id
     group by known.subject`,
    [cell, subjects, KEEPING],
  )
  return new Map(rows.map(({ subject, units }) => [subject, units]))
}

/** Whoever has a line of these answers for their subject. */
const KEEPING = [person, identity, transfer, household, familyCard].map(({ id }) => id)
