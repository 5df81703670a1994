/** How long work may go on before others get their turn, in ms. */
const SLICE_MS = 12

/** Gives way to everybody else whenever a slice of time is used up; to be awaited often. */
export function breathe(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now()
        resolve()
      }),
    )
  }
}
