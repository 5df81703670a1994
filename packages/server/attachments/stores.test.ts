import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttachmentStore } from './attachment-store.ts'
import { diskStore } from './disk-store.ts'
import { s3Store } from './s3-store.ts'
import { type BucketServer, startBucketServer } from './testing/bucket-server.ts'
import { sha256, signatureOf } from './testing/signature.ts'

let folder = ''
let server: BucketServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simpul-files-'))
  server = await startBucketServer()
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true })
})

const some = (length: number) => new Uint8Array(randomBytes(length))

const kinds: Record<string, (place: string) => AttachmentStore> = {
  'a folder': (place) => diskStore(join(folder, place)),
  'a bucket': (place) => s3Store(server.settings, place),
}

async function listed(store: AttachmentStore): Promise<string[]> {
  const hashes: string[] = []
  for await (const { hash } of store.list()) hashes.push(hash)
  return hashes.sort()
}

describe.each(Object.entries(kinds))('pictures and papers in %s', (_kind, open) => {
  it('are given back as they came, as often as they are put there', async () => {
    const store = open('attachments/one')
    for (const bytes of [some(1), some(250_000), some(0)]) {
      await store.put(sha256(bytes), bytes)
      await store.put(sha256(bytes), bytes)
      expect(await store.read(sha256(bytes))).toEqual(bytes)
    }
    expect(await listed(store)).toHaveLength(3)
  })

  it('are gone once they were removed; what is not there can be asked for and removed', async () => {
    const store = open('attachments/two')
    const bytes = some(100)
    expect(await store.read(sha256(bytes))).toBeUndefined()
    await store.remove(sha256(bytes))
    await store.put(sha256(bytes), bytes)
    await store.remove(sha256(bytes))
    expect([await store.read(sha256(bytes)), await listed(store)]).toEqual([undefined, []])
  })

  it('of one cell are not those of another', async () => {
    const [one, other] = [open('attachments/a'), open('attachments/ab')]
    const bytes = some(100)
    await other.put(sha256(bytes), bytes)
    expect([await one.read(sha256(bytes)), await listed(one)]).toEqual([undefined, []])
  })

  it('are listed all, with the time since when they lie there', async () => {
    const store = open('attachments/many')
    const files = Array.from({ length: 40 }, () => some(8))
    await Promise.all(files.map((bytes) => store.put(sha256(bytes), bytes)))
    expect(await listed(store)).toEqual(files.map(sha256).sort())
    for await (const { at } of store.list()) expect(Math.abs(Date.now() - at)).toBeLessThan(60_000)
  })
})

describe('a bucket', () => {
  it('takes nothing from somebody without its secret, and nothing that was changed on its way', async () => {
    const bytes = some(100)
    const stranger = s3Store({ ...server.settings, secret: 'another' }, 'attachments/x')
    const own = s3Store(server.settings, 'attachments/x')
    await expect(stranger.put(sha256(bytes), bytes)).rejects.toThrow('403 SignatureDoesNotMatch')
    await expect(stranger.read(sha256(bytes))).rejects.toThrow('403')
    await expect(stranger.remove(sha256(bytes))).rejects.toThrow('403')
    await expect(listed(stranger)).rejects.toThrow('403')
    server.spoil = true
    await expect(own.put(sha256(bytes), bytes)).rejects.toThrow('400 XAmzContentSHA256Mismatch')
    server.spoil = false
    expect(await listed(own)).toEqual([])
  })

  it('that has no room says so as a disk does; one that does not answer is a fault of the machine', async () => {
    const bytes = some(3)
    server.full = true
    await expect(s3Store(server.settings, 'attachments/x').put(sha256(bytes), bytes)).rejects.toMatchObject({
      code: 'ENOSPC',
    })
    server.full = false
    const nowhere = s3Store({ ...server.settings, url: 'http://127.0.0.1:9/simpul' }, 'attachments/x')
    await expect(nowhere.put(sha256(bytes), bytes)).rejects.toThrow()
  })

  it('of these tests checks signatures as published: the two examples of the description of version 4', () => {
    const account = { secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      'x-amz-content-sha256': sha256(''),
      'x-amz-date': '20130524T000000Z',
    }
    const get = { method: 'GET', path: '/test.txt', query: '', headers: { ...headers, range: 'bytes=0-9' } }
    const list = { method: 'GET', path: '/', query: 'max-keys=2&prefix=J', headers }
    expect(signatureOf(get, account)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
    expect(signatureOf(list, account)).toBe(
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    )
  })
})
