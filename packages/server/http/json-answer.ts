import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const packBr = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** Below this a header costs more than packing saves. */
const worthPacking = 1024

/** A value as JSON, packed as the client can read it. Packing runs beside the thread that answers. */
export async function jsonAnswer(value: unknown, request: Request, headers: Headers): Promise<Response> {
  const text = JSON.stringify(value)
  headers.set('content-type', 'application/json; charset=utf-8')
  headers.set('cache-control', 'no-store')
  if (text.length < worthPacking) return new Response(text, { headers })
  const packing = packingFor(request.headers.get('accept-encoding') ?? '')
  if (packing === undefined) return new Response(text, { headers })
  headers.set('content-encoding', packing)
  headers.set('vary', 'accept-encoding')
  return new Response(new Uint8Array(await pack(text, packing)), { headers })
}

const pack = (text: string, packing: 'br' | 'gzip'): Promise<Buffer> =>
  packing === 'br'
    ? packBr(text, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      })
    : packGzip(text, { level: 5 })

/** The best packing a client names, unless it says `q=0`. */
export function packingFor(accepted: string): 'br' | 'gzip' | undefined {
  const named = new Set(
    accepted
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0+)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  )
  if (named.has('br')) return 'br'
  return named.has('gzip') ? 'gzip' : undefined
}
