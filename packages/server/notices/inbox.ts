import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { NoticesAnswer } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { type NoticeRow, noticeColumns, wordsOf } from './notice-row.ts'

const SHOWN = 100

interface InboxRow extends NoticeRow {
  readonly id: Uuid
  readonly case_id: Uuid
  readonly created_at: string
  readonly read: boolean
  readonly due_on: PlainDate | null
}

/** What somebody was told in the app, the latest first. What is fetched counts as delivered. */
export async function inbox(db: Queryable, cell: Uuid, user: Uuid, now: Date): Promise<NoticesAnswer> {
  const rows = await db.query<InboxRow>(
    `select id, case_id, created_at, read_at is not null as read, ${noticeColumns}
     from notice
     where cell = $1 and receiver = $2 and channel = 'in-app'
     order by created_at desc, id
     limit ${SHOWN}`,
    [cell, user],
  )
  const fresh = rows.map(({ id }) => id)
  await db.run(
    `update notice
     set state = 'delivered', delivered_at = $3
     where cell = $1 and id = any($2::uuid[]) and channel = 'in-app' and state = 'sent'`,
    [cell, fresh, now.toISOString()],
  )
  const [counted] = await db.query<{ unread: number }>(
    `select count(*)::int as unread
     from notice
     where cell = $1 and receiver = $2 and channel = 'in-app' and read_at is null`,
    [cell, user],
  )
  return {
    unread: counted?.unread ?? 0,
    notices: rows.map((row) => ({
      ...{ id: row.id, at: row.created_at, case: row.case_id, read: row.read },
      text: wordsOf(row, false),
    })),
  }
}

/** @param ids of notices; all of them when undefined. Those of others are passed over. */
export const markRead = (
  db: Queryable,
  cell: Uuid,
  user: Uuid,
  ids: readonly Uuid[] | undefined,
  now: Date,
): Promise<number> =>
  db.run(
    `update notice
     set read_at = $4
     where cell = $1
       and receiver = $2
       and channel = 'in-app'
       and read_at is null
       and ($3::uuid[] is null or id = any($3::uuid[]))`,
    [cell, user, ids ?? null, now.toISOString()],
  )
