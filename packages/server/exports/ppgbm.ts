import { firstDay, lastDay, type Month, type Uuid } from '@simpul/domain/core'
import { PPGBM_COLUMNS, type PpgbmChild, type PpgbmPlace, ppgbmRows } from '@simpul/domain/lists'
import { type SheetTable, type SheetValue, toCsv } from '@simpul/sheets/write'
import type { UnitRow, Units } from '../access/units.ts'
import type { Queryable } from '../db/db.ts'

/** What is given out. */
export interface PpgbmWish {
  readonly unit: Uuid
  readonly month: Month
}

/** So many children are read at a time: a list may be of a whole district. */
const PAGE = 200

/** The measurements of a month, post by post, as the columns of e-PPGBM; a portion at a time. */
export async function* ppgbmPortions(
  db: Queryable,
  cell: Uuid,
  units: Units,
  { unit, month }: PpgbmWish,
): AsyncGenerator<SheetValue[][]> {
  let number = 0
  for (const post of units.under(unit).filter(({ kind }) => kind === 'post')) {
    const place = placeOf(post, units)
    for (let after: Uuid | undefined; ; ) {
      const children = await childrenOf(db, cell, post.id, month, after)
      const rows = children.flatMap((child) =>
        ppgbmRows(child, place, firstDay(month), lastDay(month)).map((row) => [++number, ...row]),
      )
      if (rows.length > 0) yield rows
      after = children.at(-1)?.id
      if (children.length < PAGE || after === undefined) break
    }
  }
}

/** Who belonged to a post on the month's last day, as the figures of that month count them. */
const childrenOf = (
  db: Queryable,
  cell: Uuid,
  post: Uuid,
  month: Month,
  after: Uuid | undefined,
): Promise<(PpgbmChild & { readonly id: Uuid })[]> =>
  db.query(
    `select v.subject_id as id, v.subject, v.views
     from person_stay s
     join subject_view v on v.cell = $1 and v.subject_kind = 'person' and v.subject_id = s.person
     where s.cell = $1 and s.unit = $2 and s.from_day <= $3 and (s.to_day is null or s.to_day > $3)
       and ($4::uuid is null or s.person > $4)
     order by s.person
     limit $5`,
    [cell, post, lastDay(month), after ?? null, PAGE],
  )

function placeOf(post: UnitRow, units: Units): PpgbmPlace {
  const above = post.path.map((id) => units.get(id)).filter((unit) => unit !== undefined)
  const named = (kind: UnitRow['kind']): string | null =>
    above.find((unit) => unit.kind === kind)?.name ?? null
  return {
    district: named('district-office'),
    subdistrict: named('subdistrict-office'),
    village: named('village-office'),
    post: post.name,
  }
}

/** As separated values, while they are read. */
export function ppgbmCsv(portions: AsyncGenerator<SheetValue[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let begun = false
  const write = (rows: SheetValue[][]): Uint8Array => {
    const csv = toCsv({ columns: PPGBM_COLUMNS, rows })
    const whole = begun ? `\r\n${csv.slice(csv.indexOf('\r\n') + 2)}` : csv
    begun = true
    return encoder.encode(whole.replace(/\r\n$/, ''))
  }
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await portions.next()
      if (done !== true) return controller.enqueue(write(value))
      // A month without measurements still has its header.
      if (!begun) controller.enqueue(write([]))
      controller.close()
    },
    cancel: async () => void (await portions.return(undefined)),
  })
}

/** As a table for a workbook, with what it is and for whom above it. */
export async function ppgbmTable(
  portions: AsyncGenerator<SheetValue[][]>,
  title: readonly string[],
): Promise<SheetTable> {
  const rows: SheetValue[][] = []
  for await (const portion of portions) rows.push(...portion)
  return { name: 'e-PPGBM', title, columns: PPGBM_COLUMNS, rows, landscape: true }
}
