import { gzipSync } from 'node:zlib'
import { cast, introduced, posts, staff } from '@simpul/domain/testing'
import { PROBLEMS, ProblemAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, password, problemIn, type TestHouse } from './testing/open-test-house.ts'
import type { TestPhone } from './testing/test-phone.ts'

/** What is random in a token: 32 bytes, at its end. */
const SECRET_CHARS = 43

describeOnBothEngines('what arrives damaged or with bad intent', (open) => {
  const opened = async () => {
    const test = await openTestHouse(await open({ migrations }))
    return { test, phone: await test.phoneOf(staff.sari) }
  }
  const sent = async (test: TestHouse, phone: TestPhone, body: Uint8Array<ArrayBuffer>, headers = {}) => {
    const answer = await test.ask('/api/sync/push', {
      method: 'POST',
      body,
      headers: { ...phone.asPhone, 'content-type': 'application/json', ...headers },
    })
    const problem = ProblemAnswer.parse(await answer.json())
    expect(answer.status).toBe(PROBLEMS[problem.problem as keyof typeof PROBLEMS].status)
    return problem.detail === undefined ? problem.problem : `${problem.problem} ${problem.detail}`
  }
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

  it('is told apart: half a text, bad letters, bad packing', async () => {
    const { test, phone } = await opened()
    const whole = bytes(
      JSON.stringify({ device: phone.device, waiting: 0, entries: [introduced(cast.budi)] }),
    )
    expect(await sent(test, phone, whole.slice(0, 200))).toBe('not-json json')
    expect(await sent(test, phone, new Uint8Array(0))).toBe('not-json json')
    expect(await sent(test, phone, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toBe('not-json utf-8')
    const packed = new Uint8Array(gzipSync(whole))
    expect(await sent(test, phone, packed.slice(0, 90), { 'content-encoding': 'gzip' })).toBe('not-json gzip')
    expect(await sent(test, phone, whole, { 'content-encoding': 'gzip' })).toBe('not-json gzip')
    expect(await sent(test, phone, whole, { 'content-encoding': 'br' })).toBe('bad-request content-encoding')
  })

  it('is not read to its end when it is too large, plain or packed', async () => {
    const { test, phone } = await opened()
    expect(await sent(test, phone, new Uint8Array(10 * 1024 * 1024).fill(32))).toBe('too-large')
    const announced = { 'content-length': String(10 * 1024 * 1024) }
    expect(await sent(test, phone, bytes('{}'), announced)).toBe('too-large')
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(300 * 1024 * 1024)))
    expect(bomb.length).toBeLessThan(400_000)
    expect(await sent(test, phone, bomb, { 'content-encoding': 'gzip' })).toBe('too-large')
  })

  it('names the first thing that is wrong, never what stood there', async () => {
    const { test, phone } = await opened()
    const body = (rest: object) => bytes(JSON.stringify({ device: phone.device, waiting: 0, ...rest }))
    expect(await sent(test, phone, body({ waiting: 'Kenarimerah' }))).toBe('bad-request body.waiting')
    expect(await sent(test, phone, body({ Kenarimerah: 1 }))).toBe('bad-request body')
    expect(await sent(test, phone, body({ entries: Array.from({ length: 501 }, () => 1) }))).toBe(
      'bad-request body.entries',
    )
    expect(await sent(test, phone, body({ device: '01890a5d-ac96-774b-bcce-b302099a8057' }))).toBe(
      'bad-request body.device',
    )
    expect(await sent(test, phone, bytes('[]'))).toBe('bad-request body')
    expect(await sent(test, phone, bytes(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toBe(
      'bad-request body',
    )
    expect(await sent(test, phone, bytes('{"__proto__":{"device":1}}'))).toBe('bad-request body.device')
  })

  it('never stops the entries beside it', async () => {
    const { test, phone } = await opened()
    const entries = [null, 7, 'x', { id: 1 }, phone.write(introduced(cast.budi), 1), ['deep', [[]]], {}]
    const answer = await test.post(
      '/api/sync/push',
      { device: phone.device, waiting: 0, entries },
      phone.asPhone,
    )
    const { receipts } = (await answer.json()) as { receipts: { standing: string }[] }
    expect(receipts.map(({ standing }) => standing)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'kept',
      'refused',
      'refused',
    ])
  })

  it('finds no door without a token, with a wrong one, or elsewhere', async () => {
    const { test } = await opened()
    const ask = (headers = {}) => problemIn(test.ask('/api/me', { headers }))
    expect(await ask()).toBe('not-signed-in')
    expect(await ask({ authorization: 'Bearer x' })).toBe('not-signed-in')
    expect(await ask({ authorization: `Bearer simpul_phone_${'A'.repeat(43)}` })).toBe('not-signed-in')
    expect(await ask({ cookie: "simpul=' or 1=1 --" })).toBe('not-signed-in')
    expect(await problemIn(test.ask('/api/nothing'))).toBe('not-found')
    expect(await problemIn(test.ask('/api/sync/push'))).toBe('not-found')
    expect(await problemIn(test.ask('/nothing'))).toBe('not-found')
  })

  it('learns nothing from a fault of ours, and finds it in the log', async () => {
    const { test, phone } = await opened()
    await test.house.db.exec('alter table device_progress rename to gone')
    const body = { device: phone.device, waiting: 0, epoch: phone.me.epoch, cursors: [] }
    const answer = await test.post('/api/sync/pull', body, phone.asPhone)
    expect(answer.status).toBe(500)
    const problem = ProblemAnswer.parse(await answer.json())
    expect(problem).toEqual({
      problem: 'server-fault',
      message: PROBLEMS['server-fault'].text.id,
      request: answer.headers.get('x-request-id'),
    })
    expect(test.logged.filter((line) => line.includes(problem.request ?? '?')).join()).toContain(
      '"code":"42P01"',
    )
  })

  it('stops somebody who asks without end, and nobody else', async () => {
    const { test } = await opened()
    const ask = async () => (await test.ask('/api/me', {}, '198.51.100.1')).status
    let asked = 1
    while ((await ask()) === 401 && asked < 5000) asked += 1
    expect(asked).toBeGreaterThan(100)
    expect(await ask()).toBe(429)
    expect((await test.ask('/api/me', {}, '198.51.100.2')).status).toBe(401)
  })
})

describeOnBothEngines('the log', (open) => {
  it('holds no name, no secret and no address, whatever is asked', async () => {
    const test = await openTestHouse(await open({ migrations }))
    const phone = await test.phoneOf(staff.sari)
    const cookie = await test.signIn('ketua.mawar')
    const entry = phone.write(introduced({ ...cast.budi, name: 'Anak Kenarimerah' }), 1)
    await test.post('/api/sync/push', { device: phone.device, waiting: 0, entries: [entry] }, phone.asPhone)
    await test.post('/api/sign-in', { username: 'Kenarimerah', password }, {}, '198.51.100.42')
    await test.post('/api/sign-in', { username: 'x', Kenarimerah: 1 })
    await test.ask('/api/Kenarimerah?name=Kenarimerah')
    await test.ask('/kader/Kenarimerah')
    await test.post('/api/devices/activate', phone.activation('12345678'))
    const asked = {
      name: 'Kenarimerah',
      role: 'kader',
      unit: posts.mawar,
      sector: 'health',
      purpose: 'phone',
    }
    await test.post('/api/invitations', asked, fromPage(cookie))
    await test.house.db.exec('alter table app_user add constraint no_more check (id is null) not valid')
    expect(await problemIn(test.post('/api/invitations', asked, fromPage(cookie)))).toBe('server-fault')

    const log = test.logged.join('')
    expect(test.logged.length).toBeGreaterThan(9)
    const secrets = [
      'Kenarimerah',
      'ketua.mawar',
      password,
      '198.51.100.42',
      '192.0.2.7',
      '12345678',
      cookie.slice(-SECRET_CHARS),
      phone.asPhone['authorization']?.slice(-SECRET_CHARS) ?? '',
      staff.sari,
      cast.budi.id,
      entry.id,
      phone.device,
    ]
    for (const secret of secrets) expect(log).not.toContain(secret)
    expect(log).toContain('"route":"/api/sync/push"')
  })
})
