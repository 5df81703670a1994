import type { Actor } from '@simpul/domain/access'
import { mayReadReport } from '@simpul/domain/institution'
import type { Me, Overview } from '@simpul/domain/wire'
import { todayOf } from './today-of.ts'

type Place = Pick<Overview['unit'], 'id' | 'kind'>

/** Of an overview: whose it is, and what lies above and below. */
interface Seen {
  readonly unit: Place
  readonly path: readonly Pick<Place, 'id'>[]
  readonly children: readonly { readonly unit: Place }[]
}

/** Whether the reader may see how the reports of a unit's posts stand; who may not is not sent to ask. */
export function readsReports(
  me: Pick<Me, 'user' | 'assignments' | 'serverTime' | 'cell'>,
  { unit, path, children }: Seen,
): boolean {
  const actor = { user: me.user.id, assignments: me.assignments } as Actor
  const own = path.map(({ id }) => id).reverse()
  const below = children.filter((child) => child.unit.kind === 'post').map((child) => [child.unit.id, ...own])
  const posts = unit.kind === 'post' ? [own] : below
  return posts.some((post) => mayReadReport(actor, post, todayOf(me)))
}
