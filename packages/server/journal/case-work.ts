import type { AnyService } from '@simpul/domain/catalogue'
import type { Entry, PlainDate, Uuid } from '@simpul/domain/core'
import type { AppendContext } from './house.ts'
import type { CaseWork } from './judged.ts'
import { actorOf } from './permissions.ts'
import type { CellUnits, KnownUnit } from './units.ts'

/** What judging an entry about a case needs later, under its lock; undefined of a service without a sheet here. */
export async function caseWorkOf(
  { catalogueCode = '' }: AnyService,
  unit: KnownUnit,
  on: PlainDate,
  writer: Uuid | undefined,
  context: AppendContext,
  units: CellUnits,
): Promise<CaseWork | undefined> {
  const sheet = context.sheetByCode(catalogueCode)
  const actor = writer === undefined ? undefined : await actorOf(context, writer)
  const team = units.find(units.caseTeamOf(unit) ?? '')
  return (
    sheet && {
      sheet,
      unitPath: unit.path,
      teamPlace: team?.path[1],
      writer: actor && { actor, on },
      hasClosed: (office) => units.find(office)?.closed === true,
    }
  )
}

/** Kinds of unit a case can be sent to. */
const CASE_OFFICES: ReadonlySet<string> = new Set([
  'department',
  'health-center',
  'subdistrict-office',
  'village-office',
])

/** A case that was sent to an office that is none would lie with nobody. */
export function isOfficeKnown({ body }: Entry, units: CellUnits): boolean {
  const { office } = (body ?? {}) as { office?: Uuid }
  if (office === undefined) return true
  const unit = units.find(office)
  return unit !== undefined && CASE_OFFICES.has(unit.kind) && !unit.closed
}
