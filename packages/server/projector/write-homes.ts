import { serviceById } from '@simpul/domain/catalogue'
import type { Uuid } from '@simpul/domain/core'
import type { Stay } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { type Home, writeHomes } from '../journal/homes.ts'
import { ensureLines, lockJournals } from '../journal/lines.ts'
import { homeNow } from './person-row.ts'
import type { SubjectSet } from './subject-sets.ts'

/** A person with the posts they belonged to. */
export interface Homed {
  readonly set: SubjectSet
  readonly stays: readonly Stay[]
}

/**
 * Where each id of these persons belongs, and what the home posts lack of their entries.
 *
 * The journals of the homes are locked only where something is lacking, for while they are nobody can append
 * to them. An entry that arrives after this look has marked the person due, and is delivered the next time.
 */
export async function writePersonHomes(tx: Queryable, cell: Uuid, sets: readonly Homed[]): Promise<void> {
  const homes = sets.flatMap(({ set, stays }) => {
    const unit = homeNow(stays)
    return set.ids.map((person): Home => ({ person, unit, standsFor: set.root }))
  })
  const lacking = await lackingLines(tx, cell, sets)
  // Journals first, then homes: the order in which an append locks them.
  const journals = lacking.size === 0 ? new Set() : await lockJournals(tx, cell, [...lacking.keys()])
  await writeHomes(tx, cell, homes)
  for (const [unit, persons] of lacking)
    if (journals.has(unit)) await ensureLines(tx, cell, unit, [...persons])
}

/** Of whom nothing is left that was written about them. */
export async function dropHomes(tx: Queryable, cell: Uuid, persons: readonly Uuid[]): Promise<void> {
  if (persons.length === 0) return
  await tx.run('delete from person_home where cell = $1 and person = any($2::uuid[])', [cell, persons])
}

/** By home post, the persons with an entry that its journal does not have. */
async function lackingLines(
  tx: Queryable,
  cell: Uuid,
  sets: readonly Homed[],
): Promise<Map<Uuid, Set<Uuid>>> {
  const foreign = sets.flatMap(({ set, stays }) => {
    const unit = homeNow(stays)
    if (unit === null) return []
    // What was written at home has its line there since it was kept.
    return set.entries
      .filter((entry) => entry.unit !== unit && serviceById(entry.service) !== undefined)
      .map((entry) => ({ unit, person: entry.subject.id, entry: entry.id }))
  })
  const lacking = new Map<Uuid, Set<Uuid>>()
  for (const { unit, person } of await withoutLine(tx, cell, foreign))
    lacking.set(unit, (lacking.get(unit) ?? new Set()).add(person))
  return lacking
}

interface ForeignEntry {
  readonly unit: Uuid
  readonly person: Uuid
  readonly entry: Uuid
}

async function withoutLine(
  tx: Queryable,
  cell: Uuid,
  foreign: readonly ForeignEntry[],
): Promise<readonly ForeignEntry[]> {
  if (foreign.length === 0) return []
  return tx.query<ForeignEntry>(
    `select given.unit, given.person, given.entry
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as given (unit, person, entry)
     where not exists (
       select
       from line
       where line.cell = $1 and line.entry = given.entry and line.unit = given.unit
     )
     order by given.unit, given.person`,
    [
      cell,
      foreign.map(({ unit }) => unit),
      foreign.map(({ person }) => person),
      foreign.map(({ entry }) => entry),
    ],
  )
}
