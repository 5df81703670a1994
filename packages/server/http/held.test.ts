import { cast, entry, introduced, posts, staff } from '@simpul/domain/testing'
import type { HeldAnswer, PushAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { fromPage, openTestHouse, problemIn, type TestHouse } from './testing/open-test-house.ts'
import type { TestPhone } from './testing/test-phone.ts'

const handIn = (test: TestHouse, phone: TestPhone, rest: object) =>
  test.post('/api/sync/push', { device: phone.device, waiting: 0, ...rest }, phone.asPhone)

async function heldAt(test: TestHouse, cookie: string, unit: string): Promise<HeldAnswer['held']> {
  const answer = await test.ask(`/api/desk/held?unit=${unit}`, { headers: { cookie } })
  return ((await answer.json()) as HeldAnswer).held
}

const decide = (test: TestHouse, cookie: string, id: string, action: string) =>
  test.post(`/api/desk/held/${id}`, { action, why: 'sudah diperiksa' }, fromPage(cookie))

describeOnBothEngines('what is held', (open) => {
  const opened = async () => {
    const test = await openTestHouse(await open({ migrations }))
    return { test, chair: await test.signIn('ketua.mawar'), phone: await test.phoneOf(staff.sari) }
  }

  it('is listed for the chair with who wrote it, and let in once', async () => {
    const { test, chair, phone } = await opened()
    const forged = { ...phone.write(introduced(cast.budi), 1), recordedBy: staff.wati }
    await handIn(test, phone, { entries: [forged] })
    expect(await heldAt(test, chair, posts.mawar)).toMatchObject([
      {
        id: forged.id,
        service: 'person',
        unitName: 'Mawar',
        recordedBy: 'Wati Kenarimerah',
        reason: 'not-allowed',
      },
    ])
    expect((await decide(test, chair, forged.id, 'release')).status).toBe(200)
    expect(await problemIn(decide(test, chair, forged.id, 'discard'))).toBe('already-decided')
    expect(await heldAt(test, chair, posts.mawar)).toEqual([])
  })

  it('is not to be seen or decided from elsewhere', async () => {
    const { test, chair } = await opened()
    const dewi = await test.phoneOf(staff.dewi)
    const forged = { ...dewi.write(introduced(cast.budi), 1), unit: posts.melati, recordedBy: staff.sari }
    await handIn(test, dewi, { entries: [forged] })
    expect(await problemIn(decide(test, chair, forged.id, 'release'))).toBe('not-found')
    expect(
      await problemIn(test.ask(`/api/desk/held?unit=${posts.melati}`, { headers: { cookie: chair } })),
    ).toBe('not-allowed')
    const operator = await test.signIn('operator.sukamaju')
    expect(await heldAt(test, operator, district.village)).toHaveLength(1)
    expect((await decide(test, operator, forged.id, 'discard')).status).toBe(200)
    const admin = await test.signIn('admin')
    expect(
      await problemIn(test.ask(`/api/desk/held?unit=${district.root}`, { headers: { cookie: admin } })),
    ).toBe('not-allowed')
  })

  it('comes to the place of whoever handed it in when it names none', async () => {
    const { test, chair, phone } = await opened()
    const seal = await phone.seal(phone.write(introduced(cast.budi), 1))
    await handIn(test, phone, { sealed: [{ ...seal, data: `A${seal.data}` }] })
    const stray = { ...phone.write(introduced(cast.ayu), 2), unit: '01890a5d-ac96-774b-bcce-b302099a8057' }
    await handIn(test, phone, { entries: [stray] })
    const listed = await heldAt(test, chair, posts.mawar)
    expect(listed.map(({ reason }) => reason).sort()).toEqual(['unknown-unit', 'unreadable-seal'])
    expect(await problemIn(decide(test, chair, seal.id, 'release'))).toBe('still-held')
    expect((await decide(test, chair, seal.id, 'discard')).status).toBe(200)
    const again = await handIn(test, phone, { sealed: [{ ...seal, data: `A${seal.data}` }] })
    const told = { standing: 'refused', reason: 'set-aside', detail: 'sudah diperiksa' }
    expect(((await again.json()) as PushAnswer).receipts).toMatchObject([told])
  })

  it('is opened at last when the key of its seal was registered meanwhile', async () => {
    const { test, chair, phone } = await opened()
    const { keyId, wrapped } = phone.keys.outboxKey
    await test.house.db.exec('delete from outbox_key')
    const sealed = await phone.seal(phone.write(introduced(cast.budi), 1))
    await handIn(test, phone, { sealed: [sealed] })
    await test.house.db.run(
      'insert into outbox_key (cell, key_id, device, app_user, wrapped) values ($1, $2, $3, $4, $5)',
      [district.cell, keyId, phone.device, phone.user, wrapped],
    )
    expect((await decide(test, chair, sealed.id, 'release')).status).toBe(200)
  })

  it('stays with a reason where letting it in does not help', async () => {
    const { test, chair, phone } = await opened()
    const unknown = phone.write(entry({ service: 'rocket-science', about: cast.budi.id, body: {} }), 1)
    await handIn(test, phone, { entries: [unknown] })
    const answer = await decide(test, chair, unknown.id, 'release')
    expect(await answer.json()).toMatchObject({ problem: 'still-held', detail: 'unknown-service' })
    expect(await problemIn(decide(test, chair, unknown.id, 'burn'))).toBe('bad-request')
  })
})
