import { packingFor } from '../json-answer.ts'
import type { AppFile } from './app-files.ts'

/** A file as the client can read it, or word that it has it already. */
export function fileAnswer(
  file: AppFile,
  request: Request,
  extra: Readonly<Record<string, string>> = {},
): Response {
  const accepted = packingFor(request.headers.get('accept-encoding') ?? '')
  const packing = accepted !== undefined && file[accepted] !== undefined ? accepted : undefined
  const bytes = (packing === undefined ? undefined : file[packing]) ?? file.plain
  const etag = `"${file.etag}${packing === undefined ? '' : `-${packing}`}"`
  const headers: Record<string, string> = {
    etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...extra,
  }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  headers['content-type'] = file.type
  headers['content-length'] = String(bytes.length)
  if (packing !== undefined) headers['content-encoding'] = packing
  return new Response(new Uint8Array(bytes), { headers })
}

const isKnown = (known: string | null, etag: string): boolean =>
  known !== null && known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
