/** Work that waits until the phone has nothing better to do; asking again while it waits changes nothing. */
export interface IdleWork {
  readonly ask: () => void
  readonly cancel: () => void
}

const LATEST_MS = 10_000

/** `afterMs` is how long the phone has to be left alone first. */
export function idleWork(work: () => void, afterMs: number): IdleWork {
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancelled = false
  const run = (): void => {
    timer = undefined
    if (!cancelled) whenIdle(work)
  }
  return {
    ask: () => {
      if (!cancelled) timer ??= setTimeout(run, afterMs)
    },
    cancel: () => {
      cancelled = true
      clearTimeout(timer)
    },
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST_MS })
  else work()
}
