/** Work nobody waits for, until the store closes and has to. */
export interface Background {
  readonly run: (work: () => Promise<unknown>) => void
  /** Lets what has begun end; what is asked for afterwards does not begin. */
  readonly settle: () => Promise<void>
}

export function background(): Background {
  const running = new Set<Promise<unknown>>()
  let closed = false
  return {
    run: (work) => {
      if (closed) return
      const one = work().finally(() => running.delete(one))
      running.add(one)
    },
    settle: async () => {
      closed = true
      await Promise.allSettled(running)
    },
  }
}
