import { type PlainDate, SECTORS, type Sector, type Uuid } from '../core/index.ts'
import { type Actor, scopeRoots } from './assignment.ts'
import { may } from './may.ts'

/** Whether somebody may see who the people of a unit are. */
export const canSeeNames = (actor: Actor, unitPath: readonly Uuid[], on: PlainDate): boolean =>
  may(actor, 'read', { column: 'register', dataClass: 'L2', unitPath }, on)

/** Whether somebody decides about entries that are held at a unit. */
export const mayReleaseHeld = (actor: Actor, unitPath: readonly Uuid[], on: PlainDate): boolean =>
  may(actor, 'release-held', { column: 'register', dataClass: 'L2', unitPath }, on)

/**
 * Whether somebody sees the exact sums of a sector, small cells included: only who may read the records they
 * are made of. For everyone else they pass through `hideSmallCells`.
 */
export const seesSmallCells = (
  actor: Actor,
  sector: Sector,
  unitPath: readonly Uuid[],
  on: PlainDate,
): boolean => may(actor, 'read', { column: 'records', dataClass: 'L3', sector, unitPath }, on)

/** Whether somebody may read the tallies of a sector in a unit, exact or with small cells hidden. */
export const maySeeSums = (actor: Actor, sector: Sector, unitPath: readonly Uuid[], on: PlainDate): boolean =>
  may(actor, 'statistics', { column: 'records', dataClass: 'L0', sector, unitPath }, on) ||
  may(actor, 'statistics', { column: 'reports', dataClass: 'L0', sector, unitPath }, on)

/** The tallies of these sectors of a unit and all below it. */
export interface SumsScope {
  readonly unit: Uuid
  readonly sectors: readonly Sector[]
}

/** The root units whose tallies somebody may read on a day, each once, in the order of the assignments. */
export function sumsScope(actor: Actor, on: PlainDate): SumsScope[] {
  const roots = [...new Set(actor.assignments.flatMap((assignment) => scopeRoots(assignment)))]
  return roots
    .map((unit) => ({ unit, sectors: SECTORS.filter((sector) => maySeeSums(actor, sector, [unit], on)) }))
    .filter((scope) => scope.sectors.length > 0)
}
