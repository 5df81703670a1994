import { type CaseFile, caseFile, codeOfViews, officeWith } from '@simpul/domain/cases'
import { foldSubject } from '@simpul/domain/catalogue'
import { anyServiceById, sheetByCode } from '@simpul/domain/catalogue/whole'
import type { ServiceSheet, Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import { caseEntries, type KeptCaseEntry } from './case-entries.ts'
import { type CellUnits, cellUnits } from './units.ts'

/** A case as the journal has it at this moment, and where it is. */
export interface OpenedCase {
  readonly sheet: ServiceSheet
  readonly file: CaseFile
  readonly report: NonNullable<CaseFile['report']>
  readonly unitPath: readonly Uuid[]
  readonly office: Uuid | undefined
  readonly teamPlace: Uuid | undefined
  /** By id of an entry. */
  readonly keptAt: ReadonlyMap<Uuid, string>
}

/** Reads cases from the journal itself: a queue may be some seconds behind, and whoever decides must not be. */
export const openCases = async (
  { db, cell }: { readonly db: Db; readonly cell: Uuid },
  ids: readonly Uuid[],
): Promise<Map<Uuid, OpenedCase>> => openCasesIn(db, await cellUnits(db, cell), ids)

/** The same inside a transaction, with the units read before it. */
export async function openCasesIn(
  tx: Queryable,
  units: CellUnits,
  ids: readonly Uuid[],
): Promise<Map<Uuid, OpenedCase>> {
  const entries = await caseEntries(tx, units.cell, ids)
  const opened = new Map<Uuid, OpenedCase>()
  for (const [id, own] of entries) {
    const found = fileOf(id, own)
    const unit = units.find(found?.report.unit ?? '')
    if (found === undefined || unit === undefined) continue
    const team = units.find(units.caseTeamOf(unit) ?? '')
    opened.set(id, {
      ...found,
      unitPath: unit.path,
      office: officeWith(found.file.walk, unit.path),
      teamPlace: team?.path[1],
      keptAt: new Map(own.map((entry) => [entry.id, entry.keptAt])),
    })
  }
  return opened
}

function fileOf(id: Uuid, entries: readonly KeptCaseEntry[]) {
  const { views } = foldSubject('case', id, entries, anyServiceById)
  const sheet = sheetByCode(codeOfViews(views) ?? '')
  if (sheet === undefined) return undefined
  const file = caseFile(sheet, id, views)
  return file.report === undefined ? undefined : { sheet, file, report: file.report }
}
