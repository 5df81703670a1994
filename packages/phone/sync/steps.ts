/** Values handed from callbacks to a loop that awaits them. */
export interface Steps<T> extends AsyncIterable<T> {
  readonly push: (step: T) => void
  /** With an error, the loop throws it after what has been handed over. */
  readonly end: (error?: unknown) => void
}

export function steps<T>(): Steps<T> {
  const waiting: T[] = []
  let ended = false
  let failure: unknown
  let wake = (): void => {}
  return {
    push: (step) => {
      waiting.push(step)
      wake()
    },
    end: (error) => {
      ended = true
      failure = error
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T
        if (failure !== undefined) throw failure
        if (ended) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
