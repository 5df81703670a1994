import { createHash } from 'node:crypto'
import { lanesFor } from '@simpul/domain/access'
import { anyServiceById } from '@simpul/domain/catalogue/whole'
import type { Uuid } from '@simpul/domain/core'
import type { WorklistPullAnswer, WorklistPullRequest, WorklistRow } from '@simpul/domain/wire'
import type { Queryable } from '../../db/db.ts'
import type { Reader } from './reader.ts'
import { looksOf, worklistRows } from './worklist-rows.ts'
import { type WorklistPost, worklistPosts } from './worklist-scope.ts'

/** Changes in one answer. */
const PAGE = 300

type Pulled = Omit<WorklistPullAnswer, 'epoch' | 'serverTime' | 'leaseUntil'>

/**
 * The worklist lane: rows that changed since a cursor and people who are on it no more, for a phone that serves several
 * posts. A phone whose epoch or whose rights are others by now begins anew.
 */
export async function worklistLane(
  db: Queryable,
  cell: Uuid,
  reader: Reader,
  epoch: Uuid,
  asked: Omit<WorklistPullRequest, 'device'>,
): Promise<Pulled> {
  const posts = await lanePosts(db, cell, reader)
  const scope = scopeOf(posts)
  const reset = asked.epoch !== epoch || asked.scope !== scope
  const changes = await changesAfter(db, cell, posts, reset ? 0 : asked.after)
  const page = changes.slice(0, PAGE)
  const persons = [...new Set(page.map(({ person }) => person))]
  const rows = await worklistRows(db, cell, posts, persons, reader.actor.user)
  return {
    scope,
    reset,
    upTo: page.at(-1)?.change ?? (reset ? 0 : asked.after),
    more: changes.length > PAGE,
    rows,
    gone: reset ? [] : goneOf(persons, rows),
    looks: await looksAt(db, cell, posts, reader.actor.user),
    posts: await servedPosts(db, cell, posts),
  }
}

/** Posts with the services whose lanes a phone of this reader holds as a worklist. */
async function lanePosts(db: Queryable, cell: Uuid, reader: Reader): Promise<WorklistPost[]> {
  const posts = await worklistPosts(db, cell, reader)
  return posts
    .map((post) => {
      const lanes = lanesFor(reader.actor, post.id, post.path, reader.today)
      const held = new Set(lanes.filter(({ mode }) => mode === 'worklist').map(({ lane }) => lane))
      const isHeld = (id: string): boolean => {
        const lane = anyServiceById(id)?.lane
        return lane !== undefined && held.has(lane)
      }
      return { ...post, services: post.services.filter(isHeld) }
    })
    .filter(({ services }) => services.length > 0)
}

const scopeOf = (posts: readonly WorklistPost[]): string =>
  createHash('sha1')
    .update(JSON.stringify(posts.map(({ id, services }) => [id, services]).sort()))
    .digest('base64url')

const changesAfter = (
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  after: number,
): Promise<{ person: Uuid; change: number }[]> =>
  db.query(
    `select person, change
     from worklist_change
     where cell = $1 and unit = any($2::uuid[]) and change > $3
     order by change
     limit $4`,
    [cell, posts.map(({ id }) => id), after, PAGE + 1],
  )

function goneOf(persons: readonly Uuid[], rows: readonly WorklistRow[]): Uuid[] {
  const here = new Set(rows.map(({ person }) => person))
  return persons.filter((person) => !here.has(person))
}

/** Looks are few and change without the row they are about: they come whole. */
async function looksAt(
  db: Queryable,
  cell: Uuid,
  posts: readonly WorklistPost[],
  user: Uuid,
): Promise<Pulled['looks']> {
  const rows = await db.query<{ person: Uuid }>(
    'select distinct person from worklist_look where cell = $1 and unit = any($2::uuid[])',
    [cell, posts.map(({ id }) => id)],
  )
  const looks = await looksOf(
    db,
    cell,
    rows.map(({ person }) => person),
    user,
  )
  return [...looks].map(([person, own]) => ({ person, looks: own }))
}

const servedPosts = (db: Queryable, cell: Uuid, posts: readonly WorklistPost[]): Promise<Pulled['posts']> =>
  db.query(
    `select post.id, post.name, coalesce(above.name, '') as above
     from unit post
     left join unit above on above.cell = $1 and above.id = post.parent
     where post.cell = $1 and post.id = any($2::uuid[])
     order by above.name, post.name, post.id`,
    [cell, posts.map(({ id }) => id)],
  )
