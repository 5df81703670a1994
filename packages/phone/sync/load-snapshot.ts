import { err, ok, type Result, type Subject } from '@simpul/domain/core'
import { SNAPSHOT_UP_TO } from '@simpul/domain/wire'
import { type Bytes, joinBytes } from '../db/bytes.ts'
import { withRoom } from '../db/room.ts'
import { addPart, dropParts, joinParts, type PartsSoFar, partsSoFar } from '../db/snapshot-parts.ts'
import { takeSnapshot } from '../db/take-snapshot.ts'
import { shelfOf } from '../db/user-database.ts'
import type { Line } from './line.ts'
import { failed, isTimeout, type Trouble, withToken } from './transport.ts'

/** A piece is stored when it has this size: what a cut line can cost is less than two seconds of a weak signal. */
const PART_BYTES = 65_536
/** A cut line is taken up again at once this often; then the whole round waits its turn. */
const TRIES = 3
const PAUSE_MS = 500

export interface LaneOf {
  readonly unit: string
  readonly lane: string
}

/** How much of which snapshot has arrived. */
export type Progress = (shelf: string, received: number, total: number | undefined) => void

type Done = Result<void, Trouble>

/** Brings the bytes of a whole lane onto this phone, going on where an earlier try was cut off. */
export async function fetchSnapshot(line: Line, lane: LaneOf, progress: Progress): Promise<Done> {
  for (let tries = 1; ; tries++) {
    const before = await partsSoFar(line.session, shelfOf(lane.unit, lane.lane))
    const done = await download(line, lane, before, progress)
    const cut = !done.ok && (done.problem.code === 'offline' || done.problem.code === 'timeout')
    if (!cut || tries === TRIES) return done
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries))
  }
}

async function download(
  line: Line,
  lane: LaneOf,
  before: PartsSoFar | undefined,
  progress: Progress,
): Promise<Done> {
  if (before !== undefined && before.received === before.total) return ok(undefined)
  const asked = await request(line, lane, before)
  if (!asked.ok) return asked
  const response = asked.value
  // There is no more of this snapshot than lies here.
  if (response.status === 416) return ok(undefined)
  if (!response.ok) return failed(response)
  return store(line, lane, response, response.status === 206 ? before : undefined, progress)
}

const broken = (error: unknown): Result<never, Trouble> =>
  err({ code: isTimeout(error) ? 'timeout' : 'offline', retryAfterMs: undefined })

function request(
  line: Line,
  { unit, lane }: LaneOf,
  before: PartsSoFar | undefined,
): Promise<Result<Response, Trouble>> {
  const resume: Record<string, string> | undefined =
    before === undefined ? undefined : { range: `bytes=${before.received}-`, 'if-range': before.etag }
  const init = { method: 'GET', headers: withToken(resume, line.token) }
  const path = `/api/sync/snapshot/${unit}/${encodeURIComponent(lane)}`
  return line.transport.fetch(path, init).then(ok, broken)
}

async function store(
  line: Line,
  { unit, lane }: LaneOf,
  response: Response,
  before: PartsSoFar | undefined,
  progress: Progress,
): Promise<Done> {
  const { session, transport } = line
  const shelf = shelfOf(unit, lane)
  if (before === undefined) await dropParts(session, shelf)
  const head = headOf(response, before)
  let { n, received } = { n: before?.count ?? 0, received: before?.received ?? 0 }
  for await (const piece of pieces(response, transport.timeoutMs)) {
    if (!piece.ok) return piece
    const part = { shelf, n, ...head }
    const added = await withRoom(session, () => addPart(session, part, piece.value))
    if (!added.ok) return err({ code: 'disk-full', retryAfterMs: undefined })
    n += 1
    received += piece.value.length
    progress(shelf, received, head.total)
  }
  return head.total !== undefined && received < head.total ? broken(undefined) : ok(undefined)
}

function headOf(response: Response, before: PartsSoFar | undefined) {
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  const range = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1]
  const total = range === undefined ? length + (before?.received ?? 0) : Number(range)
  return {
    etag: response.headers.get('etag') ?? '',
    upTo: Number(response.headers.get(SNAPSHOT_UP_TO) ?? 0),
    total: Number.isNaN(total) ? undefined : total,
  }
}

/** The bytes of an answer in pieces worth storing. A line that falls silent is a cut line. */
async function* pieces(response: Response, timeoutMs: number): AsyncGenerator<Result<Bytes, Trouble>> {
  const reader = response.body?.getReader()
  if (reader === undefined) return
  let waiting: Uint8Array[] = []
  let length = 0
  let cut: unknown
  for (let open = true; open; ) {
    const step = await inTime(reader.read(), timeoutMs).catch((error: unknown) => ({ error }))
    if ('error' in step) cut = step.error
    else if (step.value !== undefined) {
      waiting.push(step.value)
      length += step.value.length
    }
    open = !('error' in step) && !step.done
    if (length === 0 || (open && length < PART_BYTES)) continue
    yield ok(joinBytes(waiting))
    waiting = []
    length = 0
  }
  if (cut === undefined) return
  await reader.cancel().catch(() => undefined)
  yield broken(cut)
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('the line fell silent', 'TimeoutError')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Puts a fetched lane in place of what was there; the store has not been told of its subjects yet. */
export async function storeSnapshot(
  { session }: Line,
  { unit, lane }: LaneOf,
): Promise<Result<readonly Subject[], Trouble>> {
  const shelf = shelfOf(unit, lane)
  const parts = await partsSoFar(session, shelf)
  const entries =
    parts === undefined ? [] : await unpack(await joinParts(session, shelf)).catch(() => undefined)
  if (entries === undefined) {
    // What cannot be read is not what the server sent: it is asked for again from its first byte.
    await dropParts(session, shelf)
    return err({ code: 'server-fault', retryAfterMs: undefined })
  }
  const taken = await takeSnapshot(session, { unit, lane, entries, upTo: parts?.upTo ?? 0 })
  return taken.ok ? taken : err({ code: 'disk-full', retryAfterMs: undefined })
}

/** Reading columns is needed once per phone: it is loaded when the first snapshot has come. */
async function unpack(packed: Bytes) {
  const { readSnapshot } = await import('./read-snapshot.ts')
  return readSnapshot(packed)
}
