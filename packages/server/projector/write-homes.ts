import type { FoldedPerson } from '@simpul/domain/catalogue'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import { postsToTell, samePerson } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { type Home, writeHomes } from '../journal/homes.ts'
import { ensureLinesOf, lockJournals } from '../journal/lines.ts'
import type { KeptEntry } from './kept-entries.ts'
import { homeNow } from './person-row.ts'
import type { SubjectSet } from './subject-sets.ts'

/** A person with the posts they belonged to. */
export interface Homed {
  readonly set: SubjectSet
  readonly folded: FoldedPerson
}

/**
 * Where each id of these persons belongs, and what the posts that count or counted them lack of their entries.
 *
 * Journals are locked only where something is lacking, for while they are nobody can append
 * to them. An entry that arrives after this look has marked the person due, and is delivered the next time.
 */
export async function writePersonHomes(tx: Queryable, cell: Uuid, sets: readonly Homed[]): Promise<void> {
  const homes = sets.flatMap(({ set, folded }) => {
    const unit = homeNow(folded.subject.stays)
    return set.ids.map((person): Home => ({ person, unit, standsFor: set.root }))
  })
  const lacking = await lackingLines(tx, cell, sets)
  // Journals first, then homes: the order in which an append locks them.
  const journals = lacking.size === 0 ? new Set() : await lockJournals(tx, cell, [...lacking.keys()])
  await writeHomes(tx, cell, homes)
  for (const [unit, entries] of lacking) if (journals.has(unit)) await ensureLinesOf(tx, cell, unit, entries)
}

/** Of whom nothing is left that was written about them. */
export async function dropHomes(tx: Queryable, cell: Uuid, persons: readonly Uuid[]): Promise<void> {
  if (persons.length === 0) return
  await tx.run('delete from person_home where cell = $1 and person = any($2::uuid[])', [cell, persons])
}

const kindOf = (service: string) => anyServiceById(service)?.kind

/** By post, the entries that its journal does not have and that it needs for what it counts. */
async function lackingLines(tx: Queryable, cell: Uuid, sets: readonly Homed[]): Promise<Map<Uuid, Uuid[]>> {
  const decisions = sets.flatMap(({ set }) => set.entries.filter(({ service }) => service === samePerson.id))
  const foreign = sets.flatMap(({ set, folded }) =>
    postsToTell(folded, [...set.entries, ...saidByOthers(set, decisions)], kindOf).flatMap(
      ({ entry, posts }) =>
        // What was written at a post has its line there since it was kept.
        [...posts].flatMap((unit) => (unit === entry.unit ? [] : [{ unit, entry: entry.id }])),
    ),
  )
  const lacking = new Map<Uuid, Uuid[]>()
  for (const { unit, entry } of await withoutLine(tx, cell, foreign))
    lacking.set(unit, [...(lacking.get(unit) ?? []), entry])
  return lacking
}

/**
 * Decisions that name somebody of a set and are written under another: two records that were parted are two sets again,
 * and the posts of both have to hear of it.
 */
function saidByOthers({ ids }: SubjectSet, decisions: readonly KeptEntry[]): KeptEntry[] {
  const own = new Set<unknown>(ids)
  return decisions.filter(
    ({ subject, body }) => !own.has(subject.id) && own.has((body as { with?: unknown } | null)?.with),
  )
}

interface ForeignEntry {
  readonly unit: Uuid
  readonly entry: Uuid
}

async function withoutLine(
  tx: Queryable,
  cell: Uuid,
  foreign: readonly ForeignEntry[],
): Promise<readonly ForeignEntry[]> {
  if (foreign.length === 0) return []
  return tx.query<ForeignEntry>(
    `select given.unit, given.entry
     from unnest($2::uuid[], $3::uuid[]) as given (unit, entry)
     where not exists (
       select
       from line
       where line.cell = $1 and line.entry = given.entry and line.unit = given.unit
     )
     order by given.unit, given.entry`,
    [cell, ...columnsOf(foreign, ['unit', 'entry'])],
  )
}
