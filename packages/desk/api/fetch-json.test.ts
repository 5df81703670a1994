import { afterEach, expect, it, vi } from 'vitest'
import { fetchJson } from './fetch-json.ts'

afterEach(() => void vi.unstubAllGlobals())

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)

it('an answer is its value, a refusal the sentence of its code', async () => {
  answering(async () => Response.json({ unread: 3 }))
  expect(await fetchJson('notices/unread')).toEqual({ ok: true, value: { unread: 3 } })
  answering(async () => Response.json({ problem: 'not-found' }, { status: 404 }))
  expect(await fetchJson('desk/cases/1')).toMatchObject({ ok: false, problem: { code: 'not-found' } })
})

it('without a network, also in the middle of an answer, it says so', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await fetchJson('users')).toMatchObject({ ok: false, problem: { code: 'offline' } })
  const broken = new ReadableStream({ pull: (half) => half.error(new TypeError('network error')) })
  answering(async () => new Response(broken))
  expect(await fetchJson('users')).toMatchObject({ ok: false, problem: { code: 'offline' } })
})

it('a page of whatever stands before the server is no answer', async () => {
  for (const status of [200, 502]) {
    answering(async () => new Response('<h1>Bad gateway</h1>', { status }))
    expect(await fetchJson('users')).toMatchObject({ ok: false, problem: { code: 'server-fault' } })
  }
})

it('a mistake of ours is not taken for a missing network', async () => {
  answering(() => Promise.reject(new RangeError('a bug')))
  await expect(fetchJson('users')).rejects.toThrow('a bug')
})
