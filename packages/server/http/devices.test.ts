import { idOf, posts, staff } from '@simpul/domain/testing'
import type { InvitationAnswer, Me, UsersAnswer } from '@simpul/domain/wire'
import { codeOf } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { addUnits } from '../journal/units.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, problemIn, type TestHouse, workers } from './testing/open-test-house.ts'
import { TestPhone } from './testing/test-phone.ts'

const hour = 3_600_000

/** The chair of Mawar invites. */
async function invited(test: TestHouse, asked: object = {}): Promise<InvitationAnswer> {
  const cookie = await test.signIn('ketua.mawar')
  const answer = await test.post(
    '/api/invitations',
    {
      name: 'Tuti Kenarimerah',
      role: 'kader',
      unit: posts.mawar,
      sector: 'health',
      purpose: 'phone',
      ...asked,
    },
    fromPage(cookie),
  )
  expect(answer.status).toBe(200)
  return (await answer.json()) as InvitationAnswer
}

const phoneFor = (test: TestHouse, user: string, device?: string) =>
  TestPhone.make(user, test.house.access.key.publicKey, device)

describeOnBothEngines('phones', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))

  it('are activated once with the eight digits from the chair', async () => {
    const test = await opened()
    const { user, code, link } = await invited(test)
    expect(codeOf(link ?? '')).toBe(code)
    const phone = await phoneFor(test, user)
    const answer = await test.post('/api/devices/activate', phone.activation(code ?? ''))
    expect(answer.status).toBe(200)
    phone.activated((await answer.json()) as never)
    expect(phone.me.granted).toContainEqual({ unit: posts.mawar, lane: 'health:L3' })
    expect(phone.me.granted).not.toContainEqual({ unit: posts.mawar, lane: 'social:L3' })
    expect((await test.ask('/api/me', { headers: phone.asPhone })).status).toBe(200)
    // What lies outside the PIN opens nothing but the way in for entries.
    expect(await problemIn(test.ask('/api/me', { headers: phone.asOutbox }))).toBe('not-allowed')

    const second = await phoneFor(test, user)
    expect(await problemIn(test.post('/api/devices/activate', second.activation(code ?? '')))).toBe(
      'wrong-code',
    )
  })

  it('are not activated with a code three days old, nor with one a newer code has replaced', async () => {
    const test = await opened()
    const first = await invited(test)
    const second = await invited(test, { user: first.user })
    const phone = await phoneFor(test, first.user)
    const activate = (code = '') => test.post('/api/devices/activate', phone.activation(code))
    expect(await problemIn(activate(first.code))).toBe('wrong-code')
    test.pass(73 * hour)
    expect(await problemIn(activate(second.code))).toBe('wrong-code')
  })

  it('keep their code when they send a key nobody can open', async () => {
    const test = await opened()
    const { user, code = '' } = await invited(test)
    const phone = await phoneFor(test, user)
    const broken = { ...phone.activation(code), outboxKey: { ...phone.keys.outboxKey, wrapped: 'AAAA' } }
    expect(await problemIn(test.post('/api/devices/activate', broken))).toBe('bad-request')
    expect((await test.post('/api/devices/activate', phone.activation(code))).status).toBe(200)
  })

  it('may guess ten codes an hour from one network', async () => {
    const test = await opened()
    const { user, code = '' } = await invited(test)
    const phone = await phoneFor(test, user)
    const guess = (digits: string, address: string) =>
      test.post('/api/devices/activate', phone.activation(digits), {}, address)
    for (let n = 0; n < 10; n++)
      expect(await problemIn(guess(`0000000${n}`, `2001:db8:1:2::${n}`))).toBe('wrong-code')
    expect(await problemIn(guess(code, '2001:db8:1:2:ffff::1'))).toBe('too-many-tries')
    expect((await guess(code, '2001:db8:1:3::1')).status).toBe(200)
  })

  it('get their data key back with the word of the chair, on their own phone only', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    const stolen = await test.phoneOf(staff.wati)
    const word = async () => (await invited(test, { user: staff.sari, purpose: 'pin' })).code
    const unlock = (device: string, code: string | undefined, wrappedDataKey: string) =>
      test.post('/api/devices/unlock', { device, code, wrappedDataKey })

    // Another's storage: the wrapping names its phone, and the word is for one's own.
    expect(await problemIn(unlock(phone.device, await word(), stolen.keys.wrappedDataKey))).toBe(
      'bad-request',
    )
    expect(await problemIn(unlock(stolen.device, await word(), stolen.keys.wrappedDataKey))).toBe(
      'wrong-code',
    )

    const code = await word()
    const answer = await unlock(phone.device, code, phone.keys.wrappedDataKey)
    expect(await answer.json()).toEqual({ dataKey: Buffer.from(phone.keys.dataKey).toString('base64') })
    expect(await problemIn(unlock(phone.device, code, phone.keys.wrappedDataKey))).toBe('wrong-code')
  })

  it('read nothing from the moment the chair withdraws them', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.sari)
    expect((await test.ask('/api/me', { headers: phone.asPhone })).status).toBe(200)
    const cookie = await test.signIn('ketua.mawar')
    const listed = (await (await test.ask('/api/users', { headers: { cookie } })).json()) as UsersAnswer
    const sari = listed.users.find(({ id }) => id === staff.sari)
    expect(sari?.devices.map(({ id, revoked }) => ({ id, revoked }))).toEqual([
      { id: phone.device, revoked: false },
    ])

    const revoke = (headers: Record<string, string>) =>
      test.post(`/api/devices/${phone.device}/revoke`, {}, headers)
    expect((await revoke(fromPage(cookie))).status).toBe(200)
    expect(await problemIn(test.ask('/api/me', { headers: phone.asPhone }))).toBe('device-revoked')
    expect(await problemIn(revoke(fromPage(cookie)))).toBe('not-found')
  })

  it('are withdrawn by nobody from elsewhere', async () => {
    const test = await opened()
    const phone = await test.phoneOf(staff.dewi)
    const cookie = await test.signIn('ketua.mawar')
    expect(await problemIn(test.post(`/api/devices/${phone.device}/revoke`, {}, fromPage(cookie)))).toBe(
      'not-found',
    )
    const wati = await test.phoneOf(staff.wati)
    expect(await problemIn(test.post(`/api/devices/${phone.device}/revoke`, {}, wati.asPhone))).toBe(
      'not-found',
    )
    expect((await test.post(`/api/devices/${wati.device}/revoke`, {}, wati.asPhone)).status).toBe(200)
  })
})

