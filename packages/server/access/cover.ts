import {
  type Actor,
  type Assignment,
  assignmentProblems,
  type Cover,
  isAssignedOn,
  mayGrantCover,
} from '@simpul/domain/access'
import { err, ok, type PlainDate, type Result } from '@simpul/domain/core'
import type { CoverRequest } from '@simpul/domain/wire'
import type { AccessContext } from './access-context.ts'
import { loadActors } from './actors.ts'
import { type AuditAction, writeAudit } from './audit.ts'
import { tellAccessChanged } from './changes.ts'
import type { Units } from './units.ts'

export interface Covering {
  readonly access: AccessContext
  readonly by: Actor
  readonly units: Units
  readonly today: PlainDate
}

export type CoverProblem = {
  readonly code: 'not-allowed' | 'not-found' | 'bad-request'
  readonly detail?: string
}

type Whose = Pick<CoverRequest, 'user' | 'unit' | 'sector'>

/**
 * Lets a kader serve another sector from today to the last day of `until`. A cover of the same sector that runs already
 * is replaced: it is longer, or shorter, from now on. Source: domain notes on the institution, 3.4.
 */
export function grantCover(
  covering: Covering,
  { until, note, ...whose }: CoverRequest,
): Promise<Result<undefined, CoverProblem>> {
  const { today } = covering
  return changeCover(covering, whose, 'cover-given', (role) => {
    const others = (role.cover ?? []).filter((one) => one.sector !== whose.sector || one.until < today)
    const running = (role.cover ?? []).find((one) => one.sector === whose.sector && one.until >= today)
    const from = running?.from ?? today
    return [...others, { sector: whose.sector, from, until: until as PlainDate, note: note.trim() }]
  })
}

/** Ends a cover with today: what was written this morning was allowed. */
export const endCover = (covering: Covering, whose: Whose): Promise<Result<undefined, CoverProblem>> =>
  changeCover(covering, whose, 'cover-ended', (role) => {
    const { today } = covering
    const runs = (one: Cover): boolean => one.sector === whose.sector && one.until > today
    return (role.cover ?? []).map((one) => (runs(one) ? { ...one, until: today } : one))
  })

async function changeCover(
  { access: { db, cell }, by, units, today }: Covering,
  { user, unit }: Whose,
  action: AuditAction,
  changed: (role: Assignment) => readonly Cover[],
): Promise<Result<undefined, CoverProblem>> {
  const place = units.get(unit)
  if (place === undefined || !mayGrantCover(by, units.path(unit), today)) return err({ code: 'not-allowed' })
  return db.transaction(async (tx) => {
    // Two covers given at once would each forget the other.
    await tx.query('select id from app_user where cell = $1 and id = $2 for update', [cell, user])
    const [account] = await loadActors(tx, cell, [user])
    const role = account?.actor.assignments.find(
      (one) => one.role === 'kader' && one.unit === unit && isAssignedOn(one, today),
    )
    if (role === undefined || account?.disabled === true) return err({ code: 'not-found' })
    const cover = changed(role)
    const isOver = cover.some((one) => one.until < today && !(role.cover ?? []).includes(one))
    if (isOver || assignmentProblems({ ...role, cover }, place.kind).length > 0)
      return err({ code: 'bad-request', detail: 'cover' })
    await tx.run(
      `update assignment set cover = $6::jsonb
       where cell = $1 and app_user = $2 and role = 'kader' and unit = $3 and valid_from = $4::date
         and sector is not distinct from $5`,
      [cell, user, unit, role.from, role.sector ?? null, JSON.stringify(cover)],
    )
    await writeAudit(tx, cell, { actor: by.user, action, target: user, unit })
    await tellAccessChanged(tx, user)
    return ok(undefined)
  })
}
