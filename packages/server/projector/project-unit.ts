import { type MonthTallies, tallyMonths } from '@simpul/domain/catalogue'
import { addDays, type Month, monthOf, monthRange, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { PostSubject, SessionDayView } from '@simpul/domain/institution'
import type { PersonSubject } from '@simpul/domain/people'
import type { Queryable } from '../db/db.ts'
import { markAreas } from './due-areas.ts'
import { isolate, settleStuck } from './stuck.ts'
import { writeTallies } from './write-tallies.ts'
import { writeThrough } from './write-through.ts'

/** People in one statement: a thousand of them come in two. */
const peoplePerPage = 500

/**
 * Recomputes every month of a post since it exists, from the stored views of everybody who ever belonged to it, and
 * marks the sums above it due for the months that changed. Needs the turn of the cell.
 * @param today the local day; its month is the last one
 */
export async function projectUnit(tx: Queryable, cell: Uuid, unit: Uuid, today: PlainDate): Promise<void> {
  const post = await readPost(tx, cell, unit)
  if (post === undefined) return
  const people = await peopleOf(tx, cell, unit)
  const days = await sessionDaysOf(tx, cell, unit)
  const months = post.from > today ? [] : monthRange(monthOf(post.from), monthOf(today))
  const { done, stuck } = isolate([{ kind: 'unit', id: unit } as const], () =>
    tallyMonths(
      post,
      people,
      days.map(({ view }) => view),
      months,
    ),
  )
  const changed = new Set(await writeAll(tx, cell, unit, done))
  const throughs = [...people, ...days].map(({ through }) => through)
  // An entry that changes no figure still makes the figures newer, here and above.
  if (await writeThrough(tx, cell, unit, throughs)) changed.add(monthOf(today))
  if (post.parent !== null) await markAreas(tx, cell, post.parent, [...changed])
  await settleStuck(tx, cell, [{ kind: 'unit', id: unit }], stuck)
}

async function writeAll(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  done: readonly (readonly MonthTallies[])[],
): Promise<Month[]> {
  const [tallies] = done
  return tallies === undefined ? [] : writeTallies(tx, cell, unit, tallies)
}

async function readPost(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
): Promise<(PostSubject & { readonly parent: Uuid | null }) | undefined> {
  const [row] = await tx.query<{ from: PlainDate; last: PlainDate | null; parent: Uuid | null }>(
    `select from_day as "from", to_day as last, parent
     from unit
     where cell = $1 and id = $2 and kind = 'post'`,
    [cell, unit],
  )
  if (row === undefined) return undefined
  const { from, last, parent } = row
  // The table has the last day it worked, the domain the first day it no longer did.
  return { id: unit, from, parent, ...(last === null ? {} : { to: addDays(last, 1) }) }
}

interface StoredPerson {
  readonly id: Uuid
  readonly subject: PersonSubject
  readonly views: Readonly<Record<string, unknown>>
  readonly through: string
}

async function peopleOf(tx: Queryable, cell: Uuid, unit: Uuid): Promise<StoredPerson[]> {
  const people: StoredPerson[] = []
  for (;;) {
    const page = await peoplePage(tx, cell, unit, people.at(-1)?.id)
    people.push(...page)
    if (page.length < peoplePerPage) return people
  }
}

const peoplePage = (
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  after: Uuid | undefined,
): Promise<StoredPerson[]> =>
  tx.query<StoredPerson>(
    `select v.subject_id as id, v.subject, v.views, v.through
     from (
       select distinct person
       from person_stay
       where cell = $1 and unit = $2 and ($3::uuid is null or person > $3)
       order by person
       limit $4
     ) as stayed
     join subject_view v on v.cell = $1 and v.subject_kind = 'person' and v.subject_id = stayed.person
     order by v.subject_id`,
    [cell, unit, after ?? null, peoplePerPage],
  )

const sessionDaysOf = (
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
): Promise<{ view: SessionDayView; through: string }[]> =>
  tx.query(
    `select v.views -> 'session-day' as view, v.through
     from session_day d
     join subject_view v on v.cell = $1 and v.subject_kind = 'activity' and v.subject_id = d.id
     where d.cell = $1 and d.unit = $2
     order by d.day, d.id`,
    [cell, unit],
  )
