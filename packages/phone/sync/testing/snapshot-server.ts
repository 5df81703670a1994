import { gzipSync } from 'node:zlib'
import { encodeColumns, type JournalEntry } from '@simpul/domain/core'
import { SNAPSHOT_UP_TO } from '@simpul/domain/wire'

/** Answers for a lane's snapshot as a server does, and can be told to cut the line. */
export interface SnapshotServer {
  readonly answer: (init: RequestInit) => Response
  /** After so many bytes of the next answer the line is cut; undefined: never. */
  cutAfter: number | undefined
  etag: string
  /** The ranges asked for, as they came in. */
  readonly asked: (string | undefined)[]
  readonly length: number
}

export function snapshotServer(entries: readonly JournalEntry[], upTo: number): SnapshotServer {
  const whole = new Uint8Array(gzipSync(encodeColumns(entries)))
  const server: SnapshotServer = {
    cutAfter: undefined,
    etag: '"one"',
    asked: [],
    length: whole.length,
    answer: ({ headers }) => {
      const { range, 'if-range': ifRange } = (headers ?? {}) as Record<string, string | undefined>
      server.asked.push(range)
      const from = range !== undefined && ifRange === server.etag ? Number(/\d+/.exec(range)?.[0]) : 0
      const rest = whole.subarray(from)
      const cut = server.cutAfter
      server.cutAfter = undefined
      return new Response(streamOf(rest, cut), {
        status: from === 0 ? 200 : 206,
        headers: {
          etag: server.etag,
          'content-length': `${rest.length}`,
          [SNAPSHOT_UP_TO]: `${upTo}`,
          ...(from === 0 ? {} : { 'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}` }),
        },
      })
    },
  }
  return server
}

/** In pieces of a few kilobytes, as a network brings them. */
function streamOf(bytes: Uint8Array, cutAfter: number | undefined): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (cutAfter !== undefined && at >= cutAfter) return controller.error(new TypeError('network error'))
      if (at >= bytes.length) return controller.close()
      const next = Math.min(bytes.length, at + 4096)
      controller.enqueue(bytes.slice(at, next))
      at = next
    },
  })
}
