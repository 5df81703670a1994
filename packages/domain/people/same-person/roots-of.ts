import type { Uuid } from '../../core/index.ts'
import type { PairVerdict } from './view.ts'

/** Union-find over the pairs that are the same; the smallest id of a set is its root. */
export function rootsOf(pairs: readonly PairVerdict[]): Map<Uuid, Uuid> {
  const parent = new Map<Uuid, Uuid>()
  for (const { a, b, verdict } of pairs) {
    const rootA = find(parent, a)
    const rootB = find(parent, b)
    if (verdict !== 'same' || rootA === rootB) continue
    if (rootA < rootB) parent.set(rootB, rootA)
    else parent.set(rootA, rootB)
  }
  return new Map([...parent.keys()].sort().map((id) => [id, find(parent, id)]))
}

function find(parent: Map<Uuid, Uuid>, id: Uuid): Uuid {
  let root = id
  for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
  parent.set(id, root)
  return root
}
