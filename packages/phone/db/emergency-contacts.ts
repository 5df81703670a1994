import type { EmergencyContact } from '@simpul/domain/wire'
import { readSealed, type SealedRoom, writeSealed } from './sealed-meta.ts'

const KEY = 'emergency-contacts'

/** Whom the village calls, as of the last contact: there when there is no signal. */
export const readEmergencyContacts = async (room: SealedRoom): Promise<readonly EmergencyContact[]> =>
  (await readSealed<readonly EmergencyContact[]>(room, KEY)) ?? []

export const keepEmergencyContacts = (
  room: SealedRoom,
  contacts: readonly EmergencyContact[],
): Promise<void> => writeSealed(room, KEY, contacts)
