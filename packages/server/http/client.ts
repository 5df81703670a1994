import type { Context } from 'hono'

/** Where a request came from and how it was made, as far as it can be believed. */
export interface Client {
  /** Empty when there is no network below, in tests. */
  readonly address: string
  readonly secure: boolean
  /** Scheme, host and port under which the client reaches this server. */
  readonly origin: string
}

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string; readonly encrypted?: boolean } }
}

/** Only a proxy of ours may say who the client is: anybody else could count wrong tries against somebody else. */
export function clientOf(c: Context, trustsProxy: boolean): Client {
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket
  const forwarded = (name: string) => (trustsProxy ? lastOf(c.req.header(name)) : undefined)
  const scheme = forwarded('x-forwarded-proto') ?? (socket?.encrypted === true ? 'https' : 'http')
  const host = forwarded('x-forwarded-host') ?? c.req.header('host') ?? new URL(c.req.url).host
  return {
    address: forwarded('x-forwarded-for') ?? socket?.remoteAddress ?? '',
    secure: scheme === 'https',
    origin: `${scheme}://${host}`,
  }
}

/** The nearest proxy writes last; what stands before it, the client may have written. */
const lastOf = (list: string | undefined): string | undefined => list?.split(',').at(-1)?.trim() || undefined
