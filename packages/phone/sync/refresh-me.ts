import { ok, type Result } from '@simpul/domain/core'
import { Me } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { storeMe } from '../db/granted.ts'
import type { UserDatabase } from '../db/user-database.ts'
import type { Line } from './line.ts'
import { get, type Trouble } from './transport.ts'

/** Who the user is by now: a new role, a new name, a session day that moved. */
export async function refreshMe({ session, transport, token }: Line): Promise<Result<void, Trouble>> {
  const answer = await get(transport, '/api/me', Me, token)
  if (!answer.ok) return answer
  const nowMs = transport.wallNow()
  session.me = answer.value.value
  session.contact = await noteContact(session.db, session.me, answer.value.askedMs, nowMs)
  await storeMe(session)
  await session.db.meta.put({ key: 'me-asked', value: nowMs })
  return ok(undefined)
}

/** By the wall clock; kept on the disk, for most days the app is open for minutes only. */
export async function whenMeWasAsked(db: UserDatabase): Promise<number> {
  return ((await db.meta.get('me-asked'))?.value as number | undefined) ?? 0
}
