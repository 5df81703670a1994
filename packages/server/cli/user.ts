import { type Assignment, assignmentProblems, parseRoleCode, ROLES } from '@simpul/domain/access'
import type { UnitKind } from '@simpul/domain/areas'
import { isUuid, localDate, SECTORS, type Sector, type Uuid } from '@simpul/domain/core'
import { EmailRequest } from '@simpul/domain/wire'
import { createUser, disableUser, giveRole, setEmail, setPasswordHash } from '../access/accounts.ts'
import { firstPassword } from '../access/one-time-code.ts'
import { hashPassword } from '../access/password.ts'
import { normalUsername } from '../access/sign-in.ts'
import type { Db } from '../db/db.ts'
import { type Command, CommandError, type CommandOutput } from './command.ts'
import { placeOf, readArgs, requireCell, withDatabase } from './with-database.ts'

const FLAGS = {
  name: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  sector: { type: 'string' },
  villages: { type: 'string' },
} as const

type Flags = { readonly [name in keyof typeof FLAGS]?: string }

export const user: Command = {
  usage:
    'user list | create NAME --name "..." --role ROLE --unit UNIT [--sector SECTOR] [--villages UNIT,UNIT] | password NAME | email NAME ADDRESS | revoke NAME',
  summary: {
    id: 'Akun: daftar, buat, kata sandi baru, alamat e-mail (- menghapusnya), cabut. NAME adalah nama pengguna; UNIT id atau nama unit.',
    en: 'Accounts: list, create, new password, e-mail address (- takes it away), end. NAME is the user name; UNIT the id or name of a unit.',
  },
  run: async (args, output) => {
    const { values, positionals } = readArgs(args, FLAGS)
    const [action = 'list', username, value] = positionals
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    if (act === undefined)
      throw new CommandError(`"${action}" is none of: ${Object.keys(ACTIONS).join(', ')}`)
    if (action !== 'list' && username === undefined) throw new CommandError('Name the user')
    return withDatabase(placeOf(values), async ({ db }) => {
      const cell = await requireCell(db)
      await act({ db, cell, username: normalUsername(username ?? ''), value, flags: values, output })
      return 0
    })
  },
}

interface Acting {
  readonly db: Db
  readonly cell: Uuid
  readonly username: string
  /** What follows the name. */
  readonly value: string | undefined
  readonly flags: Flags
  readonly output: CommandOutput
}

const ACTIONS: Readonly<Record<string, (acting: Acting) => Promise<void>>> = {
  list,
  create,
  password: newPassword,
  email: newEmail,
  revoke,
}

async function list({ db, cell, output }: Acting): Promise<void> {
  const rows = await db.query<{
    username: string | null
    name: string
    roles: string | null
    ended: boolean
  }>(
    `select username, app_user.name, disabled_at is not null as ended,
            string_agg(role || ' ' || unit.name, ', ' order by role) as roles
     from app_user
     left join assignment on assignment.cell = app_user.cell and app_user = app_user.id
       and (valid_to is null or valid_to > current_date)
     left join unit on unit.cell = assignment.cell and unit.id = assignment.unit
     where app_user.cell = $1
     group by app_user.id, username, app_user.name, disabled_at
     order by username nulls last, app_user.name`,
    [cell],
  )
  for (const { username, name, roles, ended } of rows)
    output.print(`${username ?? '-'}\t${name}\t${ended ? 'ended' : (roles ?? '')}\n`)
}

async function create(acting: Acting): Promise<void> {
  const { db, cell, username, flags, output } = acting
  const role = parseRoleCode(flags.role ?? '')
  if (role === undefined) throw new CommandError(`--role is one of: ${Object.keys(ROLES).join(', ')}`)
  if (flags.name === undefined) throw new CommandError('--name is missing')
  const assignment = await assignmentOf(acting, role)
  const password = firstPassword()
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const taken = await tx.query('select from app_user where cell = $1 and username = $2', [cell, username])
    if (taken.length > 0) throw new CommandError(`There is a user "${username}" already`)
    const id = await createUser(tx, cell, null, { name: flags.name ?? '', username })
    await giveRole(tx, cell, null, id, assignment)
    await setPasswordHash(tx, cell, null, id, hash)
  })
  output.print(`${username}\t${password}\n`)
}

/** What the flags ask for, when such a role can be given at all. */
async function assignmentOf({ db, cell, flags }: Acting, role: Assignment['role']): Promise<Assignment> {
  const sector = sectorOf(flags.sector)
  const unit = await findUnit(db, cell, flags.unit ?? '')
  const villages = flags.villages?.split(',').map((name) => findUnit(db, cell, name.trim()))
  const assignment = {
    role,
    unit: unit.id,
    from: await today(db, cell),
    ...(sector === undefined ? {} : { sector }),
    ...(villages === undefined ? {} : { villages: (await Promise.all(villages)).map(({ id }) => id) }),
  }
  const problems = assignmentProblems(assignment, unit.kind)
  if (problems.length > 0) throw new CommandError(`This role cannot be given so: ${problems.join(', ')}`)
  return assignment
}

async function newPassword(acting: Acting): Promise<void> {
  const { db, cell, username, output } = acting
  const id = await findUser(acting)
  const password = firstPassword()
  const hash = await hashPassword(password)
  await db.transaction((tx) => setPasswordHash(tx, cell, null, id, hash))
  output.print(`${username}\t${password}\n`)
}

async function newEmail(acting: Acting): Promise<void> {
  const { db, cell, username, value, output } = acting
  const wanted = EmailRequest.safeParse({ email: value === '-' ? null : value })
  if (!wanted.success) throw new CommandError('Name an e-mail address, or - for none')
  const { email } = wanted.data
  const id = await findUser(acting)
  await db.transaction((tx) => setEmail(tx, cell, null, id, email))
  output.print(`${username}\t${email ?? '-'}\n`)
}

async function revoke(acting: Acting): Promise<void> {
  const { db, cell, username, output } = acting
  const id = await findUser(acting)
  const day = await today(db, cell)
  await db.transaction((tx) => disableUser(tx, cell, null, id, { now: new Date(), today: day }))
  output.print(`${username} can no longer sign in; entries written before still come in\n`)
}

async function findUser({ db, cell, username }: Acting): Promise<Uuid> {
  const [row] = await db.query<{ id: Uuid }>('select id from app_user where cell = $1 and username = $2', [
    cell,
    username,
  ])
  if (row === undefined) throw new CommandError(`There is no user "${username}"`)
  return row.id
}

async function findUnit(db: Db, cell: Uuid, unit: string): Promise<{ id: Uuid; kind: UnitKind }> {
  const rows = await db.query<{ id: Uuid; kind: UnitKind }>(
    `select id, kind from unit where cell = $1 and ${isUuid(unit) ? 'id = $2::uuid' : 'name = $2'} limit 2`,
    [cell, unit],
  )
  const [only] = rows
  if (only !== undefined && rows.length === 1) return only
  throw new CommandError(
    rows.length === 0 ? `There is no unit "${unit}"` : `Several units are called "${unit}": use the id`,
  )
}

function sectorOf(text: string | undefined): Sector | undefined {
  const sector = SECTORS.find((known) => known === text)
  if (text !== undefined && sector === undefined)
    throw new CommandError(`--sector is one of: ${SECTORS.join(', ')}`)
  return sector
}

async function today(db: Db, cell: Uuid) {
  const [row] = await db.query<{ offset: number }>('select utc_offset as offset from cell where cell = $1', [
    cell,
  ])
  return localDate(Date.now(), row?.offset ?? 420)
}
