import { onTestFinished } from 'vitest'

type Put = IDBObjectStore['put']

/** Lets every write of entries fail as a full disk does, until `room` says otherwise or the test ends. */
export function fullDisk(room: () => boolean): void {
  const { put, add } = IDBObjectStore.prototype
  const guarded = (real: Put): Put =>
    function write(this: IDBObjectStore, ...args: Parameters<Put>) {
      if (this.name === 'loose' && !room()) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, args)
    }
  IDBObjectStore.prototype.put = guarded(put)
  IDBObjectStore.prototype.add = guarded(add)
  onTestFinished(() => {
    Object.assign(IDBObjectStore.prototype, { put, add })
  })
}
