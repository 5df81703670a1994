import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import { MAX_BODY_BYTES } from '@simpul/domain/wire'
import { ProblemError } from './problem.ts'

const unpack = promisify(gunzip)
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * The JSON of a request, packed with gzip or not. What is larger than the limit, on the wire or unpacked, is not read to
 * its end: a few kilobytes can be packed to fill any memory.
 */
export async function readJsonBody(request: Request, limit = MAX_BODY_BYTES): Promise<unknown> {
  const packed = request.headers.get('content-encoding') ?? 'identity'
  const bytes = await readBytes(request, limit)
  const plain = packed === 'identity' ? bytes : await unpacked(bytes, packed, limit)
  let text: string
  try {
    text = utf8.decode(plain)
  } catch {
    throw new ProblemError('not-json', { detail: 'utf-8' })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new ProblemError('not-json', { detail: 'json' })
  }
}

/** The bytes of a request, counted as they come; a larger body is not read to its end. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? Number.NaN)
  if (announced > limit) throw new ProblemError('too-large')
  // An announced length is held by the server underneath; only without one has the stream to be counted.
  if (!Number.isNaN(announced)) return new Uint8Array(await received(request.arrayBuffer()))
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit) throw new ProblemError('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A connection that breaks off in the middle is damage on the way, not a fault of ours. */
async function received(bytes: Promise<ArrayBuffer>): Promise<ArrayBuffer> {
  try {
    return await bytes
  } catch {
    throw new ProblemError('not-json', { detail: 'cut short' })
  }
}

/** A usual push: handing it to another thread would cost four times what unpacking it does. */
const smallBytes = 16_384

async function unpacked(bytes: Uint8Array, packed: string, limit: number): Promise<Uint8Array> {
  if (packed !== 'gzip') throw new ProblemError('bad-request', { detail: 'content-encoding' })
  const options = { maxOutputLength: limit, chunkSize: 65_536 }
  try {
    return bytes.length <= smallBytes ? gunzipSync(bytes, options) : await unpack(bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ProblemError('too-large')
    throw new ProblemError('not-json', { detail: 'gzip' })
  }
}
