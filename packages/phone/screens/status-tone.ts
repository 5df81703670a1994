import type { Tone } from '@simpul/parts'
import type { PersonRow } from '../db/known.ts'

/** The colour of a row: its most serious finding; without one, growing well is green. */
export function statusTone(row: PersonRow): Tone {
  if (row.worstLevel === 'urgent' || row.worstLevel === 'refer' || row.worstLevel === 'watch')
    return row.worstLevel
  return row.status === 'N' ? 'good' : 'quiet'
}
