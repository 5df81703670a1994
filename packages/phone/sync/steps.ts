/** Values handed from callbacks to a loop that awaits them. */
export interface Steps<T> extends AsyncIterable<T> {
  readonly push: (step: T) => void
  readonly end: () => void
}

export function steps<T>(): Steps<T> {
  const waiting: T[] = []
  let ended = false
  let wake = (): void => {}
  return {
    push: (step) => {
      waiting.push(step)
      wake()
    },
    end: () => {
      ended = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T
        if (ended) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
