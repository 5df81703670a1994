const queues = new Map<string, Promise<unknown>>()

/**
 * One at a time over all tabs and the service worker of this phone. Where the browser has no locks (tests, very
 * odd browsers) it is one at a time in this tab; what must not break then is guarded by a transaction as well.
 */
export async function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks
  if (locks !== undefined) return (await locks.request(`simpul/${name}`, work)) as T
  const before = queues.get(name) ?? Promise.resolve()
  const mine = before.then(work, work)
  queues.set(name, mine)
  return mine
}
