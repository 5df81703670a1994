import type { Month, PlainDate, Subject, Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import { projectAreas } from './project-areas.ts'
import { projectPosts } from './project-posts.ts'
import { projectSets } from './project-subjects.ts'
import { type Difference, differencesOf, dumpHomes, dumpSubjects, dumpUnits } from './row-differences.ts'
import { subjectSets } from './subject-sets.ts'
import type { Turn } from './turn.ts'
import { nextHomes } from './vulnerability/home-key.ts'
import { projectVulnerability } from './vulnerability/project-vulnerability.ts'
import { projectWorklists } from './worklist/project-worklists.ts'

/** What one page of a rebuild did. */
export interface RebuiltPage {
  /** Where the next page begins; null when there is none. */
  readonly last: Uuid | null
  readonly subjects: number
  readonly months: number
  readonly differed: readonly Difference[]
}

type Engine = Db['engine']

const subjectsPerPage = { embedded: 40, postgres: 200 } as const

/** The next subjects by id: those the journal knows, and those a table knows and the journal does not. */
export async function rebuildSubjects(
  turn: Turn,
  engine: Engine,
  after: Uuid | null,
  today: PlainDate,
): Promise<RebuiltPage> {
  const { tx, cell } = turn
  const subjects = await nextSubjects(tx, cell, after, subjectsPerPage[engine])
  const sets = await subjectSets(tx, cell, subjects)
  const ids = [...new Set([...subjects.map(({ id }) => id), ...sets.flatMap((set) => set.ids)])]
  // Read after the entries: whatever was kept before that has its mark here, and is behind, not wrong.
  const behind = await markedSubjects(tx, cell, ids)
  const before = await dumpSubjects(tx, cell, ids)
  // Their posts and homes need no mark: all of them are recomputed in a phase of their own.
  await projectSets(turn, sets, today)
  const differed = differencesOf(before, await dumpSubjects(tx, cell, ids))
  const tied = new Set(sets.filter((set) => set.ids.some((id) => behind.has(id))).flatMap((set) => set.ids))
  return {
    last: subjects.at(-1)?.id ?? null,
    subjects: subjects.length,
    months: 0,
    differed: differed.filter(({ id }) => !tied.has(id)),
  }
}

/** Each table is asked by itself along its key, so that no page has to sort them all. */
const nextSubjects = (tx: Queryable, cell: Uuid, after: Uuid | null, limit: number): Promise<Subject[]> =>
  tx.query<Subject>(
    `select distinct id, kind
     from (
       ${subjectSources.map((source) => `(${source})`).join(' union all ')}
     ) as known
     order by id, kind
     limit $3`,
    [cell, after, limit],
  )

const subjectSources = [
  ['entry', 'subject_kind', 'subject_id'],
  ['subject_view', 'subject_kind', 'subject_id'],
  ['finding', 'subject_kind', 'subject_id'],
  ['person', `'person'`, 'id'],
  ['person_stay', `'person'`, 'person'],
  ['person_home', `'person'`, 'person'],
  ['session_day', `'activity'`, 'id'],
  ['case_row', `'case'`, 'id'],
  ['case_word', `'case'`, 'id'],
  ['household_member', `'person'`, 'person'],
].map(
  ([table, kind, id]) => `
    select distinct t.${id} as id, ${kind} as kind
    from ${table} t
    where t.cell = $1 and ($2::uuid is null or t.${id} > $2)
    order by id, kind
    limit $3`,
)

async function markedSubjects(tx: Queryable, cell: Uuid, ids: readonly Uuid[]): Promise<ReadonlySet<Uuid>> {
  const rows = await tx.query<{ id: Uuid }>(
    'select subject_id as id from due_subject where cell = $1 and subject_id = any($2::uuid[])',
    [cell, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The next unit that is a post or has figures like one. */
export async function rebuildPosts(
  turn: Turn,
  _engine: Engine,
  after: Uuid | null,
  today: PlainDate,
): Promise<RebuiltPage> {
  const { tx, cell } = turn
  const [unit] = await tx.query<{ id: Uuid; due: boolean }>(
    `select u.id, exists (select from due_unit d where d.cell = $1 and d.unit = u.id) as due
     from unit u
     where u.cell = $1 and u.kind = 'post' and ($2::uuid is null or u.id > $2)
     order by u.id
     limit 1`,
    [cell, after],
  )
  if (unit === undefined) return { last: null, subjects: 0, months: 0, differed: [] }
  const before = await dumpUnits(tx, cell, [unit.id])
  await projectPosts(turn, [unit.id], today, { everyRow: true })
  await projectWorklists(turn, [unit.id], today, { everyRow: true })
  const differed = differencesOf(before, await dumpUnits(tx, cell, [unit.id]))
  const months = await monthsOf(tx, cell, unit.id)
  return { last: unit.id, subjects: 0, months: months.length, differed: unit.due ? [] : differed }
}

const monthsPerStatement = { embedded: 4, postgres: 24 } as const

/**
 * The next unit above posts, the deepest first, for the sums of a subdistrict rest on those of its villages.
 */
export async function rebuildAreas(turn: Turn, engine: Engine, after: Uuid | null): Promise<RebuiltPage> {
  const { tx, cell } = turn
  const unit = await nextArea(tx, cell, after)
  if (unit === undefined) return { last: null, subjects: 0, months: 0, differed: [] }
  const months = await monthsOf(tx, cell, unit.id)
  const before = await dumpUnits(tx, cell, [unit.id])
  for (let at = 0; at < months.length; at += monthsPerStatement[engine]) {
    const page = months.slice(at, at + monthsPerStatement[engine])
    await projectAreas(
      turn,
      page.map((month) => ({ unit: unit.id, month })),
    )
  }
  const differed = differencesOf(before, await dumpUnits(tx, cell, [unit.id]))
  return { last: unit.id, subjects: 0, months: months.length, differed: unit.due ? [] : differed }
}

async function nextArea(
  tx: Queryable,
  cell: Uuid,
  after: Uuid | null,
): Promise<{ id: Uuid; due: boolean } | undefined> {
  const [unit] = await tx.query<{ id: Uuid; due: boolean }>(
    `select u.id, exists (select from due_area d where d.cell = $1 and d.unit = u.id) as due
     from unit u
     where u.cell = $1
       and u.kind <> 'post'
       and ($2::uuid is null or (-cardinality(u.path), u.id) > (
         select -cardinality(path), id
         from unit
         where cell = $1 and id = $2
       ))
     order by cardinality(u.path) desc, u.id
     limit 1`,
    [cell, after],
  )
  return unit
}

const homesPerPage = { embedded: 10, postgres: 100 } as const

/** The next homes by id. */
export async function rebuildHomes(
  turn: Turn,
  engine: Engine,
  after: Uuid | null,
  today: PlainDate,
): Promise<RebuiltPage> {
  const { tx, cell } = turn
  const homes = await nextHomes(tx, cell, after, homesPerPage[engine])
  const ids = homes.map(({ id }) => id)
  const behind = await tx.query<{ id: Uuid }>(
    'select id from vulnerability_due where cell = $1 and id = any($2::uuid[])',
    [cell, ids],
  )
  const before = await dumpHomes(tx, cell, ids)
  await projectVulnerability(turn, homes, today)
  const differed = differencesOf(before, await dumpHomes(tx, cell, ids))
  return {
    last: ids.at(-1) ?? null,
    ...{ subjects: 0, months: 0 },
    differed: differed.filter(({ id }) => !behind.some((one) => one.id === id)),
  }
}

/** Every month a unit or one right below it has figures of. */
async function monthsOf(tx: Queryable, cell: Uuid, unit: Uuid): Promise<Month[]> {
  const rows = await tx.query<{ month: Month }>(
    `select month
     from tally
     where cell = $1 and unit in (
       select id
       from unit
       where cell = $1 and (id = $2 or parent = $2)
     )
     group by month
     order by month`,
    [cell, unit],
  )
  return rows.map(({ month }) => month)
}
