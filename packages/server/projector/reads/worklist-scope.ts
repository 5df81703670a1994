import { canSeeNames, scopeRoots } from '@simpul/domain/access'
import { allServices } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { Queryable } from '../../db/db.ts'
import { mayReadLane, type Reader, type UnitPath } from './reader.ts'

/** A post whose worklist somebody may read, and the services whose reasons they may. */
export interface WorklistPost {
  readonly id: Uuid
  readonly name: string
  readonly path: UnitPath
  readonly services: readonly string[]
}

/** Every post whose people the reader may see by name, with what they may read of them; none for who sees sums only. */
export async function worklistPosts(db: Queryable, cell: Uuid, reader: Reader): Promise<WorklistPost[]> {
  const roots = reader.actor.assignments.flatMap((held) => [held.unit, ...scopeRoots(held)])
  const posts = await db.query<Omit<WorklistPost, 'services'>>(
    `select id, name, path
     from unit
     where cell = $1 and kind = 'post' and path && $2::uuid[] and (to_day is null or to_day >= $3)
     order by name, id`,
    [cell, roots, reader.today],
  )
  return posts
    .filter(({ path }) => canSeeNames(reader.actor, path, reader.today))
    .map((post) => ({ ...post, services: readableServices(reader, post.path) }))
    .filter(({ services: readable }) => readable.length > 0)
}

const readableServices = (reader: Reader, path: UnitPath): string[] =>
  allServices
    .filter(({ subject, lane }) => subject === 'person' && mayReadLane(reader, lane, path))
    .map(({ id }) => id)

/** The pairs of post and service as two columns for `unnest`. */
export const scopeColumns = (posts: readonly Pick<WorklistPost, 'id' | 'services'>[]): [Uuid[], string[]] => {
  const pairs = posts.flatMap(({ id, services: readable }) =>
    readable.map((service) => [id, service] as const),
  )
  return [pairs.map(([unit]) => unit), pairs.map(([, service]) => service)]
}
