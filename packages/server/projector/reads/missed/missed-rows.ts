import type { Lane, PlainDate, Uuid } from '@simpul/domain/core'
import { type HomeWords, shownHome } from '@simpul/domain/vulnerability'
import type { HomeRef, MissedRow, MissedWord } from '@simpul/domain/wire'
import type { Queryable } from '../../../db/db.ts'
import { mayReadLane, type Reader } from '../reader.ts'
import type { MissedUnit } from './missed-scope.ts'

interface StoredHome {
  readonly kind: HomeRef['kind']
  readonly id: Uuid
  readonly unit: Uuid
  readonly name: string
  readonly nameLane: Lane
  readonly rt: string | null
  readonly words: HomeWords
}

/** More homes than a village has; beyond that the least vulnerable are left out. */
const MOST = 4000

/** The homes of units as their reader may see them, the most vulnerable first. */
export async function missedRows(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  units: readonly MissedUnit[],
): Promise<MissedRow[]> {
  const ids = units.map(({ id }) => id)
  const homes = await db.query<StoredHome>(
    `select kind, id, unit, name, name_lane as "nameLane", rt, words
     from vulnerability
     where cell = $1 and unit = any($2::uuid[])
     order by points desc, id
     limit $3`,
    [cell, ids, MOST],
  )
  const words = await wordsOf(db, cell, ids, reader.actor.user)
  const paths = new Map(units.map(({ id, path }) => [id, path]))
  return homes.flatMap((home) => {
    const path = paths.get(home.unit) ?? []
    const mayRead = (lane: Lane): boolean => mayReadLane(reader, lane, path)
    // A form about nobody registered is nothing to who may not read it.
    if (home.kind === 'case' && !mayRead(home.nameLane)) return []
    return [rowOf(home, mayRead, words.get(home.id) ?? [])]
  })
}

function rowOf(
  { kind, id, unit, name, nameLane, rt, words: all }: StoredHome,
  mayRead: (lane: Lane) => boolean,
  words: readonly MissedWord[],
): MissedRow {
  const { edition, points, band, reasons, crossing, unknown, missed } = shownHome(all, mayRead)
  return {
    ...{ home: { kind, id }, post: unit, name: mayRead(nameLane) ? name : '', rt, edition, points, band },
    reasons: reasons.map(({ fact, points: own, text }) => ({ fact, points: own, text })),
    ...{ crossing: [...crossing], unknown: [...unknown] },
    missed: missed.map(({ signs, ...aid }) => ({ ...aid, signs: signs.map(({ text }) => text) })),
    words: words.filter(({ aid }) => aid === '' || missed.some((one) => one.aid === aid)),
  }
}

async function wordsOf(
  db: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  user: Uuid,
): Promise<Map<Uuid, MissedWord[]>> {
  const rows = await db.query<MissedWord & { id: Uuid }>(
    `select a.id, a.aid, a.answer, u.name as "by", a.app_user = $3 as mine, a.answered_at as at
     from vulnerability v
     join vulnerability_answer a on a.cell = $1 and a.id = v.id and a.kind = v.kind
     join app_user u on u.cell = $1 and u.id = a.app_user
     where v.cell = $1 and v.unit = any($2::uuid[])
     order by a.id, a.answered_at desc, a.aid`,
    [cell, units, user],
  )
  const found = new Map<Uuid, MissedWord[]>()
  for (const { id, ...word } of rows) found.set(id, [...(found.get(id) ?? []), word])
  return found
}

/** The day for which the homes of a cell were judged last; null before the first time. */
export async function judgedOn(db: Queryable, cell: Uuid): Promise<PlainDate | null> {
  const [row] = await db.query<{ on: PlainDate | null }>(
    'select vulnerability_on as "on" from projection where cell = $1',
    [cell],
  )
  return row?.on ?? null
}
