import type { EmergencyContact } from '@simpul/domain/wire'
import { open, seal } from './seal.ts'
import type { Session } from './session.ts'

const KEY = 'emergency-contacts'

/** Whom the village calls, as of the last contact: there when there is no signal. */
export async function readEmergencyContacts({
  db,
  keys,
}: Pick<Session, 'db' | 'keys'>): Promise<readonly EmergencyContact[]> {
  const row = await db.meta.get(KEY)
  return row === undefined ? [] : open<readonly EmergencyContact[]>(keys.data, KEY, row.value as Sealed)
}

type Sealed = Parameters<typeof open>[2]

export async function keepEmergencyContacts(
  { db, keys }: Pick<Session, 'db' | 'keys'>,
  contacts: readonly EmergencyContact[],
): Promise<void> {
  await db.meta.put({ key: KEY, value: await seal(keys.data, KEY, contacts) })
}
