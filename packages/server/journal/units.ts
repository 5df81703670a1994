import type { Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'

/** A unit as the journal needs to know it. */
export interface KnownUnit {
  readonly id: Uuid
  readonly kind: string
  /** The unit itself first, the root of the cell last. */
  readonly path: readonly Uuid[]
  /** It works no longer. */
  readonly closed: boolean
}

export interface CellUnits {
  readonly cell: Uuid
  /** Minutes east of UTC. */
  readonly utcOffset: number
  find(unit: Uuid): KnownUnit | undefined
  /** The team that keeps restricted entries written at a unit: the nearest one above it. */
  caseTeamOf(unit: KnownUnit): Uuid | undefined
}

interface UnitRow {
  id: Uuid
  kind: string
  parent: Uuid | null
  path: Uuid[]
  closed: boolean
}

/** Units change a few times a year; every push asks for some. `forgetUnits` makes a change felt at once. */
const rememberedMs = 10_000

const remembered = new WeakMap<Db, Map<Uuid, { units: Promise<CellUnits>; until: number }>>()

/** The units of a cell, remembered for ten seconds. */
export function cellUnits(db: Db, cell: Uuid): Promise<CellUnits> {
  const cells = remembered.get(db) ?? new Map<Uuid, { units: Promise<CellUnits>; until: number }>()
  remembered.set(db, cells)
  const known = cells.get(cell)
  if (known !== undefined && known.until > performance.now()) return known.units
  const units = loadUnits(db, cell)
  cells.set(cell, { units, until: performance.now() + rememberedMs })
  units.catch(() => cells.delete(cell))
  return units
}

/** To be called when units changed: by whoever changed them, and on the channel `simpul_units`. */
export const forgetUnits = (db: Db): void => void remembered.delete(db)

async function loadUnits(db: Queryable, cell: Uuid): Promise<CellUnits> {
  const [found] = await db.query<{ utc_offset: number }>('select utc_offset from cell where cell = $1', [
    cell,
  ])
  if (found === undefined) throw new Error(`cell ${cell} is not set up`)
  const rows = await db.query<UnitRow>(
    'select id, kind, parent, path, to_day is not null as closed from unit where cell = $1',
    [cell],
  )
  const byId = new Map(rows.map(({ id, kind, path, closed }) => [id, { id, kind, path, closed }]))
  const teamAt = new Map(
    rows.filter((row) => row.kind === 'case-team').map((row) => [row.parent ?? row.id, row.id]),
  )
  return {
    cell,
    utcOffset: found.utc_offset,
    find: (unit) => byId.get(unit),
    caseTeamOf: ({ id, kind, path }) =>
      kind === 'case-team' ? id : path.map((above) => teamAt.get(above)).find((team) => team !== undefined),
  }
}

export interface NewUnit {
  readonly id: Uuid
  readonly kind: string
  readonly name: string
  readonly area: string
  readonly parent?: Uuid
  readonly from: string
  readonly sessionDayRule?: unknown
}

/** Adds units, parents before those below them, and lets every server know. Units that are there already stay. */
export async function addUnits(tx: Queryable, cell: Uuid, units: readonly NewUnit[]): Promise<void> {
  const rows = await tx.query<{ id: Uuid; path: Uuid[] }>('select id, path from unit where cell = $1', [cell])
  const paths = new Map(rows.map((row) => [row.id, row.path]))
  for (const { id, parent } of units) {
    const above = parent === undefined ? [] : paths.get(parent)
    if (above === undefined) throw new Error(`unit ${id} comes before its parent ${parent}`)
    if (!paths.has(id)) paths.set(id, [id, ...above])
  }
  const complete = units.map((unit) => ({ ...unit, path: paths.get(unit.id) }))
  await tx.run(
    `insert into unit (cell, id, kind, name, area, parent, path, from_day, session_day_rule)
     select $1, id, kind, name, area, parent, path, "from", "sessionDayRule"
     from jsonb_to_recordset($2::jsonb) as given (
       id uuid, kind text, name text, area text, parent uuid, path uuid[], "from" date, "sessionDayRule" jsonb
     )
     on conflict (cell, id) do nothing`,
    [cell, JSON.stringify(complete)],
  )
  await tx.query(`select pg_notify('simpul_units', $1)`, [cell])
}
