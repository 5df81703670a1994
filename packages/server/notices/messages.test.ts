import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { idOf } from '@simpul/domain/testing'
import { expect, it, onTestFinished } from 'vitest'
import { describeOnBothEngines } from '../db/testing/test-engines.ts'
import { createApp } from '../http/app.ts'
import { openCaseHouse } from '../http/testing/case-house.ts'
import { district } from '../journal/testing/district.ts'
import { migrations } from '../migrations.ts'
import { gatewayWay } from './gateway.ts'
import { ringDue } from './ring-cases.ts'
import { MAX_TRIES, sendDue } from './send-notices.ts'

const token = 'rahasia-gerbang-pesan'

/** A gateway on this machine that answers what the test says. */
async function startGateway(answers: readonly (readonly [status: number, body: string])[]) {
  const heard: { body: Record<string, string>; headers: IncomingMessage['headers'] }[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    heard.push({ body: JSON.parse(Buffer.concat(parts).toString()), headers: request.headers })
    const [status, body] = answers[Math.min(heard.length, answers.length) - 1] ?? [500, '']
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send` }
}

describeOnBothEngines('messages to citizens', (open) => {
  const waiting = async (url: string, answers: Record<string, unknown> = {}) => {
    const house = await openCaseHouse(await open({ migrations }))
    await house.walk(
      'sari',
      'HSG-90',
      idOf('case', 'rumah Bu Sumi'),
      [
        ['sari', 'submitted'],
        ['operator', 'needs_info', { note: 'KTP Bu Sumi belum ada' }],
      ],
      {
        ...{ consentStatus: 'given_written', identityProtected: false, reporterPhone: '081234567890' },
        ...{ reporterName: 'Sumi', ...answers },
      },
    )
    await house.project()
    let at = Date.now()
    const sending = {
      ...{ db: house.db, cell: district.cell, now: () => new Date(at), appender: house.house.appender },
      ways: { message: gatewayWay({ url, token }, 2000) },
      address: 'https://simpul.test',
      onError: (error: unknown) => {
        throw error
      },
    }
    await ringDue(sending)
    return {
      house,
      send: () => sendDue(sending),
      pass: (ms: number) => {
        at += ms
      },
      row: async () =>
        (
          await house.db.query<{ id: string; state: string; attempts: number; sent: boolean }>(
            `select id, state, attempts, sent_at is not null as sent from notice where channel = 'message'`,
          )
        )[0],
    }
  }

  it('go out once in whole words, and are sent only because the gateway said so', async () => {
    const { heard, url } = await startGateway([[200, '{"id":"wa-1"}']])
    const { send, row } = await waiting(url)
    expect(await row()).toMatchObject({ state: 'queued', sent: false })
    expect(await send()).toBe(1)
    expect(await send()).toBe(0)
    expect(heard).toHaveLength(1)
    const [{ body, headers } = { body: {}, headers: {} }] = heard
    const notice = await row()
    expect(body['to']).toBe('+6281234567890')
    expect(body['text']).toMatch(/^Permohonan Anda SPM-HSG-.* kini berstatus: Menunggu kelengkapan\./)
    expect(body['text']).not.toMatch(/Sumi|KTP|0812/)
    expect([headers['authorization'], headers['idempotency-key']]).toEqual([`Bearer ${token}`, notice?.id])
    expect(notice).toMatchObject({ state: 'sent', sent: true })
  })

  it('are tried again after ever longer waits under the same id, and given up in the end', async () => {
    const { heard, url } = await startGateway([[503, '']])
    const { send, row, pass } = await waiting(url)
    await send()
    expect(await row()).toMatchObject({ state: 'failed', attempts: 1, sent: false })
    pass(29_000)
    expect(await send()).toBe(0)
    pass(1000)
    expect(await send()).toBe(1)
    pass(30_000)
    expect(await send()).toBe(0)
    for (let tries = 2; tries < MAX_TRIES; tries++) {
      pass(7_200_000)
      expect(await send()).toBe(1)
    }
    pass(86_400_000)
    expect(await send()).toBe(0)
    expect(await row()).toMatchObject({ state: 'given-up', attempts: MAX_TRIES, sent: false })
    expect(new Set(heard.map(({ body }) => body['id'])).size).toBe(1)
  })

  it('are not called sent on a yes that names no message, nor asked again after a no', async () => {
    const { url } = await startGateway([
      [200, '{}'],
      [400, '{"error":"bad number"}'],
    ])
    const { send, row, pass } = await waiting(url)
    await send()
    expect(await row()).toMatchObject({ state: 'failed', sent: false })
    pass(60_000)
    await send()
    expect(await row()).toMatchObject({ state: 'given-up', sent: false })
  })

  it('of whoever died while sending are taken up by the next', async () => {
    const { url } = await startGateway([[200, '{"id":"wa-1"}']])
    const { house, send, row, pass } = await waiting(url)
    await house.db.run(
      `update notice set taken_until = now() + interval '60 seconds', attempts = 1 where channel = 'message'`,
    )
    expect(await send()).toBe(0)
    pass(61_000)
    expect(await send()).toBe(1)
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('do not go to whoever refused them', async () => {
    const { heard, url } = await startGateway([[200, '{"id":"wa-1"}']])
    const { send, row } = await waiting(url, { consentStatus: 'refused' })
    expect(await send()).toBe(0)
    expect([heard.length, (await row())?.state]).toEqual([0, 'no-channel'])
  })

  it('are delivered when the gateway says so with its token, and nobody else', async () => {
    const { url } = await startGateway([[200, '{"id":"wa-1"}']])
    const { house, send, row } = await waiting(url)
    await send()
    const say = async (shown: string | undefined, gatewayToken: string | undefined, id = 'wa-1') => {
      const headers: Record<string, string> = { 'content-type': 'application/json', host: 'simpul.test' }
      if (shown !== undefined) headers['authorization'] = `Bearer ${shown}`
      const app = createApp({ ...house.house, gatewayToken }, () => 0)
      const body = JSON.stringify({ id, state: 'delivered' })
      const address = { incoming: { socket: { remoteAddress: '192.0.2.9' } } }
      const path = 'http://simpul.test/api/gateway/deliveries'
      return (await app.request(path, { method: 'POST', headers, body }, address)).status
    }
    expect([await say(undefined, token), await say('salah', token), await say('', undefined)]).toEqual([
      403, 403, 403,
    ])
    expect(await say(token, token, 'wa-2')).toBe(404)
    expect(await row()).toMatchObject({ state: 'sent' })
    expect(await say(token, token)).toBe(200)
    expect(await row()).toMatchObject({ state: 'delivered' })
  })
})
