import { type JournalEntry, parseEntry } from '@simpul/domain/core'
import { type Bytes, textOfBytes } from '../db/bytes.ts'

/** The entries of a snapshot: gzip of their columns. Rejects when the bytes are not a whole one. */
export async function readSnapshot(packed: Bytes): Promise<JournalEntry[]> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return (JSON.parse(textOfBytes(bytes)) as JournalEntry[]).filter((entry) => parseEntry(entry) !== undefined)
}
