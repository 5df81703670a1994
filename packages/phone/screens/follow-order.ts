import { LEVELS, type Level } from '@simpul/domain/core'
import { searchKeysOf, searchQuery } from '@simpul/domain/people'
import type { WorklistRow } from '@simpul/domain/wire'
import { markedKeys, search } from '../db/search.ts'
import { plainRt } from './people-groups.ts'

/** Somebody to look for, with what they are found by. */
export interface FollowedRow extends WorklistRow {
  readonly searchKeys: readonly string[]
}

/** The most pressing first, then who waits longest, then by name. */
export const inOrder = (rows: readonly WorklistRow[]): FollowedRow[] =>
  [...rows].sort(compare).map((row) => ({ ...row, searchKeys: markedKeys(searchKeysOf(row)) }))

/** What the list is narrowed to. An RT of `''` is that of people without one. */
export interface FollowNarrowed {
  readonly post: string | undefined
  readonly rt: string | undefined
  readonly typed: string
}

/** The rows that are wanted; what is searched is found as in the list of people, the best first. */
export function narrowed(
  rows: readonly FollowedRow[],
  { post, rt, typed }: FollowNarrowed,
): readonly FollowedRow[] {
  const wanted = rows.filter(
    (row) => (post === undefined || row.post === post) && (rt === undefined || plainRt(row.rt) === rt),
  )
  return typed.trim() === '' ? wanted : search(searchQuery, wanted, typed, wanted.length)
}

/** The server put the reasons of each in order: the first one speaks. */
const levelOf = ({ reasons }: WorklistRow): number => LEVELS.indexOf((reasons[0]?.level ?? 'inform') as Level)
const sinceOf = ({ reasons }: WorklistRow): string => reasons[0]?.since ?? '9999'

function compare(a: WorklistRow, b: WorklistRow): number {
  if (levelOf(a) !== levelOf(b)) return levelOf(b) - levelOf(a)
  const bySince = sinceOf(a).localeCompare(sinceOf(b))
  return bySince === 0 ? a.name.localeCompare(b.name, 'id') : bySince
}
