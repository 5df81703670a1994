import { createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import type { SealedEntry } from '@simpul/domain/wire'
import type { AccessContext } from './access-context.ts'

/** An outbox key that was registered when its phone was activated: what it seals speaks for this user and phone. */
export interface OutboxKey {
  readonly device: Uuid
  readonly user: Uuid
  /** When phone or account were withdrawn: what was recorded later is in nobody's name. */
  readonly endedAt: string | undefined
  readonly key: KeyObject
}

const mostKept = 5000

interface KeyRow {
  readonly id: Uuid
  readonly device: Uuid
  readonly user: Uuid
  readonly wrapped: string
  readonly endedAt: string | null
}

/** Finds outbox keys by id. Unwrapping takes milliseconds, so the latest stay in memory; who they speak for is asked. */
export function outboxKeys({
  db,
  cell,
  key,
}: AccessContext): (ids: readonly Uuid[]) => Promise<Map<Uuid, OutboxKey>> {
  const unwrapped = new Map<Uuid, KeyObject>()
  const unwrap = async ({ id, wrapped }: KeyRow): Promise<KeyObject | undefined> => {
    const kept = unwrapped.get(id)
    if (kept !== undefined) return kept
    const secret = secretKey(await key.unwrap(wrapped))
    if (secret === undefined) return undefined
    if (unwrapped.size >= mostKept) unwrapped.clear()
    unwrapped.set(id, secret)
    return secret
  }
  return async (ids) => {
    const found = new Map<Uuid, OutboxKey>()
    const rows = await db.query<KeyRow>(
      `select outbox_key.key_id as id, outbox_key.device, outbox_key.app_user as "user", wrapped,
              least(device.revoked_at, app_user.disabled_at) as "endedAt"
       from outbox_key
       join app_user on app_user.cell = outbox_key.cell and app_user.id = outbox_key.app_user
       left join device
         on device.cell = outbox_key.cell and device.id = outbox_key.device
         and device.app_user = outbox_key.app_user
       where outbox_key.cell = $1 and outbox_key.key_id = any($2::uuid[])`,
      [cell, [...new Set(ids)]],
    )
    for (const row of rows) {
      const secret = await unwrap(row)
      const { id, device, user, endedAt } = row
      if (secret !== undefined) found.set(id, { device, user, endedAt: endedAt ?? undefined, key: secret })
    }
    return found
  }
}

/** AES-256 or nothing. */
export const secretKey = (bytes: Buffer | undefined): KeyObject | undefined =>
  bytes?.length === 32 ? createSecretKey(bytes) : undefined

const tagBytes = 16

/**
 * The bytes of a sealed entry, or undefined when the seal is broken. WebCrypto puts the tag behind the text; id and
 * number are bound to it, so that nobody can hand in one entry under the name of another.
 */
export function openSealed(sealed: SealedEntry, key: KeyObject): Buffer | undefined {
  const bytes = Buffer.from(sealed.data, 'base64')
  if (bytes.length < tagBytes) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(`${sealed.id}/${sealed.deviceSeq}`))
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
