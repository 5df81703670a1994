import type { Uuid } from '@simpul/domain/core'
import webPush from 'web-push'
import type { CellKey } from '../access/cell-key.ts'
import type { Db } from '../db/db.ts'

/** A VAPID key pair, base64url. */
export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

const PURPOSE = 'push key'

/**
 * The key pair push services know this cell by, made at the first start and the same for all its servers. A private key
 * that cannot be opened any more (another key of the cell) is made anew: browsers then subscribe again.
 */
export async function loadPushKeys(db: Db, cell: Uuid, key: CellKey, now: Date): Promise<PushKeys> {
  return (await readKeys(db, cell, key)) ?? makeKeys(db, cell, key, now)
}

async function makeKeys(db: Db, cell: Uuid, key: CellKey, now: Date): Promise<PushKeys> {
  return db.transaction(async (tx) => {
    // Servers that start together wait here for the first one's keys.
    await tx.query('select from cell where cell = $1 for update', [cell])
    const known = await readKeys(tx, cell, key)
    if (known !== undefined) return known
    const made = webPush.generateVAPIDKeys()
    await tx.run(
      `insert into push_key (cell, public_key, sealed_key, made_at)
       values ($1, $2, $3, $4)
       on conflict (cell) do update
       set public_key = excluded.public_key, sealed_key = excluded.sealed_key,
         made_at = excluded.made_at`,
      [cell, made.publicKey, key.seal(PURPOSE, made.privateKey), now.toISOString()],
    )
    // Asked for under keys that are gone: no push service would take anything for them.
    await tx.run('delete from push_subscription where cell = $1', [cell])
    return made
  })
}

async function readKeys(db: Pick<Db, 'query'>, cell: Uuid, key: CellKey): Promise<PushKeys | undefined> {
  const [row] = await db.query<{ publicKey: string; sealed: Buffer }>(
    'select public_key as "publicKey", sealed_key as sealed from push_key where cell = $1',
    [cell],
  )
  if (row === undefined) return undefined
  const privateKey = key.open(PURPOSE, Buffer.from(row.sealed))
  return privateKey === undefined ? undefined : { publicKey: row.publicKey, privateKey }
}
