import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { S3Settings } from '../s3-store.ts'
import { sha256, signatureOf } from './signature.ts'

/** A bucket as a store with the S3 protocol keeps it: it checks what is signed, and lists few at a time. */
export interface BucketServer {
  readonly settings: S3Settings
  readonly objects: Map<string, { readonly bytes: Buffer; readonly at: Date }>
  /** Bytes change on their way in. */
  spoil: boolean
  /** No room for more. */
  full: boolean
  stop(): Promise<void>
}

const PAGE = 7

export async function startBucketServer(): Promise<BucketServer> {
  const account = { key: 'KUNCI', secret: 'rahasia/dan+panjang', region: 'ap-southeast-3' }
  const objects: BucketServer['objects'] = new Map()
  const http = createServer((request, answer) => {
    void handle(request, answer, bucket).catch(() => answer.destroy())
  })
  const port = await listening(http)
  const bucket: BucketServer = {
    ...{ objects, spoil: false, full: false },
    settings: { ...account, url: `http://127.0.0.1:${port}/simpul` },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
  return bucket
}

const listening = (http: Server): Promise<number> =>
  new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => {
      const address = http.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

async function handle(request: IncomingMessage, answer: ServerResponse, bucket: BucketServer): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  if (bucket.spoil && body.length > 0) body[0] = (body[0] ?? 0) ^ 1
  const url = new URL(request.url ?? '/', bucket.settings.url)
  const refuse = (status: number, code: string) =>
    answer.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
  if (!isSigned(request, url, bucket.settings)) return void refuse(403, 'SignatureDoesNotMatch')
  if (sha256(body) !== request.headers['x-amz-content-sha256'])
    return void refuse(400, 'XAmzContentSHA256Mismatch')
  const key = url.pathname.slice('/simpul/'.length)
  if (key === '') return void answer.end(listed(bucket, url.searchParams))
  const known = bucket.objects.get(key)
  if (request.method === 'PUT') {
    if (bucket.full) return void refuse(507, 'InsufficientStorage')
    bucket.objects.set(key, { bytes: body, at: new Date() })
    answer.end()
  } else if (request.method === 'DELETE') {
    bucket.objects.delete(key)
    answer.writeHead(204).end()
  } else if (known === undefined) refuse(404, 'NoSuchKey')
  else answer.end(known.bytes)
}

function isSigned(request: IncomingMessage, url: URL, { key, secret, region }: S3Settings): boolean {
  const given = /Credential=(.*?)\/.*SignedHeaders=(.*?), ?Signature=(.*)/.exec(
    request.headers.authorization ?? '',
  )
  if (given?.[1] !== key) return false
  const names = given[2]?.split(';') ?? []
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name] ?? '')]))
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name))) return false
  const signed = { method: request.method ?? '', path: url.pathname, query: url.search.slice(1), headers }
  return signatureOf(signed, { secret, region }) === given[3]
}

/** ListObjectsV2; the mark where a page ends holds letters that XML and addresses write in another way. */
function listed({ objects }: BucketServer, query: URLSearchParams): string {
  const after = (query.get('continuation-token') ?? '<&+').slice(3)
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
    .sort()
  const contents = keys
    .slice(0, PAGE)
    .map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
    )
  const more =
    keys.length > PAGE ? `<NextContinuationToken>&lt;&amp;+${keys[PAGE - 1]}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
}
