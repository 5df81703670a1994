import { type Actor, parseRoleCode } from '@simpul/domain/access'
import { err, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import { activationLink, type InvitationAnswer, type InvitationRequest } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import type { AccessContext } from './access-context.ts'
import { createUser, giveRole, setPasswordHash } from './accounts.ts'
import { loadActor } from './actors.ts'
import { writeAudit } from './audit.ts'
import {
  asHeld,
  assignmentOf,
  checkWantedRole,
  mayManage,
  type WantedRole,
  type WantedRoleProblem,
} from './manage.ts'
import { firstPassword, makeCode } from './one-time-code.ts'
import { hashPassword } from './password.ts'
import type { Units } from './units.ts'

export interface Inviting {
  readonly access: AccessContext
  readonly by: Actor
  readonly units: Units
  readonly today: PlainDate
  /** Where phones reach this server, for the QR. */
  readonly origin: string
}

export type InviteProblem = WantedRoleProblem | { readonly code: 'not-found'; readonly detail?: string }

/**
 * Opens an account one level down, or lets somebody who has one back in. Answers the code or first password, which is
 * shown once and stored only as a hash.
 */
export async function invite(
  inviting: Inviting,
  asked: InvitationRequest,
): Promise<Result<InvitationAnswer, InviteProblem>> {
  const { access, by, units, today } = inviting
  const role = parseRoleCode(asked.role)
  if (role === undefined) return err({ code: 'bad-request', detail: 'role' })
  const { user } = asked
  const known = user === undefined ? undefined : await loadActor(access.db, access.cell, user)
  const roles = known?.actor.assignments ?? []
  const wanted = asHeld({ ...asked, role }, roles, today)
  const checked = checkWantedRole(by, wanted, units, today)
  if (!checked.ok) return checked
  // Somebody else's account is not even said to exist.
  if (user !== undefined && (known === undefined || known.disabled || !mayManage(by, roles, units, today)))
    return err({ code: 'not-found' })
  const first = asked.purpose === 'desk' ? await makeFirstPassword() : undefined
  return access.db.transaction(async (tx) => ok(await letIn(tx, inviting, asked, wanted, first)))
}

interface FirstPassword {
  readonly password: string
  readonly hash: string
}

async function makeFirstPassword(): Promise<FirstPassword> {
  const password = firstPassword()
  return { password, hash: await hashPassword(password) }
}

async function letIn(
  tx: Queryable,
  { access, by, today, origin }: Inviting,
  { user: known, name, purpose }: InvitationRequest,
  wanted: WantedRole,
  first: FirstPassword | undefined,
): Promise<InvitationAnswer> {
  const { cell } = access
  const user = known ?? (await createUser(tx, cell, by.user, { name }))
  await giveRole(tx, cell, by.user, user, assignmentOf(wanted, today))
  await writeAudit(tx, cell, {
    actor: by.user,
    action: `invited-${purpose}`,
    target: user,
    unit: wanted.unit,
  })
  if (first !== undefined) {
    const username = await usernameOf(tx, cell, user, name)
    await setPasswordHash(tx, cell, by.user, user, first.hash)
    return { user, username, password: first.password }
  }
  const { code, validUntil } = await makeCode(tx, access, by.user, user, purpose === 'pin' ? 'pin' : 'phone')
  return { user, code, validUntil, ...(purpose === 'phone' ? { link: activationLink(origin, code) } : {}) }
}

/** The user name somebody has, or a new one made from the name. */
async function usernameOf(tx: Queryable, cell: Uuid, user: Uuid, name: string): Promise<string> {
  const [row] = await tx.query<{ username: string | null }>(
    'select username from app_user where cell = $1 and id = $2',
    [cell, user],
  )
  return row?.username ?? takeUsername(tx, cell, user, name)
}

/** `siti.aminah`, and `siti.aminah2` where there is one already. */
async function takeUsername(tx: Queryable, cell: Uuid, user: Uuid, name: string): Promise<string> {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['pengguna']
  const base = words.slice(0, 2).join('.').slice(0, 40)
  for (let number = 1; ; number++) {
    const username = number === 1 ? base : `${base}${number}`
    const taken = await tx.run(
      `update app_user set username = $3
       where cell = $1 and id = $2
         and not exists (select from app_user as other where other.cell = $1 and other.username = $3)`,
      [cell, user, username],
    )
    if (taken > 0) return username
  }
}
