import { afterEach, expect, it, vi } from 'vitest'
import { pushState, turnPushOff, turnPushOn } from './push-here.ts'

afterEach(() => void vi.unstubAllGlobals())

const KEY = 'BAgQ'
const ENDPOINT = 'https://push.test/one'

/** A browser whose owner allows notices; `fails` is what its push service throws. */
function browserWith(fails?: Error) {
  let kept: object | null = null
  const orFail = <Done>(done: Done) => (fails === undefined ? Promise.resolve(done) : Promise.reject(fails))
  const subscription = {
    endpoint: ENDPOINT,
    options: { applicationServerKey: new Uint8Array([4, 8, 16]).buffer },
    toJSON: () => ({ endpoint: ENDPOINT, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: () => {
      kept = fails === undefined ? null : kept
      return orFail(true)
    },
  }
  const pushManager = {
    getSubscription: async () => kept,
    subscribe: () => {
      kept = fails === undefined ? subscription : kept
      return orFail(subscription)
    },
  }
  const registration = { pushManager }
  vi.stubGlobal('PushManager', {})
  vi.stubGlobal('Notification', { permission: 'granted', requestPermission: async () => 'granted' })
  vi.stubGlobal('navigator', {
    serviceWorker: { ready: Promise.resolve(registration), getRegistration: async () => registration },
  })
  return { keep: () => void (kept = subscription) }
}

it('it is on when the server knows where to call', async () => {
  browserWith()
  const tell = vi.fn(async () => true)
  expect(await turnPushOn(KEY, tell)).toBe(true)
  expect(tell).toHaveBeenCalledWith({ endpoint: ENDPOINT, p256dh: 'p', auth: 'a' })
  expect(await pushState()).toBe('on')
  const forget = vi.fn(async () => true)
  expect(await turnPushOff(forget)).toBe(true)
  expect(forget).toHaveBeenCalledWith(ENDPOINT)
  expect(await pushState()).toBe('off')
})

it('the browser forgets an address that the server was not told', async () => {
  browserWith()
  expect(await turnPushOn(KEY, async () => false)).toBe(false)
  expect(await pushState()).toBe('off')
})

it('a push service that refuses leaves everything as it was', async () => {
  const browser = browserWith(new DOMException('no push service', 'AbortError'))
  const never = vi.fn(async () => true)
  expect(await turnPushOn(KEY, never)).toBe(false)
  browser.keep()
  expect(await turnPushOff(never)).toBe(false)
  expect(never).not.toHaveBeenCalled()
})

it('a mistake of ours is not taken for a refusal', async () => {
  const browser = browserWith(new TypeError('a bug'))
  await expect(turnPushOn(KEY, async () => true)).rejects.toThrow('a bug')
  browser.keep()
  await expect(turnPushOff(async () => true)).rejects.toThrow('a bug')
})
