import { monthOf } from '@simpul/domain/core'
import type { Phone } from '../../db/phone.ts'
import type { Sheets } from '../../db/sheets.ts'
import type { KnownCase } from './cases-on-phone.ts'

/** The number of a case as letters have it; undefined while this phone does not know the village it belongs to. */
export function numberOf(
  { sheet, file }: Pick<KnownCase, 'sheet' | 'file'>,
  { me }: Pick<Phone, 'me'>,
  sheets: Sheets,
): string | undefined {
  const { report } = file
  const unit = me.units.find(({ id }) => id === report?.unit)
  if (report === undefined || unit === undefined) return undefined
  return sheets.caseNumber(file.id, sheet.code, unit.area, monthOf(report.happenedOn))
}
