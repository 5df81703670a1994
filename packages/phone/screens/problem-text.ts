import type { Text } from '@simpul/domain/core'
import { PROBLEMS } from '@simpul/domain/wire'
import type { SyncTrouble } from '../db/sync-status.ts'
import { trouble } from '../text/sending-text.ts'
import { weigh } from '../text/weigh-text.ts'

/** The sentence for a contact that did not end well. */
export function troubleText(code: SyncTrouble): Text {
  if (code === 'offline') return trouble.offline
  if (code === 'timeout') return trouble.timeout
  if (code === 'disk-full') return weigh.diskFull
  return PROBLEMS[code].text
}
