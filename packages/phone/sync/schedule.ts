import type { Round } from './engine.ts'
import type { Trouble } from './transport.ts'

const FIRST_RETRY_MS = 4_000
const LAST_RETRY_MS = 15 * 60_000
/** With the app on the screen: what colleagues at the other tables wrote. */
const EVERY_MS = 2 * 60_000
/** Entries of a minute travel together: one by one they would cost ten times the bytes. */
const AFTER_RECORD_MS = 60_000

/** When to ask the server. */
export interface Schedule {
  /** Now; resolves when that contact has ended. Calls while one is under way join the next one. */
  readonly now: () => Promise<void>
  /** Something was recorded. */
  readonly recorded: () => void
  /** No contact begins any more; resolves when one under way has ended. */
  readonly stop: () => Promise<void>
}

/** The wait before the next try: doubling, with jitter so that a village does not come back all at once. */
export function retryDelay(failures: number, trouble: Trouble, random: number): number {
  const doubled = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1))
  return Math.max(trouble.retryAfterMs ?? 0, doubled * (0.5 + random / 2))
}

/** Keeps contact while the app is open: at once, after records, when the network or the screen comes back. */
export function schedule(contact: () => Promise<Round>): Schedule {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueMs = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  let stopped = false
  let fresh = false

  function plan(afterMs: number): void {
    const at = performance.now() + afterMs
    if (stopped || at >= dueMs) return
    clearTimeout(timer)
    dueMs = at
    timer = setTimeout(() => void now(), afterMs)
  }

  async function run(): Promise<void> {
    clearTimeout(timer)
    dueMs = Number.POSITIVE_INFINITY
    fresh = false
    // Should a bug end it, there is a next time all the same.
    plan(LAST_RETRY_MS)
    const done = await contact()
    failures = done.ok ? 0 : failures + 1
    if (!done.ok) plan(retryDelay(failures, done.problem, Math.random()))
    else if (isVisible()) plan(EVERY_MS)
  }

  function now(): Promise<void> {
    if (stopped) return Promise.resolve()
    if (running === undefined) {
      running = run().finally(() => {
        running = undefined
      })
      return running
    }
    next ??= running.then(() => {
      next = undefined
      return now()
    })
    return next
  }

  const wake = (): void => {
    failures = 0
    void now()
  }
  const looked = (): void => {
    if (isVisible()) wake()
    // The screen goes dark: what is on this phone only leaves while it still may.
    else if (fresh) void now()
  }
  const unlisten = [listen('window', 'online', wake), listen('document', 'visibilitychange', looked)]
  return {
    now,
    recorded: () => {
      fresh = true
      plan(AFTER_RECORD_MS)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      for (const end of unlisten) end()
      await running
    },
  }
}

const isVisible = (): boolean => typeof document !== 'undefined' && document.visibilityState === 'visible'

/** In a browser; elsewhere there is nothing to listen to. */
function listen(where: 'window' | 'document', event: string, heard: () => void): () => void {
  const target: EventTarget | undefined = where === 'window' ? globalThis.window : globalThis.document
  target?.addEventListener(event, heard)
  return () => target?.removeEventListener(event, heard)
}
