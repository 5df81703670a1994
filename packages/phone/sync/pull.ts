import { err, type JournalEntry, ok, parseEntry, type Result, type Subject } from '@simpul/domain/core'
import { type LaneLines, PullAnswer, type PullRequest } from '@simpul/domain/wire'
import { noteContact } from '../db/contact.ts'
import { eraseSubjects } from '../db/erasures.ts'
import { keepGranted } from '../db/granted.ts'
import { countWaiting } from '../db/outbox.ts'
import { takeLines } from '../db/take-lines.ts'
import { shelfOf } from '../db/user-database.ts'
import type { Line } from './line.ts'
import { fetchSnapshot, type LaneOf, type Progress, storeSnapshot } from './load-snapshot.ts'
import { refreshMe } from './refresh-me.ts'
import { post, type Trouble } from './transport.ts'

/** The server answers no more cursors at once. */
const MOST_CURSORS = 200

type Done = Result<void, Trouble>

/**
 * Brings this phone up to date: what is no longer granted leaves, new lanes come as snapshots, known ones by
 * their lines. Ends early when the answer shows a new epoch: see `reconcile`.
 */
export async function pull(line: Line, progress: Progress): Promise<Done> {
  const closed = new Set<string>()
  for (let more = true; more; ) {
    const loaded = await loadNewLanes(line, progress, closed)
    if (!loaded.ok) return loaded
    const step = await pullLines(line, closed)
    if (!step.ok) return step
    more = step.value
  }
  return ok(undefined)
}

/**
 * While one lane is being stored the next is already on its way. People are shown as soon as their register is
 * here; what the other lanes say of them is folded in once, at the end.
 */
async function loadNewLanes(line: Line, progress: Progress, closed: Set<string>): Promise<Done> {
  const { db } = line.session
  const known = new Set<string>(await db.shelves.toCollection().primaryKeys())
  const missing = line.session.me.granted.filter(
    ({ unit, lane }) => !known.has(shelfOf(unit, lane)) && !closed.has(shelfOf(unit, lane)),
  )
  const later: Subject[][] = []
  let stored: Promise<Done> = Promise.resolve(ok(undefined))
  let fetched: Done = ok(undefined)
  for (const lane of missing.sort(byNeed)) {
    fetched = await fetchSnapshot(line, lane, progress)
    if (!fetched.ok && isClosed(fetched.problem)) {
      closed.add(shelfOf(lane.unit, lane.lane))
      fetched = ok(undefined)
      continue
    }
    if (!fetched.ok) break
    const before = stored
    stored = before.then((done) => (done.ok ? storeLane(line, lane, later) : done))
  }
  const done = await stored
  if (later.length > 0) await line.store.loaded(later.flat())
  return done.ok ? fetched : done
}

/** A lane that was withdrawn since we last heard: the pull will say so, and nothing else may wait for it. */
const isClosed = ({ code }: Trouble): boolean => code === 'not-allowed' || code === 'not-found'

async function storeLane(line: Line, lane: LaneOf, later: Subject[][]): Promise<Done> {
  const stored = await storeSnapshot(line, lane)
  if (!stored.ok) return stored
  if (lane.lane === 'register') await line.store.loaded(stored.value)
  else later.push([...stored.value])
  return ok(undefined)
}

/** People first: with their names on board the phone is usable, the rest comes in behind. */
const NEED = ['register', 'institution', 'attendance']

const byNeed = (a: LaneOf, b: LaneOf): number => needOf(a) - needOf(b)

function needOf({ lane }: LaneOf): number {
  const at = NEED.indexOf(lane)
  return at < 0 ? NEED.length : at
}

/** One pull of all cursors; true when there is more to fetch. */
async function pullLines(line: Line, closed: ReadonlySet<string>): Promise<Result<boolean, Trouble>> {
  const { session, transport } = line
  const request = await pullRequest(line)
  const answer = await post(transport, '/api/sync/pull', request, PullAnswer, line.token)
  if (!answer.ok) return answer
  const { granted, lanes, erasures, ...head } = answer.value.value
  session.contact = await noteContact(session.db, head, answer.value.askedMs, transport.wallNow())
  if (!session.contact.reconciled) return ok(false)
  const isChanged = JSON.stringify(granted) !== JSON.stringify(session.me.granted)
  if (await keepGranted(session, granted)) await line.store.wiped()
  // Another lane comes with another role, or a cover: what may be written changes with it.
  if (isChanged) {
    const asked = await refreshMe(line)
    if (!asked.ok) return asked
  }
  if (await eraseSubjects(session, erasures)) {
    await line.store.wiped()
    // Lines taken now would put back the cursors that were dropped, and what is left of a person would never come.
    return ok(true)
  }
  for (const lane of lanes) {
    const taken = await takeLane(line, lane)
    if (!taken.ok) return taken
  }
  const shelves = new Set<string>(await session.db.shelves.toCollection().primaryKeys())
  const isNew = granted
    .map(({ unit, lane }) => shelfOf(unit, lane))
    .some((shelf) => !shelves.has(shelf) && !closed.has(shelf))
  return ok(isNew || lanes.some((lane) => lane.more))
}

async function pullRequest({ session }: Line): Promise<PullRequest> {
  const { db, device, contact } = session
  const granted = new Set<string>(session.me.granted.map(({ unit, lane }) => shelfOf(unit, lane)))
  const shelves = (await db.shelves.toArray()).filter((row) => row.parked !== true && granted.has(row.shelf))
  return {
    device,
    waiting: await countWaiting(db),
    epoch: contact?.epoch ?? session.me.epoch,
    cursors: shelves.slice(0, MOST_CURSORS).map(({ unit, lane, after }) => ({ unit, lane, after })),
  }
}

async function takeLane(
  { session, store }: Line,
  { unit, lane, lines, upTo, more }: LaneLines,
): Promise<Done> {
  const entries = lines.flatMap(({ seq, entry }): JournalEntry[] => {
    const parsed = parseEntry(entry)
    return parsed.ok ? [{ ...parsed.value, seq }] : []
  })
  const taken = await takeLines(session, { unit, lane, entries, upTo, more })
  if (!taken.ok) return err({ code: 'disk-full', retryAfterMs: undefined })
  if (entries.length > 0) await store.changed(taken.value)
  return ok(undefined)
}
