import type { Uuid } from '@simpul/domain/core'
import type { SimulatedDistrict, SimulatedPost } from './district.ts'
import { type DeviceCounters, type Pen, penOf } from './pen.ts'
import { neighbourOf } from './post-people.ts'

/** Who writes in a post's story. */
export interface Writers {
  readonly post: SimulatedPost
  readonly seed: string
  readonly kader: Pen
  readonly second: Pen
  /** The kader of the post to which families of this post move. */
  readonly neighbour: Pen
  readonly neighbourUnit: Uuid
}

export function writersOf(district: SimulatedDistrict, index: number, counters: DeviceCounters): Writers {
  const post = district.posts[index] as SimulatedPost
  const next = neighbourOf(district, post)
  return {
    post,
    seed: district.seed,
    kader: penOf(post.kader, post.unit.id, counters),
    second: penOf(post.second, post.unit.id, counters),
    neighbour: penOf(next.kader, next.unit.id, counters),
    neighbourUnit: next.unit.id,
  }
}
