import { useLayoutEffect } from 'preact/hooks'

let open = 0
const listeners = new Set<(count: number) => void>()

function count(change: 1 | -1): void {
  open += change
  for (const listener of [...listeners]) listener(open)
}

/**
 * How many forms are open on this page: while there is one, nothing may load the page anew. It has the shape of the
 * signals of the phone.
 */
export const openForms = {
  get: (): number => open,
  /** Returns the function that ends the subscription. */
  subscribe: (listener: (count: number) => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** For whatever somebody types into or decides in: it counts as open for as long as it is drawn. */
export function useOpenForm(): void {
  useLayoutEffect(() => {
    count(1)
    return () => count(-1)
  }, [])
}
