import type { CaseOffice, CaseRoute } from '@simpul/domain/cases'
import type { Sector, Uuid } from '@simpul/domain/core'
import { v7 } from 'uuid'
import type { Queryable } from '../db/db.ts'

export interface NamedOffice extends CaseOffice {
  readonly name: string
  readonly kind: string
}

/** Every office of the cell that works and can be sent a case, with its codes, by name. */
export const readOffices = (db: Queryable, cell: Uuid): Promise<NamedOffice[]> =>
  db.query<NamedOffice>(
    `select u.id, u.name, u.kind, coalesce(array_agg(c.code order by c.code) filter (where c.code is not null), '{}')
       as codes
     from unit u
     left join office_code c on c.cell = $1 and c.unit = u.id
     where u.cell = $1 and u.to_day is null and u.kind in ('department', 'health-center')
     group by u.id, u.name, u.kind
     order by u.name, u.id`,
    [cell],
  )

/** Offices that work no longer and that a line of the table still names, with their last day. */
export const dissolvedOffices = (
  db: Queryable,
  cell: Uuid,
): Promise<{ readonly id: Uuid; readonly name: string; readonly until: string }[]> =>
  db.query(
    `select u.id, u.name, u.to_day as until
     from unit u
     where u.cell = $1
       and u.to_day is not null
       and exists (select from case_route r where r.cell = $1 and u.id in (r.office, r.stand_in))
     order by u.name, u.id`,
    [cell],
  )

/** The areas a line may be about, the widest first. */
export const routedAreas = (
  db: Queryable,
  cell: Uuid,
): Promise<{ readonly code: string; readonly name: string }[]> =>
  db.query(
    `select area as code, name
     from unit
     where cell = $1 and to_day is null and kind in ('district-office', 'subdistrict-office', 'village-office')
     order by length(area), name, id`,
    [cell],
  )

export interface StoredRoute extends CaseRoute {
  readonly id: Uuid
  readonly setAt: string
}

/** The routing table. */
export async function readRoutes(db: Queryable, cell: Uuid): Promise<StoredRoute[]> {
  const rows = await db.query<{
    id: Uuid
    sector: Sector
    code: string | null
    area: string
    office: Uuid
    standIn: Uuid | null
    setAt: string
  }>(
    `select id, sector, code, area, office, stand_in as "standIn", set_at as "setAt"
     from case_route
     where cell = $1
     order by sector, code nulls first, area`,
    [cell],
  )
  return rows.map(({ code, standIn, ...route }) => ({
    ...route,
    ...(code === null ? {} : { code }),
    ...(standIn === null ? {} : { standIn }),
  }))
}

/** Sets where cases go; what was set for the same service and area gives way. */
export async function setRoute(
  tx: Queryable,
  cell: Uuid,
  by: Uuid | null,
  { sector, code, area, office, standIn }: CaseRoute,
  now: Date,
): Promise<void> {
  await tx.run(
    `insert into case_route (cell, id, sector, code, area, office, stand_in, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (cell, sector, (coalesce(code, '')), area) do update
     set office = excluded.office, stand_in = excluded.stand_in, set_by = excluded.set_by, set_at = excluded.set_at`,
    [cell, v7(), sector, code ?? null, area, office, standIn ?? null, by, now.toISOString()],
  )
}

/** Takes a line away: its cases go where a wider line, or their service, says. */
export const dropRoute = (tx: Queryable, cell: Uuid, id: Uuid): Promise<number> =>
  tx.run('delete from case_route where cell = $1 and id = $2', [cell, id])

/** Says under which codes an office receives cases. */
export async function setOfficeCodes(
  tx: Queryable,
  cell: Uuid,
  unit: Uuid,
  codes: readonly string[],
): Promise<void> {
  await tx.run('delete from office_code where cell = $1 and unit = $2', [cell, unit])
  await tx.run('insert into office_code (cell, unit, code) select $1, $2, unnest($3::text[])', [
    cell,
    unit,
    codes,
  ])
}
