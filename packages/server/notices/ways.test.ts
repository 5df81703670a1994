import { idOf } from '@simpul/domain/testing'
import type { NoticesAnswer } from '@simpul/domain/wire'
import { expect, it } from 'vitest'
import { disableUser, setEmail } from '../access/accounts.ts'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { openCaseHouse } from '../http/testing/case-house.ts'
import { people } from '../journal/testing/case-town.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { mailWay } from './mail.ts'
import { isPushService, pushWay } from './push.ts'
import { loadPushKeys } from './push-keys.ts'
import { subscribe } from './push-subscriptions.ts'
import { ringDue } from './ring-cases.ts'
import { MAX_TRIES, sendDue } from './send-notices.ts'
import { startMailServer } from './testing/mail-server.ts'
import { startPushService } from './testing/push-service.ts'

const { cell } = district
const id = idOf('case', 'rumah Bu Sumi')
const address = 'https://simpul.test'
const mailbox = 'operator@desa.test'

describeOnBothEngines('notices outside the app', (open) => {
  async function town() {
    const house = await openCaseHouse(await open({ migrations }))
    const { db } = house
    const keys = await loadPushKeys(db, cell, house.house.access.key, new Date())
    const [smtp, service] = await Promise.all([startMailServer(), startPushService(keys.publicKey)])
    let at = Date.now()
    const sending = {
      ...{ db, cell, address, now: () => new Date(at), appender: house.house.appender },
      ways: {
        mail: mailWay({ url: smtp.url, from: 'simpul@kab.test' }, 2000),
        push: pushWay({ keys, contact: 'mailto:simpul@kab.test' }, 2000),
      },
      onError: (error: unknown) => {
        throw error
      },
    }
    const { user } = people.operator
    const browser = (name: string, app: 'desk' | 'phone' = 'desk') =>
      db.transaction((tx) =>
        subscribe(tx, cell, { user, device: undefined }, { app, ...service.subscribe(name) }, new Date(at)),
      )
    return {
      ...{ house, db, smtp, service, browser, user, keys },
      mail: (to: string | null) => db.transaction((tx) => setEmail(tx, cell, null, user, to)),
      /** A case waits for the operator of the village. */
      submitted: async () => {
        await house.walk('sari', 'HSG-90', id, [['sari', 'submitted']])
        await house.project()
        await ringDue(sending)
      },
      ring: () => ringDue(sending),
      send: () => sendDue(sending),
      pass: (ms: number) => {
        at += ms
      },
      rows: () =>
        db.query<{ id: string; channel: string; state: string; sent: boolean; attempts: number }>(
          `select id, channel, state, sent_at is not null as sent, attempts from notice
           where channel in ('push', 'e-mail') order by channel`,
        ),
      mine: async () => (await house.ask<NoticesAnswer>('operator', '/api/notices')).notices[0],
    }
  }

  it('go by mail with the number and the way to the case, and are sent once the server said yes', async () => {
    const { mail, submitted, send, rows, smtp, mine } = await town()
    await mail(mailbox)
    await submitted()
    expect((await mine())?.ways).toMatchObject([{ channel: 'e-mail', state: 'queued', at: null }])
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    expect(smtp.mails).toMatchObject([{ from: 'simpul@kab.test', to: [mailbox] }])
    const raw = smtp.mails[0]?.raw ?? ''
    const [row] = await rows()
    expect(raw).toMatch(/^Subject: Simpul: kabar tentang SPM-HSG-/m)
    expect(raw).toContain(`${address}/meja/cases/${id}`)
    expect(raw).toContain(`Message-ID: <${row?.id}@kab.test>`)
    // Long lines are folded on the wire.
    expect(raw.replaceAll('=\r\n', '')).not.toMatch(/perumahan|pengaduan|Sumi|Nama|08\d{6}/i)
    expect(row).toMatchObject({ state: 'sent', sent: true })
    expect((await mine())?.ways).toMatchObject([{ channel: 'e-mail', state: 'sent', at: expect.any(String) }])
  })

  it('go to nobody who named no address, asked for no browser, or is not concerned', async () => {
    const { submitted, send, rows, smtp, service } = await town()
    await submitted()
    expect(await send()).toBe(0)
    expect([await rows(), smtp.mails, service.woken]).toEqual([[], [], []])
  })

  it('are tried again when a mail server is busy, and given up on its no', async () => {
    const { mail, submitted, send, rows, smtp, pass, mine } = await town()
    await mail(mailbox)
    await submitted()
    smtp.refuse(451)
    await send()
    expect(await rows()).toMatchObject([{ state: 'failed', sent: false, attempts: 1 }])
    expect((await mine())?.ways).toMatchObject([{ state: 'failed', at: null, againAt: expect.any(String) }])
    expect(await send()).toBe(0)
    pass(30_000)
    smtp.refuse(550)
    expect(await send()).toBe(1)
    expect(await rows()).toMatchObject([{ state: 'given-up', sent: false }])
    expect(smtp.mails).toEqual([])
  })

  it('are given up in the end when no mail server answers, and never called sent', async () => {
    const { mail, submitted, send, rows, smtp, pass } = await town()
    await mail(mailbox)
    await submitted()
    smtp.refuse(421)
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      expect(await send()).toBe(1)
      pass(7_200_000)
    }
    expect(await send()).toBe(0)
    expect(await rows()).toMatchObject([{ state: 'given-up', sent: false, attempts: MAX_TRIES }])
  })

  it('wake every browser, sealed for it and signed by us, with words that name nobody', async () => {
    const { browser, submitted, send, rows, service, house, mine } = await town()
    await browser('laptop')
    await browser('phone', 'phone')
    await submitted()
    expect(await send()).toBe(1)
    expect(service.woken.map(({ browser: name }) => name).sort()).toEqual(['laptop', 'phone'])
    const [row] = await rows()
    const payload = (name: string) => service.woken.find((one) => one.browser === name)?.payload
    expect(payload('laptop')).toEqual({
      id: row?.id,
      text: { id: expect.stringMatching(/^SPM-HSG-\S+ menunggu Anda\./), en: expect.any(String) },
      path: `/meja/cases/${id}`,
    })
    expect(payload('phone')).toMatchObject({ path: '/kader/#/notices' })
    expect(JSON.stringify(service.woken.map((one) => one.payload))).not.toMatch(/Rumah|Sumi|Nama/)
    expect(row).toMatchObject({ state: 'sent', sent: true })
    await house.ask(undefined, '/api/push/arrived', { id: row?.id })
    expect((await mine())?.ways).toMatchObject([{ channel: 'push', state: 'delivered' }])
  })

  it('forget a browser that withdrew, and try a busy push service again', async () => {
    const { browser, submitted, send, rows, service, db, pass } = await town()
    await browser('laptop')
    await browser('gone')
    service.withdraw('gone')
    service.say(503)
    await submitted()
    await send()
    expect(await rows()).toMatchObject([{ state: 'failed', sent: false }])
    expect(await db.query('select endpoint from push_subscription')).toHaveLength(1)
    service.say(201)
    pass(30_000)
    await send()
    expect(service.woken).toHaveLength(1)
    service.withdraw('laptop')
  })

  it('are not called sent when the last browser withdrew', async () => {
    const { browser, submitted, send, rows, service } = await town()
    await browser('gone')
    await submitted()
    service.withdraw('gone')
    await send()
    expect(await rows()).toMatchObject([{ state: 'given-up', sent: false }])
  })

  it('stay when they were read in the app before, or the account was closed', async () => {
    const { browser, mail, submitted, send, rows, house, db, user, smtp, service } = await town()
    await mail(mailbox)
    await browser('laptop')
    await submitted()
    await house.ask('operator', '/api/notices/read', { all: true })
    expect(await send()).toBe(2)
    expect((await rows()).map(({ state }) => state)).toEqual(['not-needed', 'not-needed'])
    await db.run(
      `update notice set state = 'queued', try_at = created_at, taken_until = null, read_at = null`,
    )
    await db.transaction((tx) => disableUser(tx, cell, null, user, { now: new Date(), today: '2026-01-02' }))
    await send()
    expect((await rows()).every(({ sent }) => !sent)).toBe(true)
    expect([smtp.mails, service.woken]).toEqual([[], []])
  })

  it('of a restricted case name neither number nor page of it', async () => {
    const { house, db, service, smtp, ring, send } = await town()
    const { user } = people.trusted
    await db.transaction((tx) => setEmail(tx, cell, null, user, 'petugas@kab.test'))
    await db.transaction((tx) =>
      subscribe(
        tx,
        cell,
        { user, device: undefined },
        { app: 'desk', ...service.subscribe('d') },
        new Date(),
      ),
    )
    await house.walk('joko', 'ORD-08', id, [['joko', 'submitted']])
    await house.project()
    await ring()
    await send()
    const said = `${smtp.mails[0]?.raw} ${JSON.stringify(service.woken[0]?.payload)}`
    expect(said).toContain('Satu kasus tertutup menunggu Anda')
    expect(said).not.toContain(id)
    expect(said).not.toMatch(/SPM-|ORD/)
  })

  it('have one key pair per cell, which only its own key opens', async () => {
    const { db, house, keys, browser } = await town()
    const again = await loadPushKeys(db, cell, house.house.access.key, new Date())
    expect(again).toEqual(keys)
    const [row] = await db.query<{ sealed: Buffer }>('select sealed_key as sealed from push_key')
    expect(Buffer.from(row?.sealed ?? '').includes(Buffer.from(keys.privateKey))).toBe(false)
    await browser('laptop')
    await db.run('update push_key set sealed_key = $1', [Buffer.alloc(60)])
    expect(await loadPushKeys(db, cell, house.house.access.key, new Date())).not.toEqual(keys)
    expect(await db.query('select from push_subscription')).toEqual([])
  })

  it('are asked for by signed-in people at known push services only', async () => {
    const { house, db } = await town()
    const wanted = {
      ...{ app: 'desk', endpoint: 'https://fcm.googleapis.com/fcm/send/abc' },
      ...{ p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
    }
    const ask = async (who: 'operator' | 'perkim' | undefined, path: string, body: object) =>
      (await house.ask(who, path, body)).status
    expect(await ask(undefined, '/api/push/subscriptions', wanted)).toBe(401)
    const inside = { ...wanted, endpoint: 'https://10.0.0.1/admin' }
    expect(await ask('operator', '/api/push/subscriptions', inside)).toBe(400)
    expect(await ask('operator', '/api/push/subscriptions', wanted)).toBe(200)
    expect(await ask('perkim', '/api/push/subscriptions/end', wanted)).toBe(400)
    const { endpoint } = wanted
    expect(await ask('perkim', '/api/push/subscriptions/end', { endpoint })).toBe(200)
    expect(await db.query('select from push_subscription')).toHaveLength(1)
    expect(await ask('operator', '/api/push/subscriptions/end', { endpoint })).toBe(200)
    expect(await db.query('select from push_subscription')).toEqual([])
    expect(await ask('operator', '/api/me/email', { email: 'not an address' })).toBe(400)
    expect(await ask('operator', '/api/me/email', { email: mailbox })).toBe(200)
    expect(await house.ask('operator', '/api/notices/ways')).toMatchObject({ email: mailbox, pushKey: null })
  })
})

it('a push service is known by its name, over https, at its own port', () => {
  for (const good of ['https://updates.push.services.mozilla.com/wpush/v2/x', 'https://web.push.apple.com/x'])
    expect(isPushService(good)).toBe(true)
  for (const bad of [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.evil.test/x',
    'https://evilfcm.googleapis.com.test/x',
    'https://notpush.apple.com/x',
    'https://127.0.0.1/x',
    'file:///etc/passwd',
    'nonsense',
  ])
    expect(isPushService(bad)).toBe(false)
})
