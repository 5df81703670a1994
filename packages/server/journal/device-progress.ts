import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../db/db.ts'
import type { Arrival } from './house.ts'
import type { Judged, Numbered } from './judged.ts'

/** The numbers that arrived from one user of one phone. */
export interface Heard {
  readonly device: Uuid
  readonly user: Uuid
  /** As PostgreSQL writes ranges: `{[1,5),[7,8)}`. */
  readonly ranges: string
  /** What stayed on the phone; null when this was not that phone itself. */
  readonly waiting: number | null
  readonly contact: string | null
}

/** A push, as far as progress is concerned. */
export interface HeardPush {
  readonly arrival: Arrival
  readonly judged: readonly Judged[]
}

interface Gathered {
  readonly device: Uuid
  readonly user: Uuid
  readonly numbers: number[]
  waiting: number | null
  contact: string | null
}

/**
 * What pushes tell about their phones, one answer per phone and user. Numbers count whatever became of the entry, for
 * then a hole is always an entry nobody has seen. Entries in another's name are left out: they would fill the
 * holes of somebody else's phone.
 */
export function heardFrom(pushes: readonly HeardPush[]): Heard[] {
  const gathered = new Map<string, Gathered>()
  const of = (device: Uuid, user: Uuid): Gathered => {
    const key = `${device} ${user}`
    const known = gathered.get(key) ?? { device, user, numbers: [], waiting: null, contact: null }
    gathered.set(key, known)
    return known
  }
  for (const { arrival, judged } of pushes) {
    const { from, provenWriters } = arrival
    if (from === 'server') continue
    for (const one of judged) {
      const numbered = numberedOf(one)
      const writer = provenWriters?.get(one.index) ?? from.user
      if (numbered?.recordedBy === writer) of(numbered.device, writer).numbers.push(numbered.deviceSeq)
    }
    if (from.device === undefined) continue
    const contact = new Date(arrival.nowMs).toISOString()
    Object.assign(of(from.device, from.user), { waiting: from.waiting ?? null, contact })
  }
  return [...gathered.values()].map(({ numbers, ...rest }) => ({ ...rest, ranges: rangesOf(numbers) }))
}

const numberedOf = (one: Judged): Numbered | undefined =>
  one.verdict === 'refuse' ? one.numbered : one.entry

function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && number <= last.to + 1) last.to = Math.max(last.to, number)
    else ranges.push({ from: number, to: number })
  }
  return `{${ranges.map(({ from, to }) => `[${from},${to}]`).join(',')}}`
}

/** A phone that asked for news. */
export interface Contact {
  readonly device: Uuid
  readonly user: Uuid
  /** Entries that stay on it. */
  readonly waiting: number
  readonly nowMs: number
}

/** Desks show days and hours: a phone that looks for news every minute is noted now and then. */
const notedAgainMs = 5 * 60_000
const mostNoted = 20_000

/**
 * Notes that phones were heard from, for contacts that bring no entries. One per server process: it remembers what it
 * noted, for a write is on the disk before the phone has its answer, and most contacts say what the last one said.
 */
export function contactNotes(db: Queryable, cell: Uuid): (contact: Contact) => Promise<void> {
  const noted = new Map<string, Contact>()
  return async (contact) => {
    const key = `${contact.device} ${contact.user}`
    const last = noted.get(key)
    if (last?.waiting === contact.waiting && Math.abs(contact.nowMs - last.nowMs) < notedAgainMs) return
    if (noted.size >= mostNoted) noted.clear()
    await noteContact(db, cell, contact)
    noted.set(key, contact)
  }
}

async function noteContact(db: Queryable, cell: Uuid, contact: Contact): Promise<void> {
  const { device, user, waiting, nowMs } = contact
  await db.run(
    `insert into device_progress (cell, device, user_id, waiting, last_contact)
     values ($1, $2, $3, $4, $5)
     on conflict (cell, device, user_id) do update
     set waiting = excluded.waiting, last_contact = greatest(excluded.last_contact, device_progress.last_contact)`,
    [cell, device, user, waiting, new Date(nowMs).toISOString()],
  )
}

/** How far one user of one phone has come. */
export interface DeviceProgress {
  readonly device: Uuid
  readonly user: Uuid
  /** The highest number that arrived; 0 when none did. */
  readonly highest: number
  /** Numbers below it that never arrived, as ranges with both ends included. */
  readonly holes: readonly { readonly from: number; readonly to: number }[]
  /** Entries on the phone at its last contact. */
  readonly waiting: number | null
  readonly lastContact: string | null
}

interface ProgressRow {
  device: Uuid
  user_id: Uuid
  highest: number
  holes: { from: number; to: number }[]
  waiting: number | null
  last_contact: string | null
}

/** The progress of phones, of all phones of a cell when none are named. */
export async function deviceProgress(
  db: Queryable,
  cell: Uuid,
  devices?: readonly Uuid[],
): Promise<DeviceProgress[]> {
  const rows = await db.query<ProgressRow>(
    `select device, user_id, waiting, last_contact,
       coalesce(upper(heard) - 1, 0) as highest,
       coalesce((
         select jsonb_agg(jsonb_build_object('from', lower(hole), 'to', upper(hole) - 1) order by hole)
         from unnest(int8multirange(int8range(1, coalesce(upper(heard), 1))) - heard) as hole
       ), '[]') as holes
     from device_progress
     where cell = $1 and ($2::uuid[] is null or device = any($2))
     order by device, user_id`,
    [cell, devices ?? null],
  )
  return rows.map(({ user_id, last_contact, ...row }) => ({
    ...row,
    user: user_id,
    lastContact: last_contact,
  }))
}
