import { hideSmallCells, maySeeSums, seesSmallCells } from '@simpul/domain/access'
import { err, ok, type Result, type Uuid } from '@simpul/domain/core'
import type { MissedSumsAnswer } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import { isInArea, type Reader, type UnitPath } from '../reader.ts'
import { judgedOn } from './missed-rows.ts'

interface Counted {
  readonly id: Uuid
  readonly name: string
  readonly high: number
  readonly missed: number
}

/**
 * How many homes of a unit look vulnerable or may be missing something, and of each unit below it. Who sees no names is
 * told of their own area alone, with small cells hidden: no other page stands beside it from which one would follow.
 */
export async function missedSums(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  unit: Uuid,
  path: UnitPath,
): Promise<Result<MissedSumsAnswer, { code: 'not-allowed' }>> {
  const { actor, today } = reader
  const exactly = seesSmallCells(actor, 'social', path, today)
  const ownArea = isInArea(reader, path) && !isInArea(reader, path.slice(1))
  if (!exactly && !(ownArea && maySeeSums(actor, 'social', path, today))) return err({ code: 'not-allowed' })
  const counted = await countsBelow(db, cell, unit)
  const high = shown(
    counted.map((one) => one.high),
    exactly,
  )
  const missed = shown(
    counted.map((one) => one.missed),
    exactly,
  )
  return ok({
    on: await judgedOn(db, cell),
    high: high.total,
    missed: missed.total,
    units: counted.map(({ id, name }, at) => ({
      ...{ id, name },
      high: high.cells[at] ?? null,
      missed: missed.cells[at] ?? null,
    })),
  })
}

const shown = (cells: readonly number[], exactly: boolean) =>
  exactly ? { cells, total: cells.reduce((sum, cell) => sum + cell, 0) } : hideSmallCells(cells)

const countsBelow = (db: Queryable, cell: Uuid, unit: Uuid): Promise<Counted[]> =>
  db.query<Counted>(
    `select below.id, below.name,
       (count(v.id) filter (where v.words ->> 'band' in ('high', 'very-high')))::int as high,
       (count(v.id) filter (
         where jsonb_path_exists(v.words, '$.missed[*] ? (@.standing != "asked-for")')
       ))::int as missed
     from unit below
     left join unit u on u.cell = $1 and below.id = any(u.path)
     left join vulnerability v on v.cell = $1 and v.unit = u.id
     where below.cell = $1 and below.parent = $2 and below.kind not in ('department', 'case-team')
     group by below.id, below.name
     order by below.name, below.id`,
    [cell, unit],
  )
