import type { Me } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, password, problemIn, workers } from './testing/open-test-house.ts'

const right = { username: 'operator.sukamaju', password }
const wrong = { username: 'operator.sukamaju', password: 'salah sekali' }

describeOnBothEngines('signing in at a desk', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))

  it('lets the village operator in and says who they are', async () => {
    const { post, ask } = await opened()
    const answer = await post('/api/sign-in', { ...right, username: ' Operator.Sukamaju ' })
    expect(answer.status).toBe(200)
    const me = (await answer.json()) as Me
    expect(me.user).toEqual({ id: workers.operator.id, name: workers.operator.name })
    expect(me.assignments.map(({ role, unitName }) => `${role} ${unitName}`)).toEqual([
      'village_operator Desa Sukamaju',
    ])
    expect(me.units.map(({ name }) => name).sort()).toEqual([
      'Desa Sukamaju',
      'Kabupaten Harapan',
      'Kenanga',
      'Mawar',
      'Melati',
    ])
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(
      /^simpul=simpul_session_[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await ask('/api/me', { headers: { cookie } })).status).toBe(200)
  })

  it('says the same to a wrong password, an unknown name and somebody who only has a phone', async () => {
    const { post } = await opened()
    for (const body of [wrong, { ...wrong, username: 'siapa' }, { username: workers.sari.name, password }]) {
      const answer = await post('/api/sign-in', body)
      expect(answer.status).toBe(401)
      expect(await problemIn(answer)).toBe('wrong-password')
    }
  })

  it('lets wrong passwords wait longer and longer, and the right one too', async () => {
    const { post, pass } = await opened()
    for (let n = 0; n < 5; n++) expect(await problemIn(post('/api/sign-in', wrong))).toBe('wrong-password')
    const waiting = await post('/api/sign-in', right)
    expect(waiting.status).toBe(429)
    expect(waiting.headers.get('retry-after')).toBe('2')
    pass(2100)
    expect(await problemIn(post('/api/sign-in', wrong))).toBe('wrong-password')
    expect((await post('/api/sign-in', right)).headers.get('retry-after')).toBe('4')
    pass(4100)
    expect((await post('/api/sign-in', right)).status).toBe(200)
    expect(await problemIn(post('/api/sign-in', wrong))).toBe('wrong-password')
  })

  it('counts an address over all accounts it tries, however many requests come at once', async () => {
    const { post } = await opened()
    const tries = Array.from({ length: 40 }, (_, n) =>
      problemIn(post('/api/sign-in', { username: `siapa${n}`, password: 'x' }, {}, '198.51.100.9')),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((problem) => problem === 'wrong-password')).toHaveLength(30)
    expect((await post('/api/sign-in', right, {}, '203.0.113.4')).status).toBe(200)
  })

  it('keeps no address and no password in the database', async () => {
    const { post, house } = await opened()
    await post('/api/sign-in', wrong, {}, '198.51.100.77')
    const rows = await house.db.query<{ row: string }>(
      'select row_to_json(t)::text as row from throttle t union all select row_to_json(u)::text from app_user u',
    )
    const text = rows.map(({ row }) => row).join('')
    expect(text).not.toContain('198.51.100.77')
    expect(text).not.toContain(password)
  })

  it('ends a session when asked to, and twelve hours after the last contact', async () => {
    const { post, ask, signIn, pass } = await opened()
    const cookie = await signIn('admin')
    expect((await post('/api/sign-out', {}, fromPage(cookie))).status).toBe(200)
    expect(await problemIn(ask('/api/me', { headers: { cookie } }))).toBe('not-signed-in')

    const other = await signIn('admin')
    pass(11 * 3_600_000)
    expect((await ask('/api/me', { headers: { cookie: other } })).status).toBe(200)
    pass(11 * 3_600_000)
    expect((await ask('/api/me', { headers: { cookie: other } })).status).toBe(200)
    pass(13 * 3_600_000)
    expect(await problemIn(ask('/api/me', { headers: { cookie: other } }))).toBe('not-signed-in')
  })

  it('takes no act with a cookie from a page of another site', async () => {
    const { post, signIn } = await opened()
    const cookie = await signIn('admin')
    const asked = { cookie, origin: 'https://evil.example' }
    expect(await problemIn(post('/api/sign-out', {}, asked))).toBe('not-allowed')
    expect(await problemIn(post('/api/sign-out', {}, { cookie }))).toBe('not-allowed')
    expect(await problemIn(post('/api/sign-in', right, { origin: 'https://evil.example' }))).toBe(
      'not-allowed',
    )
    const own = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await post('/api/sign-out', {}, own)).status).toBe(200)
  })

  it('changes the own password and ends every other session', async () => {
    const { post, ask, signIn } = await opened()
    const here = await signIn('admin')
    const elsewhere = await signIn('admin')
    const wanted = { old: password, new: 'pepaya-manis-12' }
    expect(await problemIn(post('/api/me/password', { ...wanted, old: 'x' }, fromPage(here)))).toBe(
      'wrong-password',
    )
    const changed = await post('/api/me/password', wanted, fromPage(here))
    expect(changed.status).toBe(200)
    expect(await problemIn(ask('/api/me', { headers: { cookie: elsewhere } }))).toBe('not-signed-in')
    const fresh = changed.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await ask('/api/me', { headers: { cookie: fresh } })).status).toBe(200)
    expect((await post('/api/sign-in', { username: 'admin', password: wanted.new })).status).toBe(200)
  })
})
