import { parseSessionDayRule, plannedSessionDay } from '@simpul/domain/areas'
import { indicatorById } from '@simpul/domain/catalogue'
import { err, lastDay, type Month, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import type { PostRow, PostsAnswer } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import { familiesToVisit } from './families.ts'
import { readPhones } from './read-completeness.ts'
import { readSurroundings } from './read-units.ts'
import { isInArea, maySeeFigure, type Reader } from './reader.ts'

/** Figures about posts themselves: whoever may read any sum of the unit may read them, and none is hidden. */
const SHOWN = ['day.opened', 'day.closed', 'report.sent'] as const

/** Every post of a unit in a month, by name: what has been done, and what may still be on its way. */
export async function posts(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  month: Month,
): Promise<Result<PostsAnswer, { code: 'not-found' | 'not-allowed' }>> {
  const around = await readSurroundings(db, cell, unit, lastDay(month))
  const path = around?.path.map(({ id }) => id) ?? []
  if (around === undefined || !isInArea(reader, path)) return err({ code: 'not-found' })
  const sheets = SHOWN.map((id) => indicatorById(id))
  if (!sheets.every((sheet) => sheet !== undefined && maySeeFigure(reader, sheet, path)))
    return err({ code: 'not-allowed' })
  const [rows, phones, families] = await Promise.all([
    readPosts(db, cell, unit, month),
    readPhones(db, cell, unit, reader, 'posts'),
    familiesToVisit(db, cell, reader, path, month),
  ])
  const byPost = new Map(phones.map((row) => [row.child, row]))
  const listed = rows.map((row) => rowOf(row, month, byPost.get(row.id)))
  const count = (is: (post: PostRow) => boolean): number => listed.filter(is).length
  return ok({
    unit: { id: around.unit.id, name: around.unit.name },
    month,
    expected: listed.length,
    opened: count((post) => post.opened),
    closed: count((post) => post.closed),
    reported: count((post) => post.reported),
    posts: listed,
    families,
  })
}

interface StoredPost {
  readonly id: Uuid
  readonly name: string
  readonly above: string
  readonly rule: unknown
  readonly day: PlainDate | null
  readonly state: string | null
  /** The figures that are one this month. */
  readonly done: readonly string[]
  readonly latestEntry: string | null
}

function rowOf(
  { rule, day, state, done, ...post }: StoredPost,
  month: Month,
  phones: { readonly waiting: number; readonly silent: number } | undefined,
): PostRow {
  const parsed = parseSessionDayRule(rule)
  return {
    ...post,
    planned: parsed === undefined ? null : plannedSessionDay(parsed, month),
    day: day === null || state === null ? null : { day, state },
    opened: done.includes('day.opened'),
    closed: done.includes('day.closed'),
    reported: done.includes('report.sent'),
    silentPhones: phones?.silent ?? 0,
    entriesOnTheWay: phones?.waiting ?? 0,
  }
}

/** Each post is looked up by itself (`offset 0`), for the planner would rather read the tallies of the whole cell. */
const readPosts = (db: Queryable, cell: Uuid, unit: Uuid, month: Month): Promise<StoredPost[]> =>
  db.query<StoredPost>(
    `select post.id, post.name, coalesce(above.name, '') as above, post.session_day_rule as rule, latest.day,
       latest.state, done.ids as done, t.through as "latestEntry"
     from unit post
     left join unit above on above.cell = $1 and above.id = post.parent
     left join unit_through t on t.cell = $1 and t.unit = post.id
     cross join lateral (
       select coalesce(array_agg(indicator), '{}') as ids
       from tally
       where cell = $1 and unit = post.id and month = $3 and indicator = any($4::text[]) and figure > 0
       offset 0
     ) as done
     left join lateral (
       select day, state
       from session_day
       where cell = $1 and unit = post.id and day between $5 and $6
       order by day desc
       limit 1
     ) as latest on true
     where post.cell = $1
       and post.kind = 'post'
       and $2 = any(post.path)
       and post.from_day <= $6
       and (post.to_day is null or post.to_day >= $6)
     order by post.name, post.id`,
    [cell, unit, month, SHOWN, `${month}-01`, lastDay(month)],
  )
