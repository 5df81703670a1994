import { createHash, randomBytes } from 'node:crypto'
import type { Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'

export interface Open311Key {
  readonly id: Uuid
  readonly name: string
  readonly createdAt: string
  readonly revokedAt: string | null
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Makes a key for whoever is named. @returns the key: it is shown once and kept as a hash only */
export async function createOpen311Key(db: Queryable, cell: Uuid, name: string): Promise<string> {
  const key = `simpul_open311_${randomBytes(32).toString('base64url')}`
  await db.run('insert into open311_key (cell, id, name, hash) values ($1, $2, $3, $4)', [
    ...[cell, v7(), name],
    hashOf(key),
  ])
  return key
}

/** Whose key it is, or undefined when nobody's, or no longer. */
export async function findOpen311Key(db: Queryable, cell: Uuid, key: string): Promise<Uuid | undefined> {
  const [row] = await db.query<{ id: Uuid }>(
    'select id from open311_key where cell = $1 and hash = $2 and revoked_at is null',
    [cell, hashOf(key)],
  )
  return row?.id
}

export const listOpen311Keys = (db: Queryable, cell: Uuid): Promise<Open311Key[]> =>
  db.query<Open311Key>(
    `select id, name, created_at as "createdAt", revoked_at as "revokedAt"
     from open311_key where cell = $1 order by created_at, id`,
    [cell],
  )

/** Ends every key of a name. @returns how many */
export const revokeOpen311Keys = (db: Queryable, cell: Uuid, name: string): Promise<number> =>
  db.run(
    `update open311_key set revoked_at = clock_timestamp()
     where cell = $1 and name = $2 and revoked_at is null`,
    [cell, name],
  )
