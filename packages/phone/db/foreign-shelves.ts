import { laneSector, parseLane } from '@simpul/domain/core'
import { postOf, type Session } from './session.ts'
import type { ShelfRow } from './user-database.ts'
import { wipeShelves } from './wipe.ts'

/**
 * Gives up lanes that this user's own work does not stand on: those of other units, and those of sectors that
 * no assignment names. They are parked: pulled again only when there is room.
 */
export async function freeForeignShelves(session: Session): Promise<void> {
  const foreign = (await session.db.shelves.toArray()).filter((row) => isForeign(session, row))
  if (foreign.length === 0) return
  await wipeShelves(
    session.db,
    foreign.map((row) => row.shelf),
  )
  await session.db.shelves.bulkPut(foreign.map((row) => ({ ...row, after: 0, parked: true })))
}

function isForeign({ me }: Session, row: ShelfRow): boolean {
  if (row.unit !== postOf(me).id) return true
  const lane = parseLane(row.lane)
  const sector = lane === undefined ? undefined : laneSector(lane)
  // A role without a sector (the chair's) reads all of them.
  return (
    sector !== undefined &&
    me.assignments.every((role) => role.sector !== undefined && role.sector !== sector)
  )
}

/** Lanes that were parked are pulled from their snapshot again. */
export async function unparkShelves({ db }: Pick<Session, 'db'>): Promise<void> {
  const parked = await db.shelves.filter((row) => row.parked === true).primaryKeys()
  await db.shelves.bulkDelete(parked)
}
