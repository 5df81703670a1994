import { wipeReadable } from '../db/wipe.ts'
import type { Line } from './line.ts'
import { pushAllSealed } from './push-sealed.ts'

/** The chair withdrew this phone: what can be read leaves; what was not sent stays for the rescue file. */
export async function revoke({ session, store, transport }: Line): Promise<void> {
  await session.deviceDb.users.update(session.user, { revoked: true })
  await wipeReadable(session.db)
  await store.wiped()
  // What was written before the withdrawal is still taken from the push token.
  await pushAllSealed(transport, session.deviceDb)
  await wipeReadable(session.db)
  await store.wiped()
}
