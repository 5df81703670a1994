import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import { ColumnEncoder, type Lane, type Uuid } from '@simpul/domain/core'
import type { Db, Queryable } from '../db/db.ts'
import { type EntryRow, entryColumns, journalEntryOf } from './entry-row.ts'
import { recentlyUsed } from './recently-used.ts'

const compressAside = promisify(gzip)

/** A small block takes less time than handing it to another thread. */
const compress = async (bytes: Uint8Array): Promise<Uint8Array> =>
  bytes.length < 64 * 1024 ? gzipSync(bytes) : compressAside(bytes)

/** The lines of one lane of a journal as one compressed block: gzip of `encodeColumns`. */
export interface Snapshot {
  readonly etag: string
  /** The seq it reaches; the tail is pulled from here. */
  readonly upTo: number
  /** Lines in it. */
  readonly count: number
  readonly bytes: Uint8Array
}

/** Lines per statement while building: on the embedded engine everybody waits for one to end. */
const pageLines = 1000

/** A tail this short is pulled faster than a new snapshot is made. */
const shortTail = 200

/** What is smaller is made again in a moment: while somebody waits for it, it is put in memory only. */
const worthStoring = 500

/** Snapshots that phones may still be downloading stay so long after the next one was made. */
const keptFor = '2 hours'

/** 32 MB: the posts that are asked for on one morning. */
const remembered = recentlyUsed<Snapshot>(32 * 1024 * 1024)

const building = new WeakMap<Db, Map<string, Promise<Snapshot>>>()

interface JournalState {
  readonly epoch: Uuid
  readonly seq: number
  readonly erasures: number
  /** Of the newest stored snapshot that is still true. */
  readonly etag: string | null
  readonly count: number | null
  readonly upTo: number | null
  /** Null where the newest one is in memory. */
  readonly bytes: Buffer | null
  /** Lines of the lane after it, or all where there is none, counted no further than matters. */
  readonly tail: number
}

/**
 * The snapshot of a lane; a new one is made when the lines that came since pass a tenth. With `etag` the same one as
 * before, if it is still there and nothing in it was erased since: so an interrupted download goes on.
 * `undefined` when the unit is not of this cell. The caller has checked that the reader may have the lane.
 */
export async function snapshot(
  db: Db,
  cell: Uuid,
  unit: Uuid,
  lane: Lane,
  etag?: string,
): Promise<Snapshot | undefined> {
  return find(db, { cell, unit, lane }, etag, worthStoring)
}

async function find(
  db: Db,
  where: Place,
  etag: string | undefined,
  storedFrom: number,
): Promise<Snapshot | undefined> {
  const state = await readState(db, where)
  if (state === undefined) return undefined
  const isCurrent = etag?.startsWith(`${state.epoch}.`) && etag.endsWith(`.${state.erasures}`)
  const same = isCurrent && etag !== undefined ? await stored(db, where, etag) : undefined
  return (
    same ?? latestInMemory(where, state) ?? latest(where, state) ?? buildOnce(db, where, state, storedFrom)
  )
}

/**
 * Makes anew the snapshots that phones would otherwise wait for: run it when it is quiet.
 * @param signal ends it after the unit under way
 */
export async function refreshSnapshots(db: Db, cell: Uuid, signal?: AbortSignal): Promise<void> {
  const units = await db.query<{ id: Uuid }>('select id from unit where cell = $1 and seq > 0 order by id', [
    cell,
  ])
  for (const { id } of units) {
    if (signal?.aborted) return
    for (const lane of await lanesOf(db, cell, id)) await find(db, { cell, unit: id, lane }, undefined, 1)
  }
}

/** One after the other along the index, without reading the lines in between. */
async function lanesOf(db: Queryable, cell: Uuid, unit: Uuid): Promise<Lane[]> {
  const rows = await db.query<{ lane: Lane }>(
    `with recursive found as (
       (select lane from line where cell = $1 and unit = $2 order by lane limit 1)
       union all
       select (
         select line.lane
         from line
         where line.cell = $1 and line.unit = $2 and line.lane > found.lane
         order by line.lane
         limit 1
       )
       from found
       where found.lane is not null
     )
     select lane
     from found
     where lane is not null`,
    [cell, unit],
  )
  return rows.map(({ lane }) => lane)
}

interface Place {
  readonly cell: Uuid
  readonly unit: Uuid
  readonly lane: Lane
}

async function readState(db: Queryable, { cell, unit, lane }: Place): Promise<JournalState | undefined> {
  const [state] = await db.query<JournalState>(
    `select cell.epoch, unit.seq, unit.erasures, newest.etag, newest.count, newest.up_to as "upTo",
       case when newest.etag is distinct from $5 then newest.bytes end as bytes, (
       select count(*)
       from (
         select
         from line
         where cell = $1 and unit = $2 and lane = $3 and seq > coalesce(newest.up_to, 0)
         limit greatest($4, coalesce(newest.count, 0) / 10) + 1
       ) as later
     ) as tail
     from unit
     join cell on cell.cell = $1
     left join lateral (
       select etag, count, up_to, bytes
       from snapshot
       where snapshot.cell = $1 and snapshot.unit = $2 and snapshot.lane = $3
         and etag like cell.epoch || '.%.' || unit.erasures
         and up_to <= unit.seq
       order by up_to desc
       limit 1
     ) as newest on true
     where unit.cell = $1 and unit.id = $2`,
    [cell, unit, lane, shortTail, remembered.get(placeKey({ cell, unit, lane }))?.etag ?? null],
  )
  return state
}

