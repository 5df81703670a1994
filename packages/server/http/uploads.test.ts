import { mkdir, readdir, symlink } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { staff } from '@simpul/domain/testing'
import { DAY_ATTACHMENT_BYTES, MAX_ATTACHMENT_BYTES } from '@simpul/domain/wire'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sweepAttachments } from '../attachments/sweep-attachments.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { createApp } from './app.ts'
import { serve } from './serve.ts'
import { openTestHouse, type TestHouse } from './testing/open-test-house.ts'
import { jpeg, sha256, testFolder } from './testing/test-files.ts'

describeOnBothEngines('pictures on their way', (open) => {
  async function opened() {
    const dataFolder = await testFolder()
    const db = await open({ migrations })
    const house = await openTestHouse(db, { dataFolder })
    const phone = await house.phoneOf(staff.sari)
    return { db, dataFolder, ...house, phone, bearer: phone.asPhone }
  }
  type Opened = Awaited<ReturnType<typeof opened>>

  const put = async (
    { ask }: Pick<TestHouse, 'ask'>,
    bearer: Record<string, string>,
    bytes: Uint8Array<ArrayBuffer>,
    how: { hash?: string; from?: number; to?: number; length?: number; cut?: boolean } = {},
  ) => {
    const { hash = sha256(bytes), from = 0, to = bytes.length, length = bytes.length, cut = false } = how
    const headers = { ...bearer, 'upload-offset': String(from), 'upload-length': String(length) }
    const body = cut ? cutShort(bytes.subarray(from, to)) : bytes.slice(from, to)
    const init = { method: 'PUT', headers, body, ...(cut ? { duplex: 'half' } : {}) } as RequestInit
    const answer = await ask(`/api/attachments/${hash}`, init)
    return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) }
  }

  /** A line that breaks after these bytes, which come in pieces. */
  const cutShort = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
    let at = 0
    return new ReadableStream({
      pull: (stream) => {
        if (at >= bytes.length) return stream.error(new Error('the line was cut'))
        stream.enqueue(bytes.subarray(at, (at += 700)))
      },
    })
  }

  const state = async ({ ask, bearer }: Opened, hash: string) =>
    (await (await ask(`/api/attachments/${hash}/upload`, { headers: bearer })).json()) as {
      offset: number
      whole: boolean
    }

  it('are the same file wherever the line was cut, and however often', async () => {
    const house = await opened()
    let salt = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 12, max: 5000 }),
        fc.array(fc.nat(5000), { maxLength: 4 }),
        async (length, cuts) => {
          const bytes = jpeg(length, ++salt)
          const hash = sha256(bytes)
          for (const cut of cuts.map((at) => at % length).sort((a, b) => a - b)) {
            const { offset } = await state(house, hash)
            expect((await put(house, house.bearer, bytes, { from: offset, to: cut, cut: true })).status).toBe(
              409,
            )
            expect(await state(house, hash)).toEqual({ offset: Math.max(offset, cut), whole: false })
          }
          const { offset } = await state(house, hash)
          const last = await put(house, house.bearer, bytes, { from: offset })
          expect(last).toEqual({ status: 200, offset: length, whole: true })
          expect(await house.house.attachments.store.read(hash)).toEqual(bytes)
        },
      ),
      { numRuns: 15 },
    )
    expect(await house.house.attachments.parts.total(staff.sari)).toBe(0)
  })

  it('are taken once, whoever sends them again and from wherever', async () => {
    const house = await opened()
    const bytes = jpeg(3000)
    const done = { status: 200, offset: 3000, whole: true }
    expect(await put(house, house.bearer, bytes)).toEqual(done)
    expect(await put(house, house.bearer, bytes, { from: 3000 })).toEqual(done)
    const wati = await house.phoneOf(staff.wati)
    expect(await put(house, wati.asPhone, bytes, { to: 100 })).toEqual(done)
    const twice = jpeg(3000, 2)
    const both = await Promise.all([put(house, house.bearer, twice), put(house, house.bearer, twice)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await state(house, sha256(twice))).toEqual({ offset: 3000, whole: true })
    expect(await house.db.query('select type, bytes, sent_by as by from attachment')).toEqual([
      { type: 'image/jpeg', bytes: 3000, by: staff.sari },
      { type: 'image/jpeg', bytes: 3000, by: staff.sari },
    ])
  })

  it('are refused when they are not what they are called, and nothing of them stays', async () => {
    const house = await opened()
    const bytes = jpeg(2000)
    const html = new Uint8Array(Buffer.from('<!doctype html><script>alert(1)</script>'))
    const refusals = [
      [await put(house, house.bearer, bytes, { hash: sha256(jpeg(2000, 2)) }), 422, 'file-damaged'],
      [await put(house, house.bearer, html), 415, 'file-type'],
      [await put(house, house.bearer, bytes, { length: MAX_ATTACHMENT_BYTES + 1 }), 413, 'too-large'],
      [await put(house, house.bearer, bytes, { length: 1999 }), 413, 'too-large'],
      [await put(house, house.bearer, bytes, { from: 5, length: 4000 }), 409, 'wrong-offset'],
      [await put(house, house.bearer, bytes, { hash: '../../../etc/passwd' }), 404, undefined],
      [await put(house, house.bearer, bytes, { hash: sha256(bytes).toUpperCase() }), 400, 'bad-request'],
      [await put(house, {}, bytes), 401, 'not-signed-in'],
      [await put(house, house.phone.asOutbox, bytes), 403, 'not-allowed'],
    ] as const
    for (const [{ status, ...answer }, expected, problem] of refusals) {
      expect(status).toBe(expected)
      if (problem !== undefined) expect(answer).toMatchObject({ problem })
    }
    expect(await house.db.query('select hash from attachment')).toEqual([])
    expect(await state(house, sha256(html))).toEqual({ offset: 0, whole: false })
  })

  it('do not fill the disk: a person has so many bytes a day, those under way counted', async () => {
    const house = await opened()
    const row = (n: number, bytes: number) =>
      house.db.run(
        `insert into attachment (cell, hash, type, bytes, sent_by, sent_at) values ($1, $2, 'image/jpeg', $3, $4, $5)`,
        [district.cell, String(n).repeat(64), bytes, staff.sari, house.house.now().toISOString()],
      )
    await row(1, DAY_ATTACHMENT_BYTES - 5000)
    expect(await put(house, house.bearer, jpeg(3000, 3), { to: 2500 })).toMatchObject({ status: 200 })
    expect(await put(house, house.bearer, jpeg(3000, 4))).toMatchObject({ problem: 'too-many-files' })
    expect(await put(house, house.bearer, jpeg(3000, 3), { from: 2500 })).toMatchObject({ whole: true })
    const wati = await house.phoneOf(staff.wati)
    expect(await put(house, wati.asPhone, jpeg(3000, 4))).toMatchObject({ whole: true })
    house.pass(25 * 3_600_000)
    expect(await put(house, house.bearer, jpeg(3000, 5))).toMatchObject({ whole: true })
  })

  it('wait when the disk of the server is full, which says so', async () => {
    const house = await opened()
    const bytes = jpeg(3000)
    const hash = sha256(bytes)
    // The device that never has room, under the name of the upload.
    const uploads = join(house.dataFolder, 'uploads', district.cell, staff.sari)
    await mkdir(uploads, { recursive: true })
    await symlink('/dev/full', join(uploads, hash))
    const full = await put(house, house.bearer, bytes)
    expect(full).toMatchObject({ status: 507, problem: 'storage-full' })
    await house.house.attachments.parts.drop(staff.sari, hash)
    expect(await put(house, house.bearer, bytes)).toMatchObject({ whole: true })
  })

  it('go on after the server was killed in the middle', async () => {
    const house = await opened()
    const bytes = jpeg(400_000)
    const hash = sha256(bytes)
    const first = await serve(createApp(house.house), { host: '127.0.0.1', port: 0 })
    const headers = { ...house.bearer, 'upload-offset': '0', 'upload-length': String(bytes.length) }
    const sending = request(`http://127.0.0.1:${first.port}/api/attachments/${hash}`, {
      method: 'PUT',
      headers: { ...headers, 'content-length': bytes.length },
    })
    sending.on('error', () => undefined)
    sending.write(bytes.subarray(0, 250_000))
    await expect.poll(() => house.house.attachments.parts.size(staff.sari, hash)).toBe(250_000)
    await first.stop(0)
    const again = await serve(createApp(house.house), { host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${again.port}/api/attachments/${hash}`
    expect(await (await fetch(`${url}/upload`, { headers: house.bearer })).json()).toEqual({
      offset: 250_000,
      whole: false,
    })
    const rest = { method: 'PUT', headers: { ...headers, 'upload-offset': '250000' } }
    const answer = await fetch(url, { ...rest, body: bytes.slice(250_000) })
    expect(await answer.json()).toEqual({ offset: 400_000, whole: true })
    await again.stop(0)
    expect(await house.house.attachments.store.read(hash)).toEqual(bytes)
  })

  it('are kept by the next request when the server was killed before it had noted them', async () => {
    const house = await opened()
    const bytes = jpeg(3000)
    const hash = sha256(bytes)
    await put(house, house.bearer, bytes, { to: 2999 })
    await house.house.attachments.parts.write(staff.sari, hash, 2999, 3000, [bytes.slice(2999)] as never)
    await house.house.attachments.store.put(hash, bytes)
    expect(await state(house, hash)).toEqual({ offset: 3000, whole: false })
    expect(await put(house, house.bearer, bytes, { from: 3000 })).toMatchObject({ whole: true })
  })

  it('are cleaned away when nobody goes on with them or is given them', async () => {
    const house = await opened()
    const [kept, orphan, begun] = [jpeg(900, 1), jpeg(900, 2), jpeg(900, 3)]
    await put(house, house.bearer, kept)
    await put(house, house.bearer, begun, { to: 500 })
    const { store } = house.house.attachments
    await store.put(sha256(orphan), orphan)
    const sweep = (inMs: number) =>
      sweepAttachments(house.db, district.cell, house.house.attachments, Date.now() + inMs)
    await sweep(0)
    expect(await store.read(sha256(orphan))).toEqual(orphan)
    await sweep(2 * 3_600_000)
    expect(await store.read(sha256(orphan))).toBeUndefined()
    expect((await state(house, sha256(begun))).offset).toBe(500)
    await sweep(15 * 86_400_000)
    expect((await state(house, sha256(begun))).offset).toBe(0)
    expect(await store.read(sha256(kept))).toEqual(kept)
    expect(await readdir(join(house.dataFolder, 'uploads', district.cell, staff.sari))).toEqual([])
  })
})
