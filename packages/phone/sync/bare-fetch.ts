import type { Transport } from './transport.ts'

/** Tokens travel in a header of their own: no cookie of a desk goes along, and no answer lies in a cache. */
export const bareFetch: Transport['fetch'] = (path, init) =>
  fetch(path, { ...init, credentials: 'omit', cache: 'no-store' })
