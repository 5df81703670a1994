import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { writeAudit } from './audit.ts'
import { tellAccessChanged } from './changes.ts'

/** The users whose phone this is and has not been withdrawn yet. */
export async function usersOfDevice({ db, cell }: AccessContext, device: Uuid): Promise<Uuid[]> {
  const rows = await db.query<{ user: Uuid }>(
    `select app_user as "user" from device where cell = $1 and id = $2 and revoked_at is null order by app_user`,
    [cell, device],
  )
  return rows.map((row) => row.user)
}

/** Withdraws a phone from a user, at once for everything it could read. */
export async function revokeDevice(
  tx: Queryable,
  { cell, now }: AccessContext,
  by: Uuid | null,
  device: Uuid,
  user: Uuid,
): Promise<void> {
  const ended = await tx.run(
    `update device set revoked_at = $4, revoked_by = $5
     where cell = $1 and id = $2 and app_user = $3 and revoked_at is null`,
    [cell, device, user, now().toISOString(), by],
  )
  if (ended === 0) return
  await writeAudit(tx, cell, { actor: by, action: 'device-revoked', target: device })
  await tellAccessChanged(tx, user)
}
