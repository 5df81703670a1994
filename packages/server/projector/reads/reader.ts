import {
  type Actor,
  canSeeNames,
  isAssignedOn,
  laneResource,
  may,
  maySeeSums,
  reaches,
  seesSmallCells,
} from '@simpul/domain/access'
import type { IndicatorSheet } from '@simpul/domain/catalogue'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import { type Lane, type PlainDate, SECTORS, type Uuid } from '@simpul/domain/core'

/** Who reads, and when. */
export interface Reader {
  readonly actor: Actor
  readonly today: PlainDate
  readonly now: Date
}

/** A unit with those above it: itself first, the root of the cell last. */
export type UnitPath = readonly Uuid[]

/**
 * Whether a unit lies in the reader's area at all; what lies outside is as unknown as what does not exist.
 */
export const isInArea = ({ actor, today }: Reader, path: UnitPath): boolean =>
  actor.assignments.some((held) => isAssignedOn(held, today) && reaches(held, path))

/** Figures about posts (were they open?) speak of nobody; all others add up people. */
export const isAboutPeople = (sheet: IndicatorSheet): boolean =>
  anyServiceById(sheet.service)?.subject === 'person'

/**
 * Whether the reader may read a figure, exactly or with small cells hidden. What belongs to no sector goes
 * with any.
 */
export function maySeeFigure({ actor, today }: Reader, sheet: IndicatorSheet, path: UnitPath): boolean {
  const sector = anyServiceById(sheet.service)?.sector
  const sectors = sector === undefined ? SECTORS : [sector]
  return sectors.some((one) => maySeeSums(actor, one, path, today))
}

/** Whether the reader sees a figure however small it is: only who may read what it is made of. */
export function seesExactly(reader: Reader, sheet: IndicatorSheet, path: UnitPath): boolean {
  if (!isAboutPeople(sheet)) return true
  const service = anyServiceById(sheet.service)
  if (service?.sector !== undefined) return seesSmallCells(reader.actor, service.sector, path, reader.today)
  return service !== undefined && mayReadLane(reader, service.lane, path)
}

/** Whether the reader may read the records of a lane of a unit, person by person. */
export const mayReadLane = ({ actor, today }: Reader, lane: Lane, path: UnitPath): boolean =>
  may(actor, 'read', laneResource(lane, path), today)

/**
 * Whether the reader may open a figure. To be behind one is a word about somebody: who is thin, who did not
 * come.
 */
export function maySeePeople(reader: Reader, sheet: IndicatorSheet, path: UnitPath): boolean {
  const lane = anyServiceById(sheet.service)?.lane
  return (
    lane !== undefined &&
    isAboutPeople(sheet) &&
    canSeeNames(reader.actor, path, reader.today) &&
    mayReadLane(reader, lane, path)
  )
}
