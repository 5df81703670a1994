import { createHash, createHmac } from 'node:crypto'

/** A request as it is signed: the path and query as they stand in the address. */
export interface SignedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  /** Lower case names; those that are signed. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What a request must be signed with: AWS Signature Version 4, from its published description and apart from the library
 * that signs. The time is that of `x-amz-date`, the hash of the body that of `x-amz-content-sha256`.
 */
export function signatureOf(
  { method, path, query, headers }: SignedRequest,
  { secret, region }: { readonly secret: string; readonly region: string },
): string {
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    headers['x-amz-content-sha256'],
  ].join('\n')
  const time = headers['x-amz-date'] ?? ''
  const scope = [time.slice(0, 8), region, 's3', 'aws4_request']
  const key = scope.reduce<string | Buffer>((under, part) => hmac(under, part), `AWS4${secret}`)
  return hmac(key, ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonical)].join('\n')).toString('hex')
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
