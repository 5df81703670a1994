import type { Assignment } from '@simpul/domain/access'
import { type PlainDate, type Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'
import { writeAudit } from './audit.ts'
import { tellAccessChanged } from './changes.ts'
import { normalUsername } from './sign-in.ts'

/** A person who gets an account. */
export interface NewUser {
  readonly name: string
  readonly username?: string | undefined
  /** Given only by the seed, whose users must be the same everywhere. */
  readonly id?: Uuid
}

/** A role to be given; dates are local days of the cell. */
export type NewRole = Omit<Assignment, 'role'> & { readonly role: Assignment['role']; readonly note?: string }

/** Makes an account that may not do anything yet. */
export async function createUser(tx: Queryable, cell: Uuid, by: Uuid | null, user: NewUser): Promise<Uuid> {
  const id = user.id ?? v7()
  await tx.run('insert into app_user (cell, id, name, username, created_by) values ($1, $2, $3, $4, $5)', [
    cell,
    id,
    user.name.trim(),
    user.username === undefined ? null : normalUsername(user.username),
    by,
  ])
  return id
}

/** Gives a role from a day on. A role that somebody already has there, for the same sector, is not given twice. */
export async function giveRole(
  tx: Queryable,
  cell: Uuid,
  by: Uuid | null,
  user: Uuid,
  role: NewRole,
): Promise<void> {
  const given = await tx.run(
    `insert into assignment (cell, id, app_user, role, unit, villages, sector, office, valid_from, valid_to,
                             cover, granted_by, note)
     select $1, $2, $3, $4, $5, $6::uuid[], $7, $8::uuid, $9::date, $10::date, $11::jsonb, $12::uuid, $13
     where not exists (
       select from assignment
       where cell = $1 and app_user = $3 and role = $4 and unit = $5 and sector is not distinct from $7
         and (valid_to is null or valid_to > $9::date)
     )`,
    [
      cell,
      v7(),
      user,
      role.role,
      role.unit,
      role.villages ?? null,
      role.sector ?? null,
      role.office ?? null,
      role.from,
      role.to ?? null,
      JSON.stringify(role.cover ?? []),
      by,
      role.note ?? null,
    ],
  )
  if (given === 0) return
  await writeAudit(tx, cell, { actor: by, action: 'role-given', target: user, unit: role.unit })
  await tellAccessChanged(tx, user)
}

/**
 * Sets a password, already hashed (that takes longer than a transaction should), and ends every desk session of the user,
 * whoever may be sitting in one.
 */
export async function setPasswordHash(
  tx: Queryable,
  cell: Uuid,
  by: Uuid | null,
  user: Uuid,
  passwordHash: string,
): Promise<void> {
  await tx.run('update app_user set password_hash = $3 where cell = $1 and id = $2', [
    cell,
    user,
    passwordHash,
  ])
  await tx.run(`delete from token where cell = $1 and app_user = $2 and kind = 'session'`, [cell, user])
  await writeAudit(tx, cell, { actor: by, action: 'password-changed', target: user })
  await tellAccessChanged(tx, user)
}

/** Where mail about cases goes; null for nowhere. */
export async function setEmail(
  tx: Queryable,
  cell: Uuid,
  by: Uuid | null,
  user: Uuid,
  email: string | null,
): Promise<void> {
  await tx.run('update app_user set email = $3 where cell = $1 and id = $2', [cell, user, email])
  await writeAudit(tx, cell, { actor: by, action: 'email-changed', target: user })
}

/** Where mail about cases goes; null for nowhere. */
export async function emailOf(db: Queryable, cell: Uuid, user: Uuid): Promise<string | null> {
  const [row] = await db.query<{ email: string | null }>(
    'select email from app_user where cell = $1 and id = $2',
    [cell, user],
  )
  return row?.email ?? null
}

/**
 * Ends an account: every session and phone at once, every role with the end of `today`, so that what was recorded this
 * morning and still lies on a phone is judged by the role its writer had.
 */
export async function disableUser(
  tx: Queryable,
  cell: Uuid,
  by: Uuid | null,
  user: Uuid,
  { now, today }: { readonly now: Date; readonly today: PlainDate },
): Promise<void> {
  const at = now.toISOString()
  await tx.run(
    `update app_user set disabled_at = coalesce(disabled_at, $3), email = null where cell = $1 and id = $2`,
    [cell, user, at],
  )
  // A role that begins later never begins; one that ran out keeps its own end.
  await tx.run(
    `update assignment set valid_to = greatest($3::date + 1, valid_from)
     where cell = $1 and app_user = $2 and (valid_to is null or valid_to > $3::date + 1)`,
    [cell, user, today],
  )
  await tx.run(
    `update device set revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4::uuid)
     where cell = $1 and app_user = $2`,
    [cell, user, at, by],
  )
  await tx.run('update invitation set used_at = $3 where cell = $1 and app_user = $2 and used_at is null', [
    cell,
    user,
    at,
  ])
  await tx.run(`delete from token where cell = $1 and app_user = $2 and kind = 'session'`, [cell, user])
  await tx.run('delete from push_subscription where cell = $1 and app_user = $2', [cell, user])
  await writeAudit(tx, cell, { actor: by, action: 'user-disabled', target: user })
  await tellAccessChanged(tx, user)
}
