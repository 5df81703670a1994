import { expect, it } from 'vitest'
import { countTry, FREE_TRIES, isWeakPin, NO_TRIES, waitsUntil } from './pin.ts'

const NOW = Date.UTC(2026, 2, 10)

/** The wait in seconds after each of `count` wrong PINs in a row. */
function waits(count: number): number[] {
  let tries = NO_TRIES
  return Array.from({ length: count }, () => {
    tries = countTry(tries, NOW)
    return Math.max(0, (tries.waitUntilMs - NOW) / 1000)
  })
}

it('lets four slips pass, then makes every further one dearer, up to four hours', () => {
  expect(waits(12)).toEqual([0, 0, 0, 0, 30, 60, 300, 900, 3600, 14_400, 14_400, 14_400])
  expect(FREE_TRIES).toBe(5)
})

it('lets nobody try before the wait is over', () => {
  const tries = { wrong: 5, waitUntilMs: NOW + 30_000 }
  expect(waitsUntil(tries, NOW)).toBe(NOW + 30_000)
  expect(waitsUntil(tries, NOW + 30_000)).toBeUndefined()
})

it('never waits longer than the longest wait, even when the clock was set back a year', () => {
  const tries = { wrong: 5, waitUntilMs: NOW + 30_000 }
  const lastYear = NOW - 365 * 86_400_000
  expect(waitsUntil(tries, lastYear)).toBe(lastYear + 4 * 3_600_000)
})

it('takes six digits that are not one digit and not a run', () => {
  expect(['111111', '123456', '654321', '12345', '1234567', '12a456', ''].every(isWeakPin)).toBe(true)
  expect(['258013', '112233', '123465', '135791'].some(isWeakPin)).toBe(false)
})
