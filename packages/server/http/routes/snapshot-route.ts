import { isUuid, type Lane, parseLane } from '@simpul/domain/core'
import { SNAPSHOT_UP_TO } from '@simpul/domain/wire'
import { z } from 'zod/mini'
import { grantsOf } from '../../access/me.ts'
import { type Snapshot, snapshot } from '../../journal/snapshots.ts'
import { ProblemError } from '../problem.ts'
import { guardedRoute } from '../route.ts'

const lane = z.string().check(z.refine((text) => parseLane(text) !== undefined))
const unit = z.string().check(z.refine(isUuid))

export const snapshotRoute = guardedRoute({
  method: 'get',
  path: '/api/sync/snapshot/{unit}/{lane}',
  summary: 'A whole lane as one packed block, resumable by byte range',
  doors: ['phone'],
  params: z.object({ unit, lane }),
  answer: {
    type: 'application/gzip',
    about:
      'gzip of the columnar form; etag, simpul-up-to and simpul-count tell what it is (206 and 416 for ranges)',
  },
  problems: ['not-found'],
  run: async ({ house, params, request }, { user }) => {
    const granted = grantsOf(user.actor, await house.units.read(), await house.units.today())
    if (!granted.some((grant) => grant.unit === params.unit && grant.lane === params.lane))
      throw new ProblemError('not-allowed')
    const wanted = tagIn(request.headers.get('if-range'))
    const found = await snapshot(house.db, house.cell, params.unit, params.lane as Lane, wanted)
    if (found === undefined) throw new ProblemError('not-found')
    return snapshotAnswer(found, request)
  },
})

const tagIn = (header: string | null): string | undefined => /^"([^"]+)"$/.exec(header ?? '')?.[1]

/** The whole, or what is still missing of the same snapshot: pieces of two would not fit together. */
function snapshotAnswer({ bytes, etag, upTo, count }: Snapshot, request: Request): Response {
  const headers: Record<string, string> = {
    etag: `"${etag}"`,
    [SNAPSHOT_UP_TO]: String(upTo),
    'simpul-count': String(count),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
  }
  if (tagIn(request.headers.get('if-none-match')) === etag)
    return new Response(null, { status: 304, headers })
  const range = tagIn(request.headers.get('if-range')) === etag ? rangeIn(request, bytes.length) : undefined
  if (range === 'beyond')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${bytes.length}` },
    })
  const { from, to } = range ?? { from: 0, to: bytes.length }
  headers['content-type'] = 'application/gzip'
  headers['content-length'] = String(to - from)
  if (range !== undefined) headers['content-range'] = `bytes ${from}-${to - 1}/${bytes.length}`
  return new Response(new Uint8Array(bytes.subarray(from, to)), {
    status: range === undefined ? 200 : 206,
    headers,
  })
}

/** One range from a first byte on; other forms are answered with the whole, as the standard allows. */
function rangeIn(request: Request, length: number): { from: number; to: number } | 'beyond' | undefined {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '')
  if (asked === null) return undefined
  const from = Number(asked[1])
  const to = asked[2] === '' ? length : Math.min(Number(asked[2]) + 1, length)
  return from >= length || to <= from ? 'beyond' : { from, to }
}
