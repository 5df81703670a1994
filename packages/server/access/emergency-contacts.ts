import { type Actor, isAssignedOn, may, scopeRoots } from '@simpul/domain/access'
import { err, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import type { EmergencyContact, EmergencyContactsRequest } from '@simpul/domain/wire'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { writeAudit } from './audit.ts'
import type { Units } from './units.ts'

/** The villages somebody works in: those above or among their own units. */
export function villagesOf(actor: Actor, units: Units, today: PlainDate): Uuid[] {
  const own = actor.assignments
    .filter((one) => isAssignedOn(one, today))
    .flatMap((one) => [one.unit, ...scopeRoots(one)])
  const near = own.flatMap((unit) => units.path(unit))
  return [...new Set(near)].filter((id) => units.get(id)?.kind === 'village-office')
}

/** Who is called in these villages today, in their order. */
export const emergencyContacts = (
  db: Queryable,
  cell: Uuid,
  villages: readonly Uuid[],
): Promise<EmergencyContact[]> =>
  db.query<EmergencyContact>(
    `select name, number
     from emergency_contact
     where cell = $1 and village = any($2::uuid[]) and valid_to is null
     order by village, place`,
    [cell, villages],
  )

/**
 * Puts a list in the place of the one a village had; the former stays on record with its last day. The village head and
 * the operator keep it, as they keep the other facts of the village.
 */
export async function setEmergencyContacts(
  { db, cell }: AccessContext,
  by: Actor,
  units: Units,
  today: PlainDate,
  { village, contacts }: EmergencyContactsRequest,
): Promise<Result<undefined, { readonly code: 'not-allowed' }>> {
  const unitPath = units.path(village)
  const kept = { column: 'institution', dataClass: 'L1', unitPath } as const
  if (units.get(village)?.kind !== 'village-office' || !may(by, 'correct', kept, today))
    return err({ code: 'not-allowed' })
  await db.transaction(async (tx) => {
    await tx.run(
      `update emergency_contact set valid_to = greatest($3::date, valid_from)
       where cell = $1 and village = $2 and valid_to is null`,
      [cell, village, today],
    )
    await tx.run(
      `insert into emergency_contact (cell, id, village, place, name, number, valid_from, set_by)
       select $1, id, $2, place, name, number, $3::date, $4
       from unnest($5::uuid[], $6::int[], $7::text[], $8::text[]) as given (id, place, name, number)`,
      [
        cell,
        village,
        today,
        by.user,
        contacts.map(() => v7()),
        contacts.map((_, index) => index),
        contacts.map(({ name }) => name.trim()),
        contacts.map(({ number }) => number),
      ],
    )
    await writeAudit(tx, cell, { actor: by.user, action: 'emergency-contacts-set', unit: village })
  })
  return ok(undefined)
}
