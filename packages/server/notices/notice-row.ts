import { type NoticeAbout, noticeText, type StatusCode } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { PlainDate, Text, Uuid } from '@simpul/domain/core'

/** What a notice says, as it is stored. */
export interface NoticeRow {
  readonly case_id: Uuid
  readonly about: NoticeAbout
  readonly status: StatusCode
  readonly code: string
  readonly number: string | null
  readonly due_on: PlainDate | null
}

export const noticeColumns = `case_id, about, status, code, number, to_char(due_on, 'YYYY-MM-DD') as due_on`

/** Who reads a notice: somebody in the app, the citizen, or whoever may look on outside the app. */
export type NoticeReader = 'staff' | 'citizen' | 'outside'

/** The sentence of a notice in every language; outside the app it names the number alone. */
export function wordsOf({ about, status, code, number, due_on }: NoticeRow, reader: NoticeReader): Text {
  const service = reader === 'outside' ? undefined : sheetByCode(code)?.name
  return noticeText({
    ...{ about, state: status, toCitizen: reader === 'citizen' },
    ...(due_on === null ? {} : { dueOn: due_on }),
    ...(number === null ? {} : { number }),
    ...(service === undefined ? {} : { service }),
  })
}

/** The page a notice opens; the address of a restricted case stands nowhere outside the app. */
export function pageOf({ number, case_id }: NoticeRow, app: 'desk' | 'phone'): string {
  if (app === 'phone') return '/kader/#/notices'
  return number === null ? '/meja/notices' : `/meja/cases/${case_id}`
}
