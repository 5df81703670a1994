import { createHash } from 'node:crypto'
import { isFileHash } from '@simpul/domain/core'
import { AwsClient } from 'aws4fetch'
import type { AttachmentStore } from './attachment-store.ts'

/** A bucket of any store that speaks the S3 protocol. */
export interface S3Settings {
  /** Where the bucket answers: `https://files.example.go.id/simpul`. */
  readonly url: string
  readonly key: string
  readonly secret: string
  readonly region: string
}

/** A store that does not answer must not hold a phone for longer. */
const PATIENCE_MS = 30_000
/** Within a second: after that the phone comes again by itself. */
const RETRIES = 3

/**
 * Objects under `folder/hash`. Each request is signed, and names the SHA-256 of what it brings, so that the store refuses
 * what was changed on its way.
 */
export function s3Store({ url, key, secret, region }: S3Settings, folder: string): AttachmentStore {
  const client = new AwsClient({
    accessKeyId: key,
    secretAccessKey: secret,
    region,
    service: 's3',
    retries: RETRIES,
  })
  const bucket = url.replace(/\/+$/, '')
  const ask = async (path: string, init: { method: string; body?: Uint8Array<ArrayBuffer> }) =>
    client.fetch(`${bucket}${path}`, {
      ...init,
      headers: { 'x-amz-content-sha256': sha256(init.body ?? '') },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  const pathOf = (hash: string) => `/${folder}/${hash}`
  return {
    put: async (hash, bytes) => {
      await done(await ask(pathOf(hash), { method: 'PUT', body: new Uint8Array(bytes) }))
    },
    read: async (hash) => {
      const answer = await ask(pathOf(hash), { method: 'GET' })
      if (answer.status === 404) return undefined
      return new Uint8Array(await (await done(answer)).arrayBuffer())
    },
    remove: async (hash) => {
      const answer = await ask(pathOf(hash), { method: 'DELETE' })
      if (answer.status !== 404) await done(answer)
    },
    async *list() {
      for (let token = ''; ; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: `${folder}/` })
        if (token !== '') query.set('continuation-token', token)
        const answer = await done(await ask(`/?${query}`, { method: 'GET' }))
        const page = await answer.text()
        yield* objectsIn(page, folder)
        token = textIn(page, 'NextContinuationToken')
        if (token === '') return
      }
    },
  }
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** @throws with the store's own code, and without the address or the names of files */
async function done(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const code = textIn(await answer.text(), 'Code')
  throw Object.assign(new Error(`the file store answered ${answer.status} ${code}`), {
    code: isFull(answer.status, code) ? 'ENOSPC' : 'EREMOTEIO',
  })
}

const isFull = (status: number, code: string): boolean => status === 507 || /Quota|StorageFull/.test(code)

/** Hashes and dates have no letter that XML writes in another way; a token may. */
const textIn = (xml: string, name: string): string =>
  (new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '').replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, letter: keyof typeof LETTERS) => LETTERS[letter],
  )

const LETTERS = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function* objectsIn(xml: string, folder: string): Generator<{ hash: string; at: number }> {
  for (const [, object = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
    const hash = textIn(object, 'Key').slice(folder.length + 1)
    if (isFileHash(hash)) yield { hash, at: Date.parse(textIn(object, 'LastModified')) }
  }
}
