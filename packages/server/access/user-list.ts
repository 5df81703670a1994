import { type Actor, isAssignedOn, scopeRoots } from '@simpul/domain/access'
import type { PlainDate, Uuid } from '@simpul/domain/core'
import type { UserRow } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { loadActors } from './actors.ts'
import { mayListAccount } from './manage.ts'
import { assignmentView } from './me.ts'
import type { Units } from './units.ts'

/** At most this many are listed; a wider reader chooses a unit. */
const mostListed = 500

/** The people one may manage or oversee, in one's own area or in one unit of it. */
export async function listUsers(
  { db, cell }: AccessContext,
  reader: Actor,
  units: Units,
  today: PlainDate,
  unit?: Uuid,
): Promise<UserRow[]> {
  const roots = reader.assignments
    .filter((assignment) => isAssignedOn(assignment, today))
    .flatMap((assignment) => [assignment.unit, ...scopeRoots(assignment)])
  const within =
    unit === undefined ? roots : roots.some((root) => units.path(unit).includes(root)) ? [unit] : []
  const ids = await usersIn(
    db,
    cell,
    [...new Set(within.flatMap((root) => units.under(root).map(({ id }) => id)))],
    today,
  )
  const listed = (await loadActors(db, cell, ids)).filter(({ actor }) =>
    mayListAccount(reader, actor.assignments, units, today),
  )
  const devices = await devicesOf(
    db,
    cell,
    listed.map(({ actor }) => actor.user),
  )
  return listed.map(({ actor, name, username }) => ({
    id: actor.user,
    name,
    username,
    assignments: actor.assignments
      .filter((assignment) => isAssignedOn(assignment, today))
      .map((assignment) => assignmentView(assignment, units)),
    devices: devices.filter(({ user }) => user === actor.user).map(shown),
  }))
}

async function usersIn(db: Queryable, cell: Uuid, units: readonly Uuid[], today: PlainDate): Promise<Uuid[]> {
  const rows = await db.query<{ id: Uuid }>(
    `select app_user.id
     from app_user
     where app_user.cell = $1 and disabled_at is null and exists (
       select from assignment
       where assignment.cell = $1 and assignment.app_user = app_user.id and unit = any($2::uuid[])
         and (valid_to is null or valid_to > $3::date)
     )
     order by name, id
     limit $4`,
    [cell, units, today, mostListed],
  )
  return rows.map(({ id }) => id)
}

type DeviceRow = UserRow['devices'][number] & { readonly user: Uuid }

const shown = ({ id, name, lastSeen, waiting, revoked }: DeviceRow): UserRow['devices'][number] => ({
  id,
  name,
  lastSeen,
  waiting,
  revoked,
})

async function devicesOf(db: Queryable, cell: Uuid, users: readonly Uuid[]): Promise<DeviceRow[]> {
  return db.query<DeviceRow>(
    `select device.app_user as "user", device.id, device.name, device.revoked_at is not null as revoked,
            progress.last_contact as "lastSeen", coalesce(progress.waiting, 0) as waiting
     from device
     left join device_progress as progress
       on progress.cell = device.cell and progress.device = device.id and progress.user_id = device.app_user
     where device.cell = $1 and device.app_user = any($2::uuid[])
     order by device.activated_at desc, device.id`,
    [cell, users],
  )
}
