/** Work nobody waits for, until the store closes and has to. */
export interface Background {
  readonly run: (work: () => Promise<unknown>) => void
  /** Resolves when what has begun has ended. */
  readonly settled: () => Promise<void>
  /** The same, and what is asked for afterwards does not begin. */
  readonly close: () => Promise<void>
}

export function background(): Background {
  const running = new Set<Promise<unknown>>()
  let closed = false
  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running)
  }
  return {
    run: (work) => {
      if (closed) return
      const one = work().finally(() => running.delete(one))
      running.add(one)
    },
    settled,
    close: () => {
      closed = true
      return settled()
    },
  }
}
