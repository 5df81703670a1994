import { may } from '@simpul/domain/access'
import {
  type CaseFile,
  caseFile,
  caseResource,
  codeOfViews,
  isInCaseTeam,
  isRestricted,
  officeWith,
} from '@simpul/domain/cases'
import { foldSubject } from '@simpul/domain/catalogue'
import { anyServiceById, sheetByCode } from '@simpul/domain/catalogue/whole'
import type { ServiceSheet, Uuid } from '@simpul/domain/core'
import { caseEntries, type KeptCaseEntry } from '../journal/case-entries.ts'
import { cellUnits } from '../journal/units.ts'
import type { Reader } from '../projector/reads/reader.ts'
import type { House } from './house.ts'

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
export async function openCases(house: House, ids: readonly Uuid[]): Promise<Map<Uuid, OpenedCase>> {
  const [entries, units] = await Promise.all([
    caseEntries(house.db, house.cell, ids),
    cellUnits(house.db, house.cell),
  ])
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

/** What one asks the policy for who reads or works on a case. */
export function resourceOf({ sheet, file, unitPath, office, teamPlace }: OpenedCase, reader: Reader) {
  const isTeam = isInCaseTeam(reader.actor, { place: teamPlace, office }, reader.today)
  const caseTeam = isRestricted(sheet) && isTeam ? [reader.actor.user] : []
  return caseResource(sheet, file.walk, { unitPath, caseTeam })
}

export const mayRead = (one: OpenedCase, reader: Reader): boolean =>
  may(reader.actor, 'read', resourceOf(one, reader), reader.today)

export const mayNote = (one: OpenedCase, reader: Reader): boolean =>
  may(reader.actor, 'note', { ...resourceOf(one, reader), column: 'case-moves' }, reader.today)
