import { useEffect, useState } from 'preact/hooks'
import type { ReadonlySignal } from '../db/signal.ts'

/** The present value of a signal; draws again when it changes. */
export function useSignal<T>(signal: ReadonlySignal<T>): T {
  const [value, setValue] = useState(signal.get)
  useEffect(() => {
    // It may have changed between drawing and subscribing.
    setValue(() => signal.get())
    return signal.subscribe((next) => setValue(() => next))
  }, [signal])
  return value
}
