import type { ServiceSheet } from '../core/index.ts'
import { educationSheets } from '../sectors/education/index.ts'
import { housingSheets } from '../sectors/housing/index.ts'
import { publicOrderSheets } from '../sectors/public-order/index.ts'
import { publicWorksSheets } from '../sectors/public-works/index.ts'
import { socialSheets } from '../sectors/social/index.ts'

/** Every service that is a form and a walk, sector by sector. */
export const sheets: readonly ServiceSheet[] = withoutTwinSheets([
  ...educationSheets,
  ...publicWorksSheets,
  ...housingSheets,
  ...publicOrderSheets,
  ...socialSheets,
])

const byCode: ReadonlyMap<string, ServiceSheet> = new Map(sheets.map((sheet) => [sheet.code, sheet]))

/** The sheet with a printed code such as HSG-01, or undefined when the catalogue does not have it. */
export const sheetByCode = (code: string): ServiceSheet | undefined => byCode.get(code)

/** Two sheets of one code would read each other's cases: throws. */
export function withoutTwinSheets(all: readonly ServiceSheet[]): readonly ServiceSheet[] {
  const codes = all.map((sheet) => sheet.code)
  const twin = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twin !== undefined) throw new Error(`two sheets are called ${twin}`)
  return all
}
