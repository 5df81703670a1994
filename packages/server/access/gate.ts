import type { Uuid } from '@simpul/domain/core'
import type { AccessContext } from './access-context.ts'
import { loadActor, type UserActor } from './actors.ts'
import { accessChanged } from './changes.ts'
import { TOKEN_LIFE_MS, type TokenKind, tokenHash } from './opaque-token.ts'

/** Who stands at the door. */
export interface Session {
  readonly kind: TokenKind
  readonly user: Uuid
  /** Of phone and push tokens. */
  readonly device: Uuid | undefined
  /** From then on (an instant) the phone or the account was withdrawn: a push token only hands in what is older. */
  readonly endedAt: string | undefined
}

/** `revoked`: the phone was withdrawn, which its user has to be told in other words than "sign in again". */
export type Admission = Session | 'revoked' | undefined

/** Lets in who shows a token, and says who they are. What it knows it keeps for seconds; changes are told to it. */
export interface Gate {
  admit(token: string): Promise<Admission>
  actor(user: Uuid): Promise<UserActor | undefined>
  /** Forgets what is kept about a user; every process of the cell is told the same by the change itself. */
  forget(user: Uuid): void
  close(): Promise<void>
}

const tokenKeptMs = 15_000
const actorKeptMs = 30_000
const mostKept = 20_000

type Kept<T> = { readonly value: Promise<T>; readonly until: number }

/** The gate of one server process. */
export async function openGate(access: AccessContext): Promise<Gate> {
  const { db, cell, now } = access
  const tokens = new Map<string, Kept<Admission>>()
  const actors = new Map<Uuid, Kept<UserActor | undefined>>()
  const usersOfTokens = new Map<Uuid, Set<string>>()
  const forget = (user: Uuid) => {
    actors.delete(user)
    for (const key of usersOfTokens.get(user) ?? []) tokens.delete(key)
    usersOfTokens.delete(user)
  }
  const stop = await db.subscribe(accessChanged, forget)

  return {
    admit: async (token) => {
      const hash = tokenHash(token)
      if (hash === undefined) return undefined
      const key = hash.toString('base64')
      const kept = tokens.get(key)
      if (kept !== undefined && now().getTime() < kept.until) return kept.value
      if (tokens.size >= mostKept) {
        tokens.clear()
        usersOfTokens.clear()
      }
      const value = loadAdmission(access, hash).then(({ admission, user }) => {
        if (user !== undefined) usersOfTokens.set(user, (usersOfTokens.get(user) ?? new Set()).add(key))
        return admission
      })
      return keep(tokens, key, value, now().getTime() + tokenKeptMs)
    },
    actor: async (user) => {
      const kept = actors.get(user)
      if (kept !== undefined && now().getTime() < kept.until) return kept.value
      if (actors.size >= mostKept) actors.clear()
      return keep(actors, user, loadActor(db, cell, user), now().getTime() + actorKeptMs)
    },
    forget,
    close: stop,
  }
}

/** A failed look-up is not kept: the next one asks again. */
function keep<T>(map: Map<string, Kept<T>>, key: string, value: Promise<T>, until: number): Promise<T> {
  map.set(key, { value, until })
  value.catch(() => map.delete(key))
  return value
}

interface TokenRow {
  readonly kind: TokenKind
  readonly user: Uuid
  readonly device: Uuid | null
  readonly expiresAt: string
  readonly disabledAt: string | null
  readonly revokedAt: string | null
}

async function loadAdmission(
  access: AccessContext,
  hash: Buffer,
): Promise<{ admission: Admission; user: Uuid | undefined }> {
  const [row] = await access.db.query<TokenRow>(
    `select token.kind, token.app_user as "user", token.device, token.expires_at as "expiresAt",
            app_user.disabled_at as "disabledAt", device.revoked_at as "revokedAt"
     from token
     join app_user on app_user.cell = token.cell and app_user.id = token.app_user
     left join device on device.cell = token.cell and device.id = token.device and device.app_user = token.app_user
     where token.cell = $1 and token.hash = $2`,
    [access.cell, hash],
  )
  if (row === undefined || Date.parse(row.expiresAt) <= access.now().getTime())
    return { admission: undefined, user: undefined }
  await prolong(access, hash, row)
  return { admission: admissionOf(row), user: row.user }
}

function admissionOf({ kind, user, device, disabledAt, revokedAt }: TokenRow): Admission {
  const ends = [disabledAt, revokedAt].filter((end) => end !== null).sort()
  // What was recorded before the end is not lost: it still comes in, and is judged by when it was recorded.
  if (ends.length > 0 && kind !== 'push') return revokedAt === null ? undefined : 'revoked'
  return { kind, user, device: device ?? undefined, endedAt: ends[0] }
}

/** A contact moves the end ahead, written at most once in a twelfth of the token's life. */
async function prolong({ db, cell, now }: AccessContext, hash: Buffer, row: TokenRow): Promise<void> {
  const life = TOKEN_LIFE_MS[row.kind]
  const until = now().getTime() + life
  if (until - Date.parse(row.expiresAt) < life / 12) return
  await db.run('update token set expires_at = $3 where cell = $1 and hash = $2', [
    cell,
    hash,
    new Date(until).toISOString(),
  ])
}
