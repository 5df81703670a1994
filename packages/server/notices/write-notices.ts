import { type CaseNotice, caseNumber, citizenPhone, isRestricted } from '@simpul/domain/cases'
import type { Month, Uuid } from '@simpul/domain/core'
import { localDate } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import type { OpenedCase } from '../journal/open-cases.ts'
import { receiversOf } from './receivers.ts'
import type { Ways } from './ways.ts'

export interface ToldCase {
  readonly one: OpenedCase
  /** Kemendagri code of the village. */
  readonly area: string
  readonly at: Date
  readonly utcOffset: number
  readonly ways: Ways
  readonly notices: readonly CaseNotice[]
}

/** One receiver and way. */
interface Row {
  readonly key: string
  readonly receiver: Uuid | null
  readonly channel: 'in-app' | 'push' | 'e-mail' | 'message'
  readonly state: 'sent' | 'queued' | 'no-channel'
  readonly about: string
  readonly status: string
  readonly dueOn: string | null
}

/** Writes what people are to hear about a case; whoever heard of it already hears nothing again. */
export async function writeNotices(tx: Queryable, cell: Uuid, told: ToldCase): Promise<void> {
  const rows = await rowsOf(tx, cell, told)
  if (rows.length === 0) return
  const { one, area, at } = told
  const { sheet, file, report } = one
  const number = isRestricted(sheet)
    ? null
    : caseNumber(file.id, sheet.code, area, report.happenedOn.slice(0, 7) as Month)
  const given = rows.map((row) => ({ id: v7(), ...row }))
  await tx.run(
    `insert into notice (
       cell, id, case_id, key, receiver, channel, state, about, status, code, number, due_on, created_at, sent_at,
       try_at
     )
     select $1, id, $2, key, receiver, channel, state, about, status, $3, $4, "dueOn", $5::timestamptz,
       case when state = 'sent' then $5::timestamptz end, case when state = 'queued' then $5::timestamptz end
     from jsonb_to_recordset($6::jsonb) as given (
       id uuid, key text, receiver uuid, channel text, state text, about text, status text, "dueOn" date
     )
     on conflict do nothing`,
    [cell, file.id, sheet.code, number, at.toISOString(), JSON.stringify(given)],
  )
}

async function rowsOf(tx: Queryable, cell: Uuid, told: ToldCase): Promise<Row[]> {
  const inApp = await inAppRows(tx, cell, told)
  const users = inApp.flatMap(({ receiver }) => receiver ?? [])
  const reached = await reachOf(tx, cell, users, told.ways)
  const outside = inApp.flatMap((row) =>
    (reached.get(row.receiver ?? '') ?? []).map((channel): Row => ({ ...row, channel, state: 'queued' })),
  )
  return [...inApp, ...outside]
}

/** By which ways besides the app each of them can be told. */
async function reachOf(
  tx: Queryable,
  cell: Uuid,
  users: readonly Uuid[],
  { mail, push }: Ways,
): Promise<ReadonlyMap<Uuid, readonly ('push' | 'e-mail')[]>> {
  if (users.length === 0 || (mail === undefined && push === undefined)) return new Map()
  const rows = await tx.query<{ id: Uuid; mail: boolean; push: boolean }>(
    `select id, email is not null as mail, exists (
       select from push_subscription as one where one.cell = app_user.cell and one.app_user = app_user.id
     ) as push
     from app_user
     where cell = $1 and id = any($2::uuid[])`,
    [cell, [...new Set(users)]],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      [
        ...(push !== undefined && row.push ? (['push'] as const) : []),
        ...(mail !== undefined && row.mail ? (['e-mail'] as const) : []),
      ],
    ]),
  )
}

/** What is told in the app, and to the citizen. */
async function inAppRows(tx: Queryable, cell: Uuid, told: ToldCase): Promise<Row[]> {
  const { one, at, utcOffset, ways, notices } = told
  const receivers = await receiversOf(tx, cell, one, localDate(at.getTime(), utcOffset))
  const phone = citizenPhone(one.sheet, one.file)
  return notices.flatMap(({ key, about, state, dueOn, to, except }) => {
    const common = { key, about, status: state, dueOn: dueOn ?? null }
    const users = new Set(to.flatMap((recipient) => (recipient === 'citizen' ? [] : receivers(recipient))))
    const toCitizen = to.some(
      (recipient) => recipient === 'citizen' || ('role' in recipient && recipient.role === 'citizen'),
    )
    const staff = [...users]
      .filter((user) => user !== except)
      // The inbox is ours: once written it is there.
      .map((receiver): Row => ({ ...common, receiver, channel: 'in-app', state: 'sent' }))
    if (!toCitizen) return staff
    const reachable = phone !== undefined && ways.message !== undefined
    return [
      ...staff,
      { ...common, receiver: null, channel: 'message', state: reachable ? 'queued' : 'no-channel' } as const,
    ]
  })
}