const placeKey = ({ cell, unit, lane }: Place): string => `${cell} ${unit} ${lane}`

function remember(where: Place, made: Snapshot): Snapshot {
  remembered.set(`${placeKey(where)} ${made.etag}`, made, made.bytes.length)
  const newest = remembered.get(placeKey(where))
  if (newest === undefined || newest.upTo <= made.upTo || isOld(newest, made))
    remembered.set(placeKey(where), made, made.bytes.length)
  return made
}

/** Of another epoch, or from before an erasure. */
const isOld = (one: Snapshot, { etag }: Snapshot): boolean =>
  one.etag.replace(/\.\d+\./, '.') !== etag.replace(/\.\d+\./, '.')

/** Counts the lines of all lanes, which is never too few: the database is asked only when that is too many. */
function latestInMemory(where: Place, { epoch, seq, erasures }: JournalState): Snapshot | undefined {
  const found = remembered.get(placeKey(where))
  if (found?.etag !== `${epoch}.${found?.upTo}.${erasures}`) return undefined
  return seq >= found.upTo && seq - found.upTo <= Math.max(shortTail, found.count / 10) ? found : undefined
}

/** The newest one of the table, unless too much came since. */
function latest(where: Place, { etag, count, upTo, bytes, tail }: JournalState): Snapshot | undefined {
  if (etag === null || count === null || upTo === null) return undefined
  if (tail > Math.max(shortTail, count / 10)) return undefined
  if (bytes === null) return remembered.get(`${placeKey(where)} ${etag}`)
  return remember(where, { etag, upTo, count, bytes })
}

async function stored(
  db: Queryable,
  { cell, unit, lane }: Place,
  etag: string,
): Promise<Snapshot | undefined> {
  const known = remembered.get(`${placeKey({ cell, unit, lane })} ${etag}`)
  if (known !== undefined) return known
  const [row] = await db.query<{ up_to: number; count: number; bytes: Buffer }>(
    `select up_to, count, bytes
     from snapshot
     where cell = $1 and unit = $2 and lane = $3 and etag = $4`,
    [cell, unit, lane, etag],
  )
  if (row === undefined) return undefined
  return remember({ cell, unit, lane }, { etag, upTo: row.up_to, count: row.count, bytes: row.bytes })
}

/** Fifty phones that ask for one lane at the same moment have it built once. */
function buildOnce(db: Db, where: Place, state: JournalState, storedFrom: number): Promise<Snapshot> {
  const running = building.get(db) ?? new Map<string, Promise<Snapshot>>()
  building.set(db, running)
  const key = placeKey(where)
  const known = running.get(key)
  if (known !== undefined) return known
  const made = build(db, where, state, storedFrom).finally(() => running.delete(key))
  running.set(key, made)
  return made
}

async function build(db: Db, where: Place, state: JournalState, storedFrom: number): Promise<Snapshot> {
  const encoder = new ColumnEncoder()
  let count = 0
  let after = 0
  // A lane that nobody writes to is nothing to ask for.
  while (state.etag !== null || state.tail > 0) {
    const page = await readPage(db, where, after, state.seq)
    for (const row of page) encoder.add(journalEntryOf(row))
    count += page.length
    after = page.at(-1)?.seq ?? after
    if (page.length < pageLines) break
  }
  const bytes = await compress(encoder.finish())
  const made = { etag: `${state.epoch}.${state.seq}.${state.erasures}`, upTo: state.seq, count, bytes }
  if (count >= storedFrom) await store(db, where, state, made)
  return remember(where, made)
}

function readPage(
  db: Queryable,
  { cell, unit, lane }: Place,
  after: number,
  upTo: number,
): Promise<(EntryRow & { seq: number })[]> {
  return db.query<EntryRow & { seq: number }>(
    `select l.seq, ${entryColumns}
     from line l
     join entry e on e.cell = $1 and e.id = l.entry and not e.emptied
     where l.cell = $1 and l.unit = $2 and l.lane = $3 and l.seq > $4 and l.seq <= $5
     order by l.seq
     limit $6`,
    [cell, unit, lane, after, upTo, pageLines],
  )
}

/** Unless something was erased while it was made: then it is served this once, from lines read before, and not kept. */
async function store(db: Db, where: Place, state: JournalState, made: Snapshot): Promise<void> {
  const { cell, unit, lane } = where
  await db.transaction(async (tx) => {
    // Shared with other builders, but an erasure waits for us or we for it.
    const [now] = await tx.query<{ erasures: number }>(
      'select erasures from unit where cell = $1 and id = $2 for share',
      [cell, unit],
    )
    if (now?.erasures !== state.erasures) return
    await tx.run(
      `insert into snapshot (cell, unit, lane, etag, up_to, count, bytes)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (cell, unit, lane, etag) do nothing`,
      [cell, unit, lane, made.etag, made.upTo, made.count, made.bytes],
    )
    await tx.run(
      `delete from snapshot
       where cell = $1 and unit = $2 and lane = $3 and up_to < $4 and made_at < now() - interval '${keptFor}'`,
      [cell, unit, lane, made.upTo],
    )
  })
}
