import { createDecipheriv, type KeyObject, createSecretKey } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import type { SealedEntry } from '@simpul/domain/wire'
import type { AccessContext } from './access-context.ts'

/** An outbox key that was registered when its phone was activated: what it seals speaks for this user and phone. */
export interface OutboxKey {
  readonly device: Uuid
  readonly user: Uuid
  readonly key: KeyObject
}

const mostKept = 5000

/** Finds outbox keys by id; unwrapping takes milliseconds, so the latest stay in memory. */
export function outboxKeys({
  db,
  cell,
  key,
}: AccessContext): (ids: readonly Uuid[]) => Promise<Map<Uuid, OutboxKey>> {
  const kept = new Map<Uuid, OutboxKey>()
  return async (ids) => {
    const wanted = [...new Set(ids)]
    const missing = wanted.filter((id) => !kept.has(id))
    if (missing.length > 0) {
      if (kept.size + missing.length > mostKept) kept.clear()
      const rows = await db.query<{ id: Uuid; device: Uuid; user: Uuid; wrapped: string }>(
        `select key_id as id, device, app_user as "user", wrapped
         from outbox_key where cell = $1 and key_id = any($2::uuid[])`,
        [cell, missing],
      )
      for (const { id, device, user, wrapped } of rows) {
        const bytes = await key.unwrap(wrapped)
        if (bytes?.length === 32) kept.set(id, { device, user, key: createSecretKey(bytes) })
      }
    }
    return new Map(wanted.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as OutboxKey]] : [])))
  }
}

const tagBytes = 16

/**
 * The bytes of a sealed entry, or undefined when the seal is broken. WebCrypto puts the tag behind the text; id and
 * number are bound to it, so that nobody can hand in one entry under the name of another.
 */
export function openSealed(sealed: SealedEntry, { key }: OutboxKey): Buffer | undefined {
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
