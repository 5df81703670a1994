import { err, ok, type Result } from '@simpul/domain/core'
import { PROBLEMS, type ProblemCode } from '@simpul/domain/wire'
import type { SyncTrouble } from '../db/sync-status.ts'

/** What the sync room needs from around it; tests hand in a server without a port. */
export interface Transport {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>
  /** The wall clock of the phone. */
  readonly wallNow: () => number
  readonly timeoutMs: number
}

/** Why a contact failed, and how long the server asks to be left alone. */
export interface Trouble {
  readonly code: SyncTrouble
  readonly retryAfterMs: number | undefined
}

/** What came back, and when it was asked: the clock is corrected at the middle of the way. */
export interface Answer<T> {
  readonly value: T
  readonly askedMs: number
}

/** A schema of the wire, as far as this room uses it. */
interface Schema<T> {
  readonly safeParse: (input: unknown) => { success: true; data: T } | { success: false }
}

/** Below this, packing makes a request longer. */
const WORTH_PACKING = 400

const trouble = (code: SyncTrouble, retryAfterMs?: number): Result<never, Trouble> =>
  err({ code, retryAfterMs })

/** Posts JSON, packed; whatever goes wrong on the way is a value. */
export async function post<T>(
  transport: Transport,
  path: string,
  body: unknown,
  schema: Schema<T>,
  token?: string,
): Promise<Result<Answer<T>, Trouble>> {
  const { bytes, headers } = await packed(JSON.stringify(body))
  return ask(transport, path, { method: 'POST', body: bytes, headers }, schema, token)
}

export const get = <T>(
  transport: Transport,
  path: string,
  schema: Schema<T>,
  token?: string,
): Promise<Result<Answer<T>, Trouble>> => ask(transport, path, { method: 'GET' }, schema, token)

/** Puts bytes as they are. */
export const put = <T>(
  transport: Transport,
  path: string,
  init: { readonly body: BodyInit; readonly headers: Record<string, string> },
  schema: Schema<T>,
  token: string,
): Promise<Result<Answer<T>, Trouble>> => ask(transport, path, { method: 'PUT', ...init }, schema, token)

async function ask<T>(
  transport: Transport,
  path: string,
  init: RequestInit & { headers?: Record<string, string> },
  schema: Schema<T>,
  token: string | undefined,
): Promise<Result<Answer<T>, Trouble>> {
  const askedMs = transport.wallNow()
  const signal = AbortSignal.timeout(transport.timeoutMs)
  try {
    const response = await transport.fetch(path, { ...init, signal, headers: withToken(init.headers, token) })
    if (!response.ok) return await failed(response)
    return read(response, await response.text(), schema, askedMs)
  } catch (error) {
    return trouble(isTimeout(error) ? 'timeout' : 'offline')
  }
}

export const withToken = (
  headers: Record<string, string> | undefined,
  token: string | undefined,
): Record<string, string> => ({
  ...headers,
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
})

export const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')

function read<T>(
  response: Response,
  text: string,
  schema: Schema<T>,
  askedMs: number,
): Result<Answer<T>, Trouble> {
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return ok({ value: parsed.data, askedMs })
  // A sign-in page of somebody's WLAN answers 200 to everything.
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return trouble(isJson ? 'server-fault' : 'offline')
}

/** The trouble of an answer that is not one. */
export async function failed(response: Response): Promise<Result<never, Trouble>> {
  const body = parseJson(await response.text().catch(() => ''))
  const named = typeof body === 'object' && body !== null && 'problem' in body ? body.problem : undefined
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  const code = isProblem(named) ? named : problemOfStatus(response.status)
  return trouble(code, Number.isNaN(seconds) ? undefined : seconds * 1000)
}

const isProblem = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(PROBLEMS, code)

function problemOfStatus(status: number): ProblemCode {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'not-allowed'
  if (status === 404) return 'not-found'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many-tries'
  if (status === 502 || status === 503 || status === 504) return 'busy'
  return status >= 500 ? 'server-fault' : 'bad-request'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function packed(json: string): Promise<{ bytes: BodyInit; headers: Record<string, string> }> {
  const headers = { 'content-type': 'application/json' }
  if (json.length < WORTH_PACKING) return { bytes: json, headers }
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = await new Response(stream).arrayBuffer()
  return { bytes, headers: { ...headers, 'content-encoding': 'gzip' } }
}
