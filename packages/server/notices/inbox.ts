import type { Uuid } from '@simpul/domain/core'
import type { InAppNotice, NoticesAnswer } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { type NoticeRow, noticeColumns, wordsOf } from './notice-row.ts'

const SHOWN = 100

interface InboxRow extends NoticeRow {
  readonly id: Uuid
  readonly created_at: string
  readonly read: boolean
  readonly ways: InAppNotice['ways']
}

/** How it stands with one way of telling, as JSON: what the provider said, and when it is tried again. */
export const wayShown = (row: string): string =>
  `jsonb_build_object(
     'channel', ${row}.channel, 'state', ${row}.state, 'at', coalesce(${row}.delivered_at, ${row}.sent_at),
     'againAt', case when ${row}.state = 'failed' then ${row}.try_at end
   )`

/** What somebody was told in the app, the latest first. What is fetched counts as delivered. */
export async function inbox(db: Queryable, cell: Uuid, user: Uuid, now: Date): Promise<NoticesAnswer> {
  const rows = await db.query<InboxRow>(
    `select id, created_at, read_at is not null as read, ${noticeColumns},
       coalesce(
         (
           select jsonb_agg(${wayShown('also')} order by channel)
           from notice as also
           where also.cell = notice.cell and also.case_id = notice.case_id and also.key = notice.key
             and also.receiver = notice.receiver and also.channel in ('push', 'e-mail')
         ),
         '[]'
       ) as ways
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
  return {
    unread: await unreadCount(db, cell, user),
    notices: rows.map((row) => ({
      ...{ id: row.id, at: row.created_at, case: row.case_id, read: row.read },
      ...{ text: wordsOf(row, 'staff'), ways: row.ways },
    })),
  }
}

/** How many notices somebody has not read. */
export async function unreadCount(db: Queryable, cell: Uuid, user: Uuid): Promise<number> {
  const [counted] = await db.query<{ unread: number }>(
    `select count(*)::int as unread
     from notice
     where cell = $1 and receiver = $2 and channel = 'in-app' and read_at is null`,
    [cell, user],
  )
  return counted?.unread ?? 0
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
