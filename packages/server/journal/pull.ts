import type { Uuid } from '@simpul/domain/core'
import { type Cursor, type LaneLines, MAX_PULL_LINES } from '@simpul/domain/wire'
import type { Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, entryOf } from './entry-row.ts'
import { readEpoch } from './epoch.ts'
import { erasuresAt, type Strength } from './erase.ts'

type LineRow = EntryRow & { place: number; seq: number }

/** Lines of all lanes in one answer: on the embedded engine everybody else waits while they are read. */
const maxLines = 2000

interface Asked {
  readonly unit: Uuid
  readonly lane: string
  readonly after: number
  /** Every seq up to here is committed: the lines are read after the heads, and only as far as these. */
  readonly head: number
}

/** What a phone is told when it asks. */
export interface News {
  /** Read no earlier than the lines: if it is still the phone's, no restore came between. */
  readonly epoch: Uuid
  readonly lanes: readonly LaneLines[]
  readonly erasures: readonly { readonly subject: Uuid; readonly strength: Strength }[]
}

/**
 * The lines after each cursor, and what was erased in these journals. The caller has checked that the reader may have
 * units and lanes. Most phones are told nothing new, by a single statement.
 * @param units whose journals the phone may hold, those of the cursors among them
 */
export async function news(
  db: Queryable,
  cell: Uuid,
  units: readonly Uuid[],
  cursors: readonly Cursor[],
  limit: number,
): Promise<News> {
  const journals = await journalsOf(db, cell, units)
  const lanes = await linesOf(db, cell, journals, cursors, limit)
  const isNews = lanes.some(({ lines }) => lines.length > 0)
  const first = journals[0]
  const epoch = isNews || first === undefined ? await readEpoch(db, cell) : first.epoch
  if (epoch === undefined) throw new Error(`cell ${cell} is not set up`)
  const erased = journals.some(({ erasures }) => erasures > 0)
  return { epoch, lanes, erasures: erased ? await erasuresAt(db, cell, units) : [] }
}

/**
 * The lines after each cursor, at most `limit` per lane, in seq order. The caller has checked that the reader may have
 * these lanes. A cursor beyond the end (of another epoch) answers nothing and its own place.
 */
export async function pull(
  db: Queryable,
  cell: Uuid,
  cursors: readonly Cursor[],
  limit: number = MAX_PULL_LINES,
): Promise<LaneLines[]> {
  const units = [...new Set(cursors.map((cursor) => cursor.unit))]
  return linesOf(db, cell, await journalsOf(db, cell, units), cursors, limit)
}

interface JournalHead {
  readonly id: Uuid
  readonly seq: number
  readonly erasures: number
  readonly epoch: Uuid
}

const journalsOf = (db: Queryable, cell: Uuid, units: readonly Uuid[]): Promise<JournalHead[]> =>
  db.query<JournalHead>(
    `select unit.id, unit.seq, unit.erasures, cell.epoch
     from unit
     join cell on cell.cell = $1
     where unit.cell = $1 and unit.id = any($2::uuid[])`,
    [cell, units],
  )

async function linesOf(
  db: Queryable,
  cell: Uuid,
  journals: readonly JournalHead[],
  cursors: readonly Cursor[],
  limit: number,
): Promise<LaneLines[]> {
  const heads = new Map(journals.map(({ id, seq }) => [id, seq]))
  const asked = cursors.map((cursor) => ({
    ...cursor,
    head: Math.max(heads.get(cursor.unit) ?? 0, cursor.after),
  }))
  const behind = asked.filter((one) => one.head > one.after)
  const lines = behind.length === 0 ? [] : await linesAfter(db, cell, behind, limit + 1)
  const isCut = lines.length > maxLines
  // What was cut off belongs to this lane or to one that has not been read at all.
  const lastRead = isCut ? (lines.at(-1)?.place ?? 0) : behind.length
  const places = new Map(behind.map((one, place) => [one, place]))
  const byPlace = groupByPlace(lines)
  return asked.map((one) => {
    const place = places.get(one) ?? -1
    if (place > lastRead) return { unit: one.unit, lane: one.lane, lines: [], upTo: one.after, more: true }
    return laneLines(one, byPlace.get(place) ?? [], limit, isCut && place === lastRead)
  })
}

function laneLines(
  { unit, lane, head }: Asked,
  found: readonly LineRow[],
  limit: number,
  isCut: boolean,
): LaneLines {
  const more = isCut || found.length > limit
  const page = found.slice(0, limit)
  const lines = page.map((row) => ({ seq: row.seq, entry: entryOf(row) }))
  return { unit, lane, lines, upTo: more ? (page.at(-1)?.seq ?? head) : head, more }
}

/** In the order of `cursors`, `place` being the place among them. Emptied entries are passed over. */
async function linesAfter(
  db: Queryable,
  cell: Uuid,
  cursors: readonly Asked[],
  limit: number,
): Promise<LineRow[]> {
  return db.query<LineRow>(
    `select given.place::int - 1 as place, e.*
     from unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[])
       with ordinality as given (unit, lane, after, head, place)
     cross join lateral (
       select l.seq, ${entryColumns}
       from line l
       join entry e on e.cell = $1 and e.id = l.entry and not e.emptied
       where l.cell = $1 and l.unit = given.unit and l.lane = given.lane
         and l.seq > given.after and l.seq <= given.head
       order by l.seq
       limit $6
     ) as e
     order by given.place, e.seq
     limit $7`,
    [
      cell,
      cursors.map((cursor) => cursor.unit),
      cursors.map((cursor) => cursor.lane),
      cursors.map((cursor) => cursor.after),
      cursors.map((cursor) => cursor.head),
      limit,
      maxLines + 1,
    ],
  )
}

function groupByPlace(rows: readonly LineRow[]): Map<number, LineRow[]> {
  const byPlace = new Map<number, LineRow[]>()
  for (const row of rows) {
    const lines = byPlace.get(row.place)
    if (lines === undefined) byPlace.set(row.place, [row])
    else lines.push(row)
  }
  return byPlace
}
