import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { ActivateRequest } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { writeAudit } from './audit.ts'
import { tellAccessChanged } from './changes.ts'
import { useCode } from './one-time-code.ts'
import { type Bucket, countedAddress, giveTryBack, takeTry } from './throttle.ts'
import { giveToken } from './tokens.ts'

export type CodeProblem =
  | { readonly code: 'wrong-code' | 'bad-request' }
  | { readonly code: 'too-many-tries'; readonly waitS: number }

export interface Activated {
  readonly user: Uuid
  readonly token: string
  readonly pushToken: string
}

/**
 * Turns a code into a phone of a user. The key of its outbox is looked at before the code is used up: a phone that
 * sends a key nobody can open has to be told while its code is still good.
 */
export async function activatePhone(
  access: AccessContext,
  asked: ActivateRequest,
  address: string,
): Promise<Result<Activated, CodeProblem>> {
  const outboxKey = await access.key.unwrap(asked.outboxKey.wrapped)
  if (outboxKey?.length !== 32) return err({ code: 'bad-request' })
  return withCountedTry(access, address, () =>
    access.db.transaction(async (tx) => {
      const user = await useCode(tx, access, 'phone', asked.code)
      return user === undefined ? err({ code: 'wrong-code' }) : registerPhone(tx, access, user, asked)
    }),
  )
}

async function registerPhone(
  tx: Queryable,
  access: AccessContext,
  user: Uuid,
  { device, deviceName, outboxKey }: ActivateRequest,
): Promise<Result<Activated, CodeProblem>> {
  const { cell } = access
  await tx.run(
    `insert into device (cell, id, app_user, name, activated_at) values ($1, $2, $3, $4, $5)
     on conflict (cell, id, app_user) do update
     set name = excluded.name, activated_at = excluded.activated_at, revoked_at = null, revoked_by = null`,
    [cell, device, user, deviceName, access.now().toISOString()],
  )
  await tx.run(
    `insert into outbox_key (cell, key_id, device, app_user, wrapped) values ($1, $2, $3, $4, $5)
     on conflict (cell, key_id) do nothing`,
    [cell, outboxKey.keyId, device, user, outboxKey.wrapped],
  )
  // The phone starts afresh: what it was given before must not open anything in other hands.
  await tx.run('delete from token where cell = $1 and app_user = $2 and device = $3', [cell, user, device])
  const token = await giveToken(tx, access, 'phone', user, device)
  const pushToken = await giveToken(tx, access, 'push', user, device)
  await writeAudit(tx, cell, { actor: user, action: 'phone-activated', target: device })
  await tellAccessChanged(tx, user)
  return ok({ user, token, pushToken })
}

/** Counts a try with a code against the address and against the cell, before the code is looked at. */
export async function withCountedTry<T>(
  access: AccessContext,
  address: string,
  work: () => Promise<Result<T, CodeProblem>>,
): Promise<Result<T, CodeProblem>> {
  const buckets: Bucket[] = [
    { kind: 'code-address', of: countedAddress(address) },
    { kind: 'code-cell', of: 'all' },
  ]
  for (const bucket of buckets) {
    const waitS = await takeTry(access, bucket)
    if (waitS > 0) return err({ code: 'too-many-tries', waitS })
  }
  const answer = await work()
  if (answer.ok || answer.problem.code !== 'wrong-code') {
    for (const bucket of buckets) await giveTryBack(access, bucket)
  }
  return answer
}
