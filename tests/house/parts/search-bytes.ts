import { gunzipSync } from 'node:zlib'
import { decodeColumns } from '@simpul/domain/core'
import type { Canary } from './canary-child.ts'

/** Everything a caller got, as text: heads, bodies, unpacked bodies, decoded snapshots. */
export async function textOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const heads = [...answer.headers].join('\n')
  return [heads, bytes.toString('utf8'), bytes.toString('latin1'), ...unpacked(bytes)].join('\n')
}

function unpacked(bytes: Buffer): string[] {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return []
  const plain = gunzipSync(bytes)
  return [plain.toString('utf8'), plain.toString('latin1'), decoded(plain)]
}

const decoded = (plain: Uint8Array): string => {
  try {
    return JSON.stringify(decodeColumns(new Uint8Array(plain)))
  } catch {
    return ''
  }
}

/** Numbers are found as whole numbers only, words in any case and inside any other word. */
export const isIn = (text: string, lower: string, { word }: Canary): boolean =>
  /^[\d.]+$/.test(word)
    ? new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?!\\d)`).test(text)
    : lower.includes(word.toLowerCase())
