import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { newToken, TOKEN_LIFE_MS, type TokenKind, tokenHash } from './opaque-token.ts'

/** Makes a token for a user and answers it; only its hash stays. */
export async function giveToken(
  tx: Queryable,
  { cell, now }: AccessContext,
  kind: TokenKind,
  user: Uuid,
  device?: Uuid,
): Promise<string> {
  const token = newToken(kind)
  const expiresAt = new Date(now().getTime() + TOKEN_LIFE_MS[kind]).toISOString()
  await tx.run(
    'insert into token (cell, hash, kind, app_user, device, expires_at) values ($1, $2, $3, $4, $5, $6)',
    [cell, tokenHash(token), kind, user, device ?? null, expiresAt],
  )
  return token
}

/** Ends one token, at a sign-out. */
export async function endToken({ db, cell }: AccessContext, token: string): Promise<void> {
  const hash = tokenHash(token)
  if (hash !== undefined) await db.run('delete from token where cell = $1 and hash = $2', [cell, hash])
}

/** Clears away what has run out: tokens, and counts of wrong tries a day old. */
export async function clearExpired({ db, cell, now }: AccessContext): Promise<void> {
  const at = now().toISOString()
  await db.run('delete from token where cell = $1 and expires_at < $2', [cell, at])
  await db.run(`delete from throttle where cell = $1 and last_try < $2::timestamptz - interval '1 day'`, [
    cell,
    at,
  ])
}