describeOnBothEngines('inviting', (open) => {
  const opened = async () => openTestHouse(await open({ migrations }))
  const asked = { name: 'Tuti', role: 'kader', unit: posts.mawar, sector: 'health', purpose: 'phone' }

  it('goes one level down, in the own area, and nowhere else', async () => {
    const test = await opened()
    const chair = fromPage(await test.signIn('ketua.mawar'))
    const ask = (change: object) => test.post('/api/invitations', { ...asked, ...change }, chair)
    expect((await ask({})).status).toBe(200)
    expect(await problemIn(ask({ unit: posts.melati }))).toBe('not-allowed')
    expect(await problemIn(ask({ role: 'posyandu_chair', sector: undefined }))).toBe('not-allowed')
    expect(await problemIn(ask({ role: 'system_admin', sector: undefined }))).toBe('not-allowed')
    expect(await problemIn(ask({ sector: undefined }))).toBe('bad-request')
    expect(await problemIn(ask({ villages: [posts.mawar] }))).toBe('bad-request')
    expect(await problemIn(ask({ role: 'emperor' }))).toBe('bad-request')
    // A code for another's account would be that account.
    expect(await problemIn(ask({ user: workers.operator.id }))).toBe('not-found')
    expect(await problemIn(ask({ user: staff.dewi }))).toBe('not-found')
    const kader = await test.phoneOf(staff.sari)
    expect(await problemIn(test.post('/api/invitations', asked, kader.asPhone))).toBe('not-allowed')
  })

  it('makes no role that serves nobody, and lets in again without asking whom it serves', async () => {
    const test = await opened()
    const center = idOf('unit', 'puskesmas')
    await addUnits(test.house.db, district.cell, [
      {
        id: center,
        kind: 'health-center',
        name: 'Puskesmas',
        area: '33.76',
        parent: district.root,
        from: '2025-01-01',
      },
    ])
    test.pass(10_000)
    const admin = fromPage(await test.signIn('admin'))
    const bidan = { name: 'Rina', role: 'health_worker', unit: center, purpose: 'phone' }
    const ask = (change: object) => test.post('/api/invitations', { ...bidan, ...change }, admin)
    expect(await (await ask({})).json()).toMatchObject({ problem: 'bad-request', detail: 'villages' })
    const answer = await ask({ villages: [district.village] })
    const { user } = (await answer.json()) as InvitationAnswer
    expect((await ask({ user })).status).toBe(200)
    const { db } = test.house
    expect(await db.query('select villages from assignment where app_user = $1', [user])).toEqual([
      { villages: [district.village] },
    ])
  })

  it('gives a desk a name and a first password that lets in', async () => {
    const test = await opened()
    const operator = fromPage(await test.signIn('operator.sukamaju'))
    const chair = {
      ...asked,
      name: 'Siti Nur Aisyah',
      role: 'posyandu_chair',
      sector: undefined,
      purpose: 'desk',
    }
    const answers = [
      (await (await test.post('/api/invitations', chair, operator)).json()) as InvitationAnswer,
      (await (await test.post('/api/invitations', chair, operator)).json()) as InvitationAnswer,
    ]
    expect(answers.map(({ username }) => username)).toEqual(['siti.nur', 'siti.nur2'])
    const { username, password } = answers[0] as InvitationAnswer
    const answer = await test.post('/api/sign-in', { username, password })
    expect(((await answer.json()) as Me).assignments[0]?.role).toBe('posyandu_chair')
  })

  it('shows everybody only the accounts they look after', async () => {
    const test = await opened()
    const seenBy = async (username: string) => {
      const cookie = await test.signIn(username)
      const { users } = (await (await test.ask('/api/users', { headers: { cookie } })).json()) as UsersAnswer
      return users.map(({ name }) => name.split(' ')[0])
    }
    expect(await seenBy('ketua.mawar')).toEqual(['Sari', 'Wati'])
    expect(await seenBy('operator.sukamaju')).toEqual(['Dewi', 'Kartini', 'Sari', 'Wati'])
    expect(await seenBy('tp.harapan')).toEqual([])
    expect(await seenBy('admin')).toHaveLength(7)
  })
})
