import { isLeaseOver } from '../db/contact.ts'
import { isFollowOver, wipeFollow } from '../db/follow-store.ts'
import { wipeReadable } from '../db/wipe.ts'
import type { Line } from './line.ts'

/**
 * Ninety days without a contact: everything but unsent work leaves, before anything is shown or asked. The list of people
 * of several posts leaves after thirty.
 */
export async function endLease({ session, store }: Line): Promise<void> {
  if (isFollowOver(session.contact, session.wallNow())) await wipeFollow(session.db)
  if (!isLeaseOver(session.contact, session.wallNow())) return
  await wipeReadable(session.db)
  await store.wiped()
}
