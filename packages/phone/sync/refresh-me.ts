import { ok, type Result } from '@simpul/domain/core'
import { EmergencyContactsAnswer, Me } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { keepEmergencyContacts } from '../db/emergency-contacts.ts'
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
  return refreshContacts({ session, transport, token })
}

/** Whom the village calls in an emergency. A server that does not know them yet changes nothing. */
async function refreshContacts({
  session,
  transport,
  token,
}: Pick<Line, 'session' | 'transport' | 'token'>): Promise<Result<void, Trouble>> {
  const answer = await get(transport, '/api/emergency-contacts', EmergencyContactsAnswer, token)
  if (answer.ok) await keepEmergencyContacts(session, answer.value.value.contacts)
  return ok(undefined)
}

/** By the wall clock; kept on the disk, for most days the app is open for minutes only. */
export async function whenMeWasAsked(db: UserDatabase): Promise<number> {
  return ((await db.meta.get('me-asked'))?.value as number | undefined) ?? 0
}
