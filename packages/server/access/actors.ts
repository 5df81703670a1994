import { type Actor, type Assignment, parseRoleCode } from '@simpul/domain/access'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'

/** Who a user is for the policy: every role with its dates, ended ones too, for old entries are judged by them. */
export interface UserActor {
  readonly actor: Actor
  readonly name: string
  readonly username: string | null
  readonly disabled: boolean
}

/** The user with all roles, or undefined when nobody has this id. */
export const loadActor = async (db: Queryable, cell: Uuid, user: Uuid): Promise<UserActor | undefined> =>
  (await loadActors(db, cell, [user]))[0]

interface AccountRow {
  readonly id: Uuid
  readonly name: string
  readonly username: string | null
  readonly disabled: boolean
}

/** Several users, in the order asked for; who does not exist is left out. */
export async function loadActors(db: Queryable, cell: Uuid, users: readonly Uuid[]): Promise<UserActor[]> {
  const accounts = await db.query<AccountRow>(
    `select id, name, username, disabled_at is not null as disabled
     from app_user where cell = $1 and id = any($2::uuid[])
     order by array_position($2::uuid[], id)`,
    [cell, users],
  )
  const rows = await db.query<AssignmentRow>(
    `select app_user as "user", role, unit, villages, sector, office, valid_from as "from", valid_to as "to", cover
     from assignment
     where cell = $1 and app_user = any($2::uuid[])
     order by valid_from, id`,
    [cell, users],
  )
  const byUser = new Map<Uuid, Assignment[]>(users.map((user) => [user, []]))
  for (const row of rows) byUser.get(row.user)?.push(...assignmentOf(row))
  return accounts.map(({ id, ...account }) => ({
    ...account,
    actor: { user: id, assignments: byUser.get(id) ?? [] },
  }))
}

interface AssignmentRow {
  readonly user: Uuid
  readonly role: string
  readonly unit: Uuid
  readonly villages: Uuid[] | null
  readonly sector: Assignment['sector'] | null
  readonly office: Uuid | null
  readonly from: Assignment['from']
  readonly to: Assignment['from'] | null
  readonly cover: NonNullable<Assignment['cover']>
}

/** A role this server does not know gives nothing. */
function assignmentOf(row: AssignmentRow): Assignment[] {
  const role = parseRoleCode(row.role)
  if (role === undefined) return []
  return [
    {
      role,
      unit: row.unit,
      from: row.from,
      cover: row.cover,
      ...(row.villages === null ? {} : { villages: row.villages }),
      ...(row.sector === null ? {} : { sector: row.sector }),
      ...(row.office === null ? {} : { office: row.office }),
      ...(row.to === null ? {} : { to: row.to }),
    },
  ]
}
