import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from './db/db.ts'
import { eraseSubject } from './erase-subject.ts'
import { type Erasure, listErasures } from './journal/erase.ts'

/*
 * What a backup must not bring back: data that were erased since, phones and accounts that were withdrawn since. Both are
 * kept in files of the data folder, apart from every backup, and done again after a restore.
 */
const erasureFile = 'erasures.json'
const withdrawalFile = 'withdrawals.json'

/** A phone of a user, or without `device` the whole account. */
interface Withdrawal {
  readonly user: Uuid
  readonly device: Uuid | null
  readonly at: string
}

/** Takes what the database knows over into the files; what only the files know stays. */
export async function keepOutsideLists(db: Queryable, cell: Uuid, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await merge(join(folder, erasureFile), await listErasures(db, cell), keyOfErasure)
  await merge(join(folder, withdrawalFile), await listWithdrawals(db, cell), keyOfWithdrawal)
}

/** Does again what the files know and the database does not. Twice is the same as once. */
export async function replayOutsideLists(
  db: Db,
  cell: Uuid,
  folder: string,
): Promise<{ erased: number; withdrawn: number }> {
  const done = new Set((await listErasures(db, cell)).map(keyOfErasure))
  const missing = (await readList<Erasure>(join(folder, erasureFile))).filter(
    (one) => !done.has(keyOfErasure(one)),
  )
  for (const erasure of missing) await eraseSubject(db, cell, erasure)
  let withdrawn = 0
  for (const withdrawal of await readList<Withdrawal>(join(folder, withdrawalFile)))
    withdrawn += await withdraw(db, cell, withdrawal)
  return { erased: missing.length, withdrawn }
}

const keyOfErasure = ({ subject, strength }: Erasure): string => `${subject.id} ${strength}`
const keyOfWithdrawal = ({ user, device }: Withdrawal): string => `${user} ${device ?? ''}`

const listWithdrawals = (db: Queryable, cell: Uuid): Promise<Withdrawal[]> =>
  db.query<Withdrawal>(
    `select app_user as "user", id as device, revoked_at as at
     from device where cell = $1 and revoked_at is not null
     union all
     select id, null, disabled_at
     from app_user where cell = $1 and disabled_at is not null
     order by 3`,
    [cell],
  )

/** A phone that was activated anew since then is not meant. */
function withdraw(db: Queryable, cell: Uuid, { user, device, at }: Withdrawal): Promise<number> {
  return device === null
    ? db.run('update app_user set disabled_at = $3 where cell = $1 and id = $2 and disabled_at is null', [
        cell,
        user,
        at,
      ])
    : db.run(
        `update device set revoked_at = $4
         where cell = $1 and id = $2 and app_user = $3 and revoked_at is null and activated_at < $4`,
        [cell, device, user, at],
      )
}

async function readList<T>(path: string): Promise<T[]> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function merge<T>(path: string, known: readonly T[], keyOf: (one: T) => string): Promise<void> {
  const before = await readList<T>(path)
  const merged = new Map([...before, ...known].map((one) => [keyOf(one), one]))
  if (
    merged.size === before.length &&
    known.every((one) => before.some((old) => JSON.stringify(old) === JSON.stringify(one)))
  )
    return
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600)
  try {
    await file.writeFile(`${JSON.stringify([...merged.values()], undefined, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
}
