import { clockReading, type Entry, idFrom, type Uuid } from '@simpul/domain/core'
import type { Receipt } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import type { House } from './house.ts'

/** What somebody at a desk says; the rest of the entry is filled in here. */
export type DeskDraft = Pick<Entry, 'service' | 'version' | 'subject' | 'unit' | 'happenedOn' | 'body'>

/**
 * Appends an entry in the name of somebody who works at a desk, under the same judgement as what comes from phones.
 * A desk has no device of its own: every user has one that stands for all browsers, numbered like any other.
 */
export async function appendFromDesk(house: House, user: Uuid, draft: DeskDraft): Promise<Receipt> {
  const device = idFrom('desk', user)
  const nowMs = house.now().getTime()
  const entry: Entry = {
    ...draft,
    id: v7({ msecs: nowMs }),
    recordedAt: clockReading(nowMs, 0),
    recordedBy: user,
    device,
    deviceSeq: await nextNumber(house, device, user),
  }
  const [receipt] = await house.appender.append([entry], { nowMs, from: { user } })
  if (receipt === undefined) throw new Error('an entry without a receipt')
  return receipt
}

async function nextNumber({ db, cell }: House, device: Uuid, user: Uuid): Promise<number> {
  const [row] = await db.query<{ next: number | null }>(
    'select upper(heard)::int8 as next from device_progress where cell = $1 and device = $2 and user_id = $3',
    [cell, device, user],
  )
  return row?.next ?? 1
}
