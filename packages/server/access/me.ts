import { type Actor, type Assignment, isAssignedOn, lanesFor, scopeRoots } from '@simpul/domain/access'
import type { Lane, PlainDate, Uuid } from '@simpul/domain/core'
import { type AssignmentView, LEASE_DAYS, type Me } from '@simpul/domain/wire'
import type { AccessContext } from './access-context.ts'
import type { UserActor } from './actors.ts'
import { unitView } from './unit-view.ts'
import type { UnitRow, Units } from './units.ts'

/** A lane of a unit that a phone may hold. */
export interface Grant {
  readonly unit: Uuid
  readonly lane: Lane
}

/** The head of every sync answer. */
export interface AnswerHead {
  readonly epoch: Uuid
  readonly serverTime: string
  readonly leaseUntil: string
}

export const answerHead = (epoch: Uuid, now: Date): AnswerHead => ({
  epoch,
  serverTime: now.toISOString(),
  leaseUntil: new Date(now.getTime() + LEASE_DAYS * 86_400_000).toISOString(),
})

/** The lanes a phone of this person may hold in full today. */
export function grantsOf(actor: Actor, units: Units, today: PlainDate): Grant[] {
  const own = [...new Set(holding(actor, today).flatMap((role) => [role.unit, ...scopeRoots(role)]))]
  return own.flatMap((unit) =>
    lanesFor(actor, unit, units.path(unit), today)
      .filter(({ mode }) => mode === 'full')
      .map(({ lane }) => ({ unit, lane })),
  )
}

const holding = (actor: Actor, today: PlainDate): Assignment[] =>
  actor.assignments.filter((assignment) => isAssignedOn(assignment, today))

export function assignmentView(assignment: Assignment, units: Units): AssignmentView {
  const { role, unit, sector, from, to, cover } = assignment
  return {
    role,
    unit,
    unitName: units.get(unit)?.name ?? '',
    from,
    ...(sector === undefined ? {} : { sector }),
    ...(to === undefined ? {} : { to }),
    ...(cover === undefined ? {} : { cover: [...cover] }),
  }
}

interface CellRow {
  readonly id: Uuid
  readonly name: string
  readonly utcOffset: number
  readonly epoch: Uuid
}

/** The cell as it introduces itself. */
export async function readCell({ db, cell }: AccessContext): Promise<CellRow> {
  const [row] = await db.query<CellRow>(
    'select cell as id, name, utc_offset as "utcOffset", epoch from cell where cell = $1',
    [cell],
  )
  if (row === undefined) throw new Error('The cell has not been set up')
  return row
}

/** Who one is, where one may work and what a phone may hold. */
export async function meOf(
  access: AccessContext,
  { actor, name }: UserActor,
  units: Units,
  today: PlainDate,
): Promise<Me> {
  const { epoch, ...cell } = await readCell(access)
  return {
    user: { id: actor.user, name },
    cell: { ...cell, publicKey: access.key.publicKey },
    assignments: holding(actor, today).map((assignment) => assignmentView(assignment, units)),
    units: nearby(actor, units, today),
    granted: grantsOf(actor, units, today),
    ...answerHead(epoch, access.now()),
  }
}

/** The other posts of a post's kecamatan: most families that move stay within it. */
function postsAround(post: UnitRow, units: Units): UnitRow[] {
  if (post.kind !== 'post') return []
  const district = post.path.map((id) => units.get(id)).find((above) => above?.kind === 'subdistrict-office')
  return district === undefined ? [] : units.under(district.id).filter(({ kind }) => kind === 'post')
}

/**
 * The units of one's roles, what lies around them up to the root, beside them and one step below, and the posts of the
 * same kecamatan: what a phone needs to say where it is and to whom a person can be handed over. The whole tree is asked for by itself.
 */
function nearby(actor: Actor, units: Units, today: PlainDate): Me['units'] {
  const own = new Set(holding(actor, today).flatMap((role) => [role.unit, ...scopeRoots(role)]))
  const wanted = new Set([...own].flatMap((unit) => units.path(unit)))
  for (const id of own) {
    const unit = units.get(id)
    if (unit === undefined) continue
    for (const other of [...units.beside(unit), ...postsAround(unit, units)]) wanted.add(other.id)
  }
  return [...wanted].flatMap((id) => {
    const unit = units.get(id)
    return unit === undefined ? [] : [unitView(unit, units)]
  })
}
