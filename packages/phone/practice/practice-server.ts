import { encodeColumns, parseEntry } from '@simpul/domain/core'
import {
  type ActivateAnswer,
  type CellAnswer,
  LEASE_DAYS,
  type Me,
  type MissedPullAnswer,
  type PullAnswer,
  PullRequest,
  type PushAnswer,
  PushRequest,
  type Receipt,
  SNAPSHOT_UP_TO,
} from '@simpul/domain/wire'
import type { Transport } from '../sync/transport.ts'
import type { PracticeTown } from './practice-town.ts'

/** Any code opens the practice post; nobody has to type it. */
export const PRACTICE_CODE = '00000000'

/**
 * Answers a practising phone from inside the page: it keeps what it is sent, in memory, and forgets it with the page.
 * The phone is the same phone and learns of no other server, so nothing can leave it.
 */
export function practiceServer(town: PracticeTown, wallNow: () => number): Transport['fetch'] {
  const kept = new Map<string, number>()
  const head = () => {
    const nowMs = wallNow()
    const leaseUntil = new Date(nowMs + LEASE_DAYS * 86_400_000).toISOString()
    return { epoch: town.me.epoch, serverTime: new Date(nowMs).toISOString(), leaseUntil }
  }
  const me = (): Me => ({ ...town.me, ...head() })

  function receiptOf(entry: unknown, index: number): Receipt {
    const parsed = parseEntry(entry)
    if (!parsed.ok) return { index, id: null, standing: 'refused', reason: 'unreadable-envelope' }
    const { id, unit } = parsed.value
    const seq = kept.get(id) ?? town.upTo + kept.size + 1
    kept.set(id, seq)
    return { index, id, standing: 'kept', unit, seq }
  }

  const answers: Readonly<Record<string, (body: unknown) => unknown>> = {
    '/api/cell': (): CellAnswer => {
      const { epoch, serverTime } = head()
      return { ...town.me.cell, epoch, serverTime }
    },
    '/api/me': me,
    '/api/devices/activate': (): ActivateAnswer => ({ token: 'latihan', pushToken: 'latihan', me: me() }),
    '/api/sync/push': (body): PushAnswer => {
      const { entries = [] } = PushRequest.parse(body)
      return { ...head(), receipts: entries.map(receiptOf) }
    },
    '/api/sync/pull': (body): PullAnswer => {
      const lanes = PullRequest.parse(body).cursors.map(({ unit, lane, after }) => ({
        ...{ unit, lane, upTo: after, more: false },
        lines: [],
      }))
      return { ...head(), granted: town.me.granted, lanes, erasures: [] }
    },
    // No server has computed anything about made-up homes.
    '/api/sync/missed': (): MissedPullAnswer => ({ ...head(), mark: '', on: null, rows: [] }),
  }

  return async (path, init) => {
    const lane = /^\/api\/sync\/snapshot\/[^/]+\/(.+)$/.exec(path)?.[1]
    if (lane !== undefined) return snapshotOf(town, decodeURIComponent(lane))
    // Pictures stay where they are: this server is the page that holds them.
    if (path.startsWith('/api/attachments/')) return Response.json({ offset: 0, whole: true })
    const answer = answers[path]
    return answer === undefined
      ? new Response(null, { status: 404 })
      : Response.json(answer(await bodyOf(init)))
  }
}

async function snapshotOf({ journal, upTo }: PracticeTown, lane: string): Promise<Response> {
  const columns = new Uint8Array(encodeColumns(journal.get(lane) ?? []))
  const packed = new Blob([columns]).stream().pipeThrough(new CompressionStream('gzip'))
  const headers = { [SNAPSHOT_UP_TO]: String(upTo), etag: '"latihan"', 'content-type': 'application/gzip' }
  return new Response(await new Response(packed).arrayBuffer(), { headers })
}

/** As `transport` packs it. */
async function bodyOf(init: RequestInit): Promise<unknown> {
  if (init.body === undefined || init.body === null) return undefined
  const plain = new Response(init.body)
  const packed = new Headers(init.headers).get('content-encoding') === 'gzip'
  const body =
    packed && plain.body !== null
      ? new Response(plain.body.pipeThrough(new DecompressionStream('gzip')))
      : plain
  return body.json()
}
