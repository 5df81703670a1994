import { type AreaList, areaLevel, findZone, parentAreaCode } from '@simpul/domain/areas'
import { err, idFrom, localDate, ok, type PlainDate, type Result, type Uuid } from '@simpul/domain/core'
import type { Db } from '../db/db.ts'
import { createCell } from '../journal/cell.ts'
import { addUnits, type NewUnit } from '../journal/units.ts'
import { createUser, giveRole, setPasswordHash } from './accounts.ts'
import type { CellKey } from './cell-key.ts'
import { firstPassword } from './one-time-code.ts'
import { hashPassword } from './password.ts'

/** Which kabupaten or kota is set up, and who looks after it first. */
export interface NewCellPlan {
  readonly area: string
  /** Needed where the list of areas is not at hand; otherwise the official name. */
  readonly name?: string | undefined
  readonly admin: string
  readonly areas: AreaList | undefined
  readonly key: CellKey
  readonly now: Date
}

export interface FoundedCell {
  readonly cell: Uuid
  readonly name: string
  readonly username: string
  /** Shown once. */
  readonly password: string
  readonly offices: number
}

export type FoundProblem = { readonly code: 'not-a-district' | 'unknown-area' | 'name-missing' }

/** Sets up a cell that knows its offices and one administrator, and nobody else. */
export async function foundCell(db: Db, plan: NewCellPlan): Promise<Result<FoundedCell, FoundProblem>> {
  const { area, areas, key, now } = plan
  if (!/^\d\d\.\d\d$/.test(area)) return err({ code: 'not-a-district' })
  const zone = findZone(area)
  const listed = areas?.areas.find(({ code }) => code === area)
  if (zone === undefined || (areas !== undefined && listed === undefined))
    return err({ code: 'unknown-area' })
  const name = plan.name ?? listed?.name
  if (name === undefined) return err({ code: 'name-missing' })
  const cell = idFrom('cell', area)
  const today = localDate(now.getTime(), zone.offsetMinutes)
  const offices = officesOf(cell, { code: area, name }, areas, today)
  const password = firstPassword()
  const hash = await hashPassword(password)
  await db.transaction(
    async (tx) => {
      const { publicKey } = key
      await createCell(tx, { cell, name, area, utcOffset: zone.offsetMinutes, publicKey })
      await addUnits(tx, cell, offices)
      const admin = await createUser(tx, cell, null, { name: plan.admin, username: 'admin' })
      await giveRole(tx, cell, null, admin, { role: 'system_admin', unit: officeId(cell, area), from: today })
      await setPasswordHash(tx, cell, null, admin, hash)
    },
    { role: 'owner' },
  )
  return ok({ cell, name, username: 'admin', password, offices: offices.length })
}

const officeId = (cell: Uuid, code: string): Uuid => idFrom('office', cell, code)

const OFFICES = {
  district: ['district-office', ''],
  subdistrict: ['subdistrict-office', 'Kecamatan '],
  village: ['village-office', ''],
} as const

/** An office for the district and for every kecamatan, desa and kelurahan of the list. */
function officesOf(
  cell: Uuid,
  district: { readonly code: string; readonly name: string },
  areas: AreaList | undefined,
  from: PlainDate,
): NewUnit[] {
  const within = (areas?.areas ?? []).filter(({ code }) => code.startsWith(`${district.code}.`))
  return [district, ...within].map(({ code, name }) => {
    const level = areaLevel(code)
    const [kind, prefix] = OFFICES[level === 'province' ? 'district' : level]
    const parent = code === district.code ? undefined : parentAreaCode(code)
    return {
      id: officeId(cell, code),
      kind,
      name: `${prefix}${name}`,
      area: code,
      from,
      ...(parent === undefined ? {} : { parent: officeId(cell, parent) }),
    }
  })
}
