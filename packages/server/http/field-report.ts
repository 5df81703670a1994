import { isSmall, maskNik, seesSmallCells, sumsScope } from '@simpul/domain/access'
import { fieldLine, followUpOf, parseReportSector, type ReportSector } from '@simpul/domain/cases'
import { sheetByCode } from '@simpul/domain/catalogue/whole'
import { err, type Month, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { FieldReportAnswer, FieldReportLine } from '@simpul/domain/wire'
import { openCases } from '../journal/open-cases.ts'
import { type MonthCase, monthCases } from '../projector/reads/cases/month-cases.ts'
import { isInArea, type Reader } from '../projector/reads/reader.ts'
import type { House } from './house.ts'
import { mayRead } from './open-case.ts'

/** Cases opened together: none of the statements takes long enough for others to wait. */
const TOGETHER = 100

/**
 * The field report of a unit: a line for every case its reader may read, and the sums for who may see those. Source:
 * domain notes on the institution, 6.1 and 3.2 (small cells).
 */
export async function fieldReport(
  house: House,
  reader: Reader,
  { unit, month, sector: asked }: { readonly unit: Uuid; readonly month: Month; readonly sector: string },
): Promise<Result<FieldReportAnswer, { code: 'not-found' | 'bad-request' }>> {
  const sector = parseReportSector(asked)
  if (sector === undefined) return err({ code: 'bad-request' })
  const units = await house.units.read()
  const path = units.path(unit)
  if (!isInArea(reader, path)) return err({ code: 'not-found' })
  const cases = await monthCases(house.db, house.cell, unit, month, sector)
  return ok({
    ...{ unit: { id: unit, name: units.get(unit)?.name ?? '' }, month, sector },
    lines: await linesOf(house, reader, cases),
    counts: countsFor(reader, sector, path, cases),
  })
}

async function linesOf(
  house: House,
  reader: Reader,
  cases: readonly MonthCase[],
): Promise<FieldReportLine[]> {
  const units = await house.units.read()
  const lines: FieldReportLine[] = []
  for (let at = 0; at < cases.length; at += TOGETHER) {
    const some = cases.slice(at, at + TOGETHER)
    const opened = await openCases(
      house,
      some.map(({ id }) => id),
    )
    for (const { id, number } of some) {
      const one = opened.get(id)
      if (one === undefined || !mayRead(one, reader)) continue
      const post = units.get(one.report.unit)?.name ?? ''
      const office = one.office === undefined ? undefined : units.get(one.office)?.name
      const line = fieldLine(one.sheet, one.file, { post, office })
      if (line !== undefined)
        lines.push({ ...line, number, nik: line.nik && maskNik(line.nik), papers: [...line.papers] })
    }
  }
  return lines
}

/**
 * Sums stand for all cases of the unit, whichever of them the reader may open. Who may not see the people behind them
 * gets those of their own area alone: from the parts of an area the small one among them would follow.
 */
function countsFor(
  { actor, today }: Reader,
  sector: ReportSector,
  path: readonly Uuid[],
  cases: readonly MonthCase[],
): FieldReportAnswer['counts'] {
  const tl = cases.filter(isFollowedUp).length
  const btl = cases.length - tl
  if (seesSmallCells(actor, sector, path, today)) return { tl, btl }
  const own = sumsScope(actor, today).find(({ unit }) => unit === path[0])
  if (own?.sectors.includes(sector) !== true) return null
  return isSmall(tl) || isSmall(btl) ? { tl: null, btl: null } : { tl, btl }
}

function isFollowedUp({ code, state }: MonthCase): boolean {
  const sheet = sheetByCode(code)
  return sheet !== undefined && followUpOf(sheet, state) === 'TL'
}
