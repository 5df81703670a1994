import { hideSmall, seesSmallCells } from '@simpul/domain/access'
import { type Month, monthOf, type Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../db/db.ts'
import { isInArea, type Reader, type UnitPath } from './reader.ts'

/**
 * How many families of a unit are to be visited today: those with somebody absent or at risk on the worklist. Children
 * of one post, mother's name and RT are one family. Who sees no names sees it of their own area alone, where no other
 * figure stands beside it from which a small one would follow, and not when it is small.
 * @returns null where it is hidden, or for another month than this: the worklist is of today
 */
export async function familiesToVisit(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  path: UnitPath,
  month: Month,
): Promise<number | null> {
  const [unit = ''] = path
  if (monthOf(reader.today) !== month) return null
  const exactly = seesSmallCells(reader.actor, 'health', path, reader.today)
  if (!exactly && isInArea(reader, path.slice(1))) return null
  const [row] = await db.query<{ families: number }>(
    `select count(distinct (w.unit, coalesce(lower(p.mother_name) || '|' || ltrim(p.rt, '0'), p.id::text))) as families
     from worklist w
     join unit post on post.cell = $1 and post.id = w.unit
     join person p on p.cell = $1 and p.id = w.person
     where w.cell = $1 and w.kind in ('absent', 'at-risk') and $2 = any(post.path)`,
    [cell, unit],
  )
  const families = row?.families ?? 0
  return exactly ? families : hideSmall(families)
}
