import type { Actor } from '@simpul/domain/access'
import type { Me } from '@simpul/domain/wire'
import { MissedHomes } from './MissedHomes.tsx'
import { MissedSums } from './MissedSums.tsx'
import { seesMissedHomes } from './sees-missed.ts'
import { todayOf } from '../today-of.ts'

/** Homes by name for who may read social work, numbers for who guides. */
export function MissedPage({ me }: { readonly me: Me }) {
  const { user, assignments } = me
  const units = assignments.map(({ unit }) => unit)
  const actor = { user: user.id, assignments } as Actor
  return seesMissedHomes(actor, units, todayOf(me)) ? (
    <MissedHomes me={me} />
  ) : (
    <MissedSums unit={units[0] ?? ''} />
  )
}
