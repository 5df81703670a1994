/** Keeps what was used lately, up to a total size; what was not used longest goes first. */
export interface RecentlyUsed<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, size: number): void
}

export function recentlyUsed<Value>(maxSize: number): RecentlyUsed<Value> {
  // A map keeps its keys in the order in which they were put in.
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  let total = 0
  const drop = (key: string) => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set: (key, value, size) => {
      drop(key)
      if (size > maxSize) return
      kept.set(key, { value, size })
      total += size
      for (const oldest of kept.keys()) {
        if (total <= maxSize) return
        drop(oldest)
      }
    },
  }
}
