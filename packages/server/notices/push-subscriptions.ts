import type { Uuid } from '@simpul/domain/core'
import type { PushSubscriptionRequest } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import type { PushTarget } from './ways.ts'

/** Who asked to be woken, and where. */
export interface Subscriber {
  readonly user: Uuid
  readonly device: Uuid | undefined
}

/** Browsers of one person; the oldest give way. */
const MOST_OF_ONE = 10

/** Remembers a browser. One that another user asked from is this user's now: it is their screen. */
export async function subscribe(
  tx: Queryable,
  cell: Uuid,
  { user, device }: Subscriber,
  { app, endpoint, p256dh, auth }: PushSubscriptionRequest,
  now: Date,
): Promise<void> {
  await tx.run(
    `insert into push_subscription (cell, id, app_user, device, app, endpoint, p256dh, auth, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (cell, endpoint) do update
     set app_user = excluded.app_user, device = excluded.device, app = excluded.app, p256dh = excluded.p256dh,
       auth = excluded.auth, made_at = excluded.made_at`,
    [cell, v7(), user, device ?? null, app, endpoint, p256dh, auth, now.toISOString()],
  )
  await tx.run(
    `delete from push_subscription
     where cell = $1 and app_user = $2 and id not in (
       select id from push_subscription where cell = $1 and app_user = $2 order by made_at desc, id limit ${MOST_OF_ONE}
     )`,
    [cell, user],
  )
}

/** Forgets a browser of this user. */
export const unsubscribe = (tx: Queryable, cell: Uuid, user: Uuid, endpoint: string): Promise<number> =>
  tx.run('delete from push_subscription where cell = $1 and app_user = $2 and endpoint = $3', [
    cell,
    user,
    endpoint,
  ])

/** Forgets a browser that its push service no longer knows. */
export const forget = (tx: Queryable, cell: Uuid, endpoint: string): Promise<number> =>
  tx.run('delete from push_subscription where cell = $1 and endpoint = $2', [cell, endpoint])

export interface KnownTarget extends PushTarget {
  readonly app: 'desk' | 'phone'
}

/** The browsers of a user that may be woken: not those of a phone that was withdrawn. */
export const targetsOf = (tx: Queryable, cell: Uuid, user: Uuid): Promise<KnownTarget[]> =>
  tx.query<KnownTarget>(
    `select app, endpoint, p256dh, auth
     from push_subscription as one
     where cell = $1 and app_user = $2 and not exists (
       select from device
       where device.cell = one.cell and device.id = one.device and device.app_user = one.app_user
         and revoked_at is not null
     )
     order by made_at, id`,
    [cell, user],
  )
