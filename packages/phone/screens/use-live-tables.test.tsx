import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Phone } from '../db/phone.ts'
import type { Desk } from './day-choices.ts'
import { drawn } from './testing/small-dom.ts'
import { useLiveTables } from './use-live-tables.ts'

function Table({ desk, syncNow }: { readonly desk: Desk; readonly syncNow: Phone['syncNow'] }) {
  useLiveTables(desk, { syncNow })
  return <p>-</p>
}

/** How often a phone at this table asks within a minute. */
async function asked(desk: Desk, visibility: string): Promise<number> {
  const syncNow = vi.fn(() => Promise.resolve())
  await drawn(<Table desk={desk} syncNow={syncNow} />)
  Object.assign(document, { visibilityState: visibility })
  await vi.advanceTimersByTimeAsync(60_000)
  return syncNow.mock.calls.length
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it.each([
  ['weighing', 'visible', 3],
  ['registration', 'visible', 3],
  // In the pocket it waits, and a phone on its own keeps to the pace of the sync.
  ['registration', 'hidden', 0],
  ['all', 'visible', 0],
] as const)('a phone at the table %s, %s, asks %i times a minute', async (desk, visibility, times) => {
  expect(await asked(desk, visibility)).toBe(times)
})
