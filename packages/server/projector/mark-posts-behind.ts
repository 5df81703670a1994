import { indicatorSheets } from '@simpul/domain/catalogue'
import { monthOf, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { columnsOf } from '../db/sql.ts'
import { markUnits } from './due-units.ts'
import { inTurn } from './turn.ts'

const postsPerStatement = 100

/**
 * Marks the posts that lack a row of this month: the month has turned, the post is new, or this code counts
 * something (or in a way) that the code before it did not. To be called at start, when the day turns and when
 * units changed.
 * @returns undefined when another server has the turn
 */
export async function markPostsBehind(db: Db, cell: Uuid, today: PlainDate): Promise<number | undefined> {
  let marked = 0
  let after: Uuid | undefined
  for (;;) {
    const page = await postsPage(db, cell, today, after)
    const behind = page.filter(({ rows }) => rows < indicatorSheets.length).map(({ id }) => id)
    if (behind.length > 0 && (await mark(db, cell, behind)) === undefined) return undefined
    marked += behind.length
    after = page.at(-1)?.id
    if (page.length < postsPerStatement) return marked
  }
}

const postsPage = (
  db: Db,
  cell: Uuid,
  today: PlainDate,
  after: Uuid | undefined,
): Promise<{ id: Uuid; rows: number }[]> =>
  db.query(
    `select u.id, (
       select count(*)
       from tally t
       where t.cell = $1
         and t.unit = u.id
         and t.month = $2
         and (t.indicator, t.version) in (
           select indicator, version
           from unnest($3::text[], $4::int[]) as given (indicator, version)
         )
     ) as rows
     from unit u
     where u.cell = $1 and u.kind = 'post' and u.from_day <= $5 and ($6::uuid is null or u.id > $6)
     order by u.id
     limit $7`,
    [
      cell,
      monthOf(today),
      ...columnsOf(indicatorSheets, ['id', 'version']),
      today,
      after ?? null,
      postsPerStatement,
    ],
  )

const mark = (db: Db, cell: Uuid, units: readonly Uuid[]): Promise<true | undefined> =>
  inTurn(db, cell, async ({ tx }) => {
    await markUnits(tx, cell, units)
    return true as const
  })
