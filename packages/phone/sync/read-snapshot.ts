import { decodeColumns, type JournalEntry } from '@simpul/domain/core'
import type { Bytes } from '../db/bytes.ts'

/** The entries of a snapshot: gzip of their columns. Rejects when the bytes are not a whole one. */
export async function readSnapshot(packed: Bytes): Promise<JournalEntry[]> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return decodeColumns(new Uint8Array(await new Response(stream).arrayBuffer()))
}
