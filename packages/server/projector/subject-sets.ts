import { isUuid, type Subject, type SubjectKind, type Uuid } from '@simpul/domain/core'
import { personRoots, samePerson } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { type KeptEntry, keptEntries } from './kept-entries.ts'

/** One subject with everything written about it; of a person under every id that was joined with it. */
export interface SubjectSet {
  readonly kind: SubjectKind
  readonly root: Uuid
  /** All ids of the set, the root first. */
  readonly ids: readonly Uuid[]
  readonly entries: readonly KeptEntry[]
}

/**
 * Subjects with their entries. Persons come as the sets they belong to now, and those they were taken out of.
 */
export async function subjectSets(
  tx: Queryable,
  cell: Uuid,
  subjects: readonly Subject[],
): Promise<SubjectSet[]> {
  const kinds = new Map<SubjectKind, Uuid[]>()
  for (const { kind, id } of subjects) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  const sets: SubjectSet[] = []
  for (const [kind, ids] of kinds) {
    if (kind === 'person') sets.push(...(await personSets(tx, cell, ids)))
    else sets.push(...setsOf(kind, ids, await keptEntries(tx, cell, kind, ids), new Map()))
  }
  return sets
}

/**
 * A set is found from any of its ids: by what was joined before (`person_home.stands_for`), and by the
 * decisions among the entries themselves.
 */
async function personSets(tx: Queryable, cell: Uuid, persons: readonly Uuid[]): Promise<SubjectSet[]> {
  const known = new Set<Uuid>()
  const entries: KeptEntry[] = []
  let wanted: readonly Uuid[] = persons
  while (wanted.length > 0) {
    const fresh = (await joinedWith(tx, cell, wanted)).filter((id) => !known.has(id))
    for (const id of fresh) known.add(id)
    const found = await keptEntries(tx, cell, 'person', fresh)
    entries.push(...found)
    wanted = namedIn(found).filter((id) => !known.has(id))
  }
  return setsOf('person', [...known].sort(), entries, personRoots(entries))
}

async function joinedWith(tx: Queryable, cell: Uuid, persons: readonly Uuid[]): Promise<Uuid[]> {
  const rows = await tx.query<{ person: Uuid }>(
    `select person
     from person_home
     where cell = $1 and stands_for in (
       select stands_for
       from person_home
       where cell = $1 and person = any($2::uuid[])
     )`,
    [cell, persons],
  )
  return [...new Set([...persons, ...rows.map((row) => row.person)])]
}

/** Everybody a decision speaks of: whether it stands may depend on what was decided from the other side. */
function namedIn(entries: readonly KeptEntry[]): Uuid[] {
  const named = entries
    .filter((entry) => entry.service === samePerson.id)
    .map((entry) => (entry.body as { with?: unknown } | null)?.with)
  return [...new Set(named.filter((id): id is Uuid => typeof id === 'string' && isUuid(id)))]
}

/** @param ids in order, so that the root, being the smallest, comes first in its set */
function setsOf(
  kind: SubjectKind,
  ids: readonly Uuid[],
  entries: readonly KeptEntry[],
  roots: ReadonlyMap<Uuid, Uuid>,
): SubjectSet[] {
  const lists = new Map<Uuid, KeptEntry[]>(ids.map((id) => [id, []]))
  for (const entry of entries) lists.get(entry.subject.id)?.push(entry)
  const sets = new Map<Uuid, Uuid[]>()
  for (const id of ids) {
    const root = roots.get(id) ?? id
    sets.set(root, [...(sets.get(root) ?? []), id])
  }
  return [...sets.values()].map((members) => ({
    kind,
    // Not the root of the decisions: a broken phone may have joined somebody with what is no id at all.
    root: members[0] as Uuid,
    ids: members,
    entries: members.flatMap((id) => lists.get(id) ?? []),
  }))
}
