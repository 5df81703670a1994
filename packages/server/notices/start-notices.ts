import { PAGE_OF_RINGS, ringDue } from './ring-cases.ts'
import { PAGE_OF_MESSAGES, sendDue } from './send-notices.ts'
import type { Sending } from './sending.ts'

export interface Notices {
  /** Ends what is under way. What is left is done at the next start. */
  stop(): Promise<void>
}

/** It looks by itself so often: a ring waits at most so long, and a wake-up call may be missed. */
const POLL_MS = 5000

/** Rings the clocks of all cases and sends what people are to hear, from the first moment on, until stopped. */
export async function startNotices(ringing: Sending & { readonly pollMs?: number }): Promise<Notices> {
  const { db, cell, onError, pollMs = POLL_MS } = ringing
  let stopped = false
  let wake: () => void = () => undefined
  let woken = false
  const unsubscribe = await db.subscribe('simpul_notice', (told) => {
    if (told !== cell) return
    woken = true
    wake()
  })
  const wait = () =>
    new Promise<void>((resolve) => {
      if (stopped || woken) return resolve()
      const timer = setTimeout(resolve, pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const round = async () => {
    while (!stopped && (await ringDue(ringing)) === PAGE_OF_RINGS);
    while (!stopped && (await sendDue(ringing)) === PAGE_OF_MESSAGES);
  }
  const run = async () => {
    while (!stopped) {
      woken = false
      await round().catch(onError)
      await wait()
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      await running
      await unsubscribe()
    },
  }
}
