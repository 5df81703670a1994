import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Round } from './engine.ts'
import { missingFeatures } from './missing-features.ts'
import { retryDelay, schedule } from './schedule.ts'

const OFFLINE = { code: 'offline', retryAfterMs: undefined } as const
const offline: Round = { ok: false, problem: OFFLINE }
const done: Round = { ok: true, value: undefined }

describe('the wait before the next try', () => {
  it('doubles up to a quarter of an hour, never the same for two phones', () => {
    const seconds = [1, 2, 3, 6, 20].map((failures) => retryDelay(failures, OFFLINE, 1) / 1000)
    expect(seconds).toEqual([4, 8, 16, 128, 900])
    expect(retryDelay(3, OFFLINE, 0)).toBe(8000)
  })

  it('is as long as the server asks for', () => {
    expect(retryDelay(1, { code: 'busy', retryAfterMs: 60_000 }, 0.5)).toBe(60_000)
  })
})

describe('the schedule', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('tries again by itself after a failure, until it works', async () => {
    const outcomes = [offline, offline, done]
    const contact = vi.fn(() => Promise.resolve(outcomes.shift() ?? done))
    const plan = schedule(contact)
    await plan.now()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(contact).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(8_000)
    expect(contact).toHaveBeenCalledTimes(3)
    await plan.stop()
  })

  it('lets entries of a minute travel together', async () => {
    const contact = vi.fn(() => Promise.resolve(done))
    const plan = schedule(contact)
    for (let n = 0; n < 10; n++) {
      plan.recorded()
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(contact).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(contact).toHaveBeenCalledTimes(1)
    await plan.stop()
  })

  it('joins those who ask while a contact is under way into one more', async () => {
    let finish = (): void => {}
    const contact = vi.fn(
      () =>
        new Promise<Round>((resolve) => {
          finish = () => resolve(done)
        }),
    )
    const plan = schedule(contact)
    const first = plan.now()
    const rest = [plan.now(), plan.now()]
    finish()
    await first
    await vi.advanceTimersByTimeAsync(0)
    finish()
    await Promise.all(rest)
    expect(contact).toHaveBeenCalledTimes(2)
    await plan.stop()
  })

  it('keeps silent once it is stopped', async () => {
    const contact = vi.fn(() => Promise.resolve(offline))
    const plan = schedule(contact)
    await plan.now()
    await plan.stop()
    await vi.advanceTimersByTimeAsync(3_600_000)
    await plan.now()
    expect(contact).toHaveBeenCalledTimes(1)
  })
})

it('names what a browser lacks, the plain http address first', () => {
  const plain = { isSecureContext: false, indexedDB: {} }
  expect(missingFeatures(plain)[0]).toBe('secure-context')
  expect(missingFeatures(plain)).not.toContain('indexed-db')
  const whole = {
    ...{ isSecureContext: true, crypto: { subtle: {} }, indexedDB: {}, DecompressionStream: {} },
    navigator: { serviceWorker: {}, storage: { estimate: {} }, locks: {} },
  }
  expect(missingFeatures(whole)).toEqual([])
})
