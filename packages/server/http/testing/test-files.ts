import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attachment } from '@simpul/domain/core'
import { onTestFinished } from 'vitest'

/** A file of this many bytes that begins as a JPEG does; `salt` makes it another. */
export function jpeg(length: number, salt = 1): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + salt * 7 + (at >> 8)) & 0xff)
  bytes.set([0xff, 0xd8, 0xff])
  return bytes
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What an entry says of it. */
export const attachmentOf = (bytes: Uint8Array, type = 'image/jpeg'): Attachment & { hash: string } => {
  const hash = sha256(bytes)
  return { type, bytes: bytes.length, name: `${hash.slice(0, 8)}.jpg`, hash }
}

/** A folder that is gone at the end of the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'simpul-files-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
