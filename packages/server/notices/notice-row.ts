import { type NoticeAbout, noticeText, type StatusCode } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import type { PlainDate, Text } from '@simpul/domain/core'

/** What a notice says, as it is stored. */
export interface NoticeRow {
  readonly about: NoticeAbout
  readonly status: StatusCode
  readonly code: string
  readonly number: string | null
  readonly due_on: PlainDate | null
}

export const noticeColumns = `about, status, code, number, to_char(due_on, 'YYYY-MM-DD') as due_on`

/** The sentence of a notice in every language. */
export function wordsOf({ about, status, code, number, due_on }: NoticeRow, toCitizen: boolean): Text {
  const service = sheetByCode(code)?.name
  return noticeText({
    ...{ about, state: status, toCitizen },
    ...(due_on === null ? {} : { dueOn: due_on }),
    ...(number === null ? {} : { number }),
    ...(service === undefined ? {} : { service }),
  })
}
