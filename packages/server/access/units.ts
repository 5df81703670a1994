import type { UnitKind } from '@simpul/domain/areas'
import { localDate, type PlainDate, type Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'

/** A unit as it is today. */
export interface UnitRow {
  readonly id: Uuid
  readonly kind: UnitKind
  readonly name: string
  readonly area: string
  readonly parent: Uuid | null
  /** Itself first, the root of the cell last. */
  readonly path: readonly Uuid[]
  readonly sessionDayRule: unknown
}

/** All units of a cell: a thousand or two, asked for at every request, so they are kept for some seconds. */
export interface Units {
  get(id: Uuid): UnitRow | undefined
  /** Itself first, then every unit above; empty for an unknown one, which then lies in nobody's area. */
  path(id: Uuid): readonly Uuid[]
  /** The unit and everything below it. */
  under(id: Uuid): readonly UnitRow[]
  /** All of a kind in the cell, by area and name. */
  ofKind(kind: UnitKind): readonly UnitRow[]
  /** Units with the same parent, the unit itself included, and those right below it. */
  beside(unit: UnitRow): readonly UnitRow[]
}

export interface UnitsSource {
  read(): Promise<Units>
  /** The local day of the cell. */
  today(): Promise<PlainDate>
  forget(): void
}

const keptMs = 5000

/** @param now the server's clock */
export function unitsOf(db: Db, cell: Uuid, now: () => Date): UnitsSource {
  let kept: { units: Promise<Units>; until: number } | undefined
  let offset: Promise<number> | undefined
  return {
    read: () => {
      const at = now().getTime()
      if (kept === undefined || at >= kept.until) {
        const units = loadUnits(db, cell)
        units.catch(() => (kept = undefined))
        kept = { units, until: at + keptMs }
      }
      return kept.units
    },
    today: async () => {
      offset ??= loadOffset(db, cell).catch((error) => {
        offset = undefined
        throw error
      })
      return localDate(now().getTime(), await offset)
    },
    forget: () => {
      kept = undefined
    },
  }
}

async function loadUnits(db: Db, cell: Uuid): Promise<Units> {
  const rows = await db.query<UnitRow>(
    `select id, kind, name, area, parent, path, session_day_rule as "sessionDayRule"
     from unit
     where cell = $1 and to_day is null
     order by area, name, id`,
    [cell],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    get: (id) => byId.get(id),
    path: (id) => byId.get(id)?.path ?? [],
    under: (id) => rows.filter((row) => row.path.includes(id)),
    ofKind: (kind) => rows.filter((row) => row.kind === kind),
    beside: ({ id, parent }) =>
      rows.filter((row) => row.parent === id || (parent !== null && row.parent === parent)),
  }
}

async function loadOffset(db: Db, cell: Uuid): Promise<number> {
  const [row] = await db.query<{ offset: number }>('select utc_offset as offset from cell where cell = $1', [
    cell,
  ])
  if (row === undefined) throw new Error('The cell has not been set up')
  return row.offset
}
