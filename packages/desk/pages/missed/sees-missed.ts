import { type Actor, canSeeNames, laneResource, may } from '@simpul/domain/access'
import type { PlainDate } from '@simpul/domain/core'
import { MISSED_LANE } from '@simpul/domain/vulnerability'

/** Whether somebody sees by name which homes may be missing something, anywhere in these units. */
export const seesMissedHomes = (actor: Actor, units: readonly string[], today: PlainDate): boolean =>
  units.some(
    (unit) =>
      canSeeNames(actor, [unit], today) && may(actor, 'read', laneResource(MISSED_LANE, [unit]), today),
  )
