import { gunzipSync } from 'node:zlib'
import { cast, introduced, posts, staff } from '@simpul/domain/testing'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { openTestHouse, problemIn } from './testing/open-test-house.ts'

describeOnBothEngines('the first load of a lane', (open) => {
  const loaded = async () => {
    const test = await openTestHouse(await open({ migrations }))
    const phone = await test.phoneOf(staff.sari)
    const entries = [phone.write(introduced(cast.budi), 1), phone.write(introduced(cast.ayu), 2)]
    await test.post('/api/sync/push', { device: phone.device, waiting: 0, entries }, phone.asPhone)
    const get = (headers: Record<string, string> = {}, lane = 'register', unit: string = posts.mawar) =>
      test.ask(`/api/sync/snapshot/${unit}/${encodeURIComponent(lane)}`, {
        headers: { ...phone.asPhone, ...headers },
      })
    return { test, phone, get }
  }
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

  it('comes as one block that says how far it reaches', async () => {
    const { get } = await loaded()
    const answer = await get()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('simpul-up-to')).toBe('2')
    expect(answer.headers.get('simpul-count')).toBe('2')
    const bytes = await bytesOf(answer)
    expect(answer.headers.get('content-length')).toBe(String(bytes.length))
    expect(gunzipSync(bytes).length).toBeGreaterThan(100)
    const etag = answer.headers.get('etag') ?? ''
    expect((await get({ 'if-none-match': etag })).status).toBe(304)
  })

  it('goes on where it was cut off, with the same block although more was written', async () => {
    const { test, phone, get } = await loaded()
    const first = await get()
    const etag = first.headers.get('etag') ?? ''
    const whole = await bytesOf(first)
    const more = { device: phone.device, waiting: 0, entries: [phone.write(introduced(cast.joko), 3)] }
    await test.post('/api/sync/push', more, phone.asPhone)
    const rest = await get({ range: 'bytes=20-', 'if-range': etag })
    expect(rest.status).toBe(206)
    expect(rest.headers.get('content-range')).toBe(`bytes 20-${whole.length - 1}/${whole.length}`)
    expect(Buffer.concat([whole.subarray(0, 20), await bytesOf(rest)])).toEqual(whole)
    const middle = await get({ range: 'bytes=5-9', 'if-range': etag })
    expect(await bytesOf(middle)).toEqual(whole.subarray(5, 10))
    expect((await get({ range: `bytes=${whole.length}-`, 'if-range': etag })).status).toBe(416)
    expect((await get({ range: 'bytes=20-', 'if-range': '"another"' })).status).toBe(200)
    expect((await get({ range: 'bytes=20-' })).status).toBe(200)
  })

  it('is given of granted lanes only', async () => {
    const { test, get } = await loaded()
    expect(await problemIn(get({}, 'identity'))).toBe('not-allowed')
    expect(await problemIn(get({}, 'social:L3'))).toBe('not-allowed')
    expect(await problemIn(get({}, 'register', posts.melati))).toBe('not-allowed')
    expect(await problemIn(get({}, 'nonsense'))).toBe('bad-request')
    expect((await get({}, 'health:L3')).status).toBe(200)
    const cookie = await test.signIn('admin')
    const path = `/api/sync/snapshot/${posts.mawar}/register`
    expect(await problemIn(test.ask(path, { headers: { cookie } }))).toBe('not-allowed')
  })
})
