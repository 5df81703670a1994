/** A value that changes. `subscribe` is told later values only: read the present one with `get`. */
export interface ReadonlySignal<T> {
  readonly get: () => T
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (value: T) => void) => () => void
}

export interface Signal<T> extends ReadonlySignal<T> {
  readonly set: (value: T) => void
}

/** Twenty lines instead of a signals library: screens need one value and one listener each. */
export function signal<T>(initial: T): Signal<T> {
  let value = initial
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener(next)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
