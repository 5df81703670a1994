import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { PinProblem } from './device.ts'
import type { DeviceDatabase, UserRow } from './device-database.ts'
import { countTry, FREE_TRIES, NO_TRIES, type PinTries, waitsUntil } from './pin.ts'
import { withBallast } from './room.ts'

type PinRefusal = Exclude<PinProblem, { code: 'weak-pin' }>

/** Lets a PIN be tried if it is time for it. The try counts before it is made, and until it was right. */
export async function tryPin<T>(
  db: DeviceDatabase,
  user: Uuid,
  nowMs: number,
  attempt: (row: UserRow) => Promise<T | undefined>,
): Promise<Result<T, PinRefusal>> {
  const counted = await withBallast(db, () => count(db, user, nowMs))
  if (!counted.ok) return counted
  const { row, tries } = counted.value
  const opened = await attempt(row)
  if (opened === undefined) return err(wrongPin(tries))
  await db.users.update(user, { tries: NO_TRIES })
  return ok(opened)
}

function count(
  db: DeviceDatabase,
  user: Uuid,
  nowMs: number,
): Promise<Result<{ row: UserRow; tries: PinTries }, PinRefusal>> {
  return db.transaction('rw', db.users, async () => {
    const row = await db.users.get(user)
    if (row === undefined) throw new Error('a PIN for a user this phone does not have')
    const until = waitsUntil(row.tries, nowMs)
    if (until !== undefined) return err({ code: 'wait' as const, until: new Date(until).toISOString() })
    const tries = countTry(row.tries, nowMs)
    await db.users.update(user, { tries })
    return ok({ row, tries })
  })
}

const wrongPin = ({ wrong, waitUntilMs }: PinTries): PinRefusal => ({
  code: 'wrong-pin',
  triesUntilWait: Math.max(0, FREE_TRIES - wrong),
  waitUntil: waitUntilMs === 0 ? undefined : new Date(waitUntilMs).toISOString(),
})
