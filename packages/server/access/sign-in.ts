import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { AccessContext } from './access-context.ts'
import { writeAudit } from './audit.ts'
import { checkPassword } from './password.ts'
import { type Bucket, countedAddress, giveTryBack, takeTry } from './throttle.ts'
import { giveToken } from './tokens.ts'

export type SignInProblem =
  | { readonly code: 'wrong-password' | 'busy' }
  | { readonly code: 'too-many-tries'; readonly waitS: number }

/** User names are compared without capitals and spaces around. */
export const normalUsername = (username: string): string => username.trim().toLowerCase()

/**
 * Signs in at a desk. The try is counted before the password is looked at, so that many at once cannot slip
 * through; an unknown name takes as long as a wrong password.
 */
export async function signIn(
  access: AccessContext,
  asked: { readonly username: string; readonly password: string; readonly address: string },
): Promise<Result<{ token: string; user: Uuid }, SignInProblem>> {
  const username = normalUsername(asked.username)
  const buckets: Bucket[] = [
    { kind: 'password-address', of: countedAddress(asked.address) },
    { kind: 'password-account', of: username },
  ]
  for (const bucket of buckets) {
    const waitS = await takeTry(access, bucket)
    if (waitS > 0) return err({ code: 'too-many-tries', waitS })
  }
  const account = await findAccount(access, username)
  const fits = await checkPassword(account?.hash ?? null, asked.password)
  if (fits === false || account === undefined) return err({ code: 'wrong-password' })
  for (const bucket of buckets) await giveTryBack(access, bucket)
  if (fits === 'busy') return err({ code: 'busy' })
  const token = await access.db.transaction(async (tx) => {
    await writeAudit(tx, access.cell, { actor: account.id, action: 'signed-in' })
    return giveToken(tx, access, 'session', account.id)
  })
  return ok({ token, user: account.id })
}

async function findAccount(
  { db, cell }: AccessContext,
  username: string,
): Promise<{ id: Uuid; hash: string | null } | undefined> {
  const [row] = await db.query<{ id: Uuid; hash: string | null }>(
    `select id, password_hash as hash
     from app_user
     where cell = $1 and username = $2 and disabled_at is null`,
    [cell, username],
  )
  return row
}
