import { citizenPhone, mayWriteToCitizen, whatsAppLink } from '@simpul/domain/cases'
import type { Uuid } from '@simpul/domain/core'
import type { CitizenNotice, NoticeState } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { OpenedCase } from '../journal/open-cases.ts'
import { wayShown } from './inbox.ts'
import { type NoticeRow, noticeColumns, wordsOf } from './notice-row.ts'

/** States in which no gateway has it or will try it again: a person may pass it on. */
const UP_TO_PEOPLE: readonly NoticeState[] = ['no-channel', 'given-up', 'shared']

interface CitizenRow extends NoticeRow {
  readonly id: Uuid
  readonly created_at: string
  readonly way: Pick<CitizenNotice, 'channel' | 'state' | 'at' | 'againAt'>
}

/**
 * What the citizen of a case was told, the latest first, and how that went.
 * @param mayPassOn whether the reader works on the case
 */
export async function citizenNotices(
  db: Queryable,
  cell: Uuid,
  { sheet, file }: OpenedCase,
  mayPassOn: boolean,
): Promise<CitizenNotice[]> {
  const rows = await db.query<CitizenRow>(
    `select id, created_at, ${noticeColumns}, ${wayShown('notice')} as way
     from notice
     where cell = $1 and case_id = $2 and channel = 'message'
     order by created_at desc, id`,
    [cell, file.id],
  )
  const isOpen = mayPassOn && mayWriteToCitizen(sheet, file)
  const phone = citizenPhone(sheet, file)
  return rows.map((row) => {
    const text = wordsOf(row, 'citizen').id
    const link = isOpen && UP_TO_PEOPLE.includes(row.way.state) ? whatsAppLink(phone, text) : null
    return { id: row.id, madeAt: row.created_at, ...row.way, text, link }
  })
}

/** Notes that somebody opened it in an app of their own. It is never called sent: nobody can tell. */
export const noteShared = (
  db: Queryable,
  cell: Uuid,
  {
    id,
    caseId,
    by,
    now,
  }: { readonly id: Uuid; readonly caseId: Uuid; readonly by: Uuid; readonly now: Date },
): Promise<number> =>
  db.run(
    `update notice
     set state = 'shared', shared_by = $4, sent_at = $5, try_at = null
     where cell = $1 and id = $2 and case_id = $3 and channel = 'message' and state = any($6::text[])`,
    [cell, id, caseId, by, now.toISOString(), UP_TO_PEOPLE],
  )
