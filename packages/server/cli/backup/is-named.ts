import { createHash } from 'node:crypto'

/** Whether bytes are those that a hash names. */
export const isNamed = (bytes: Uint8Array, hash: string): boolean =>
  createHash('sha256').update(bytes).digest('hex') === hash
