import { wipeReadable } from '../db/wipe.ts'
import type { Line } from './line.ts'

/** The chair withdrew this phone: what can be read leaves; what was not sent stays for the rescue file. */
export async function revoke({ session, store }: Line): Promise<void> {
  await session.deviceDb.users.update(session.user, { revoked: true })
  await wipeReadable(session.db)
  await store.wiped()
}
