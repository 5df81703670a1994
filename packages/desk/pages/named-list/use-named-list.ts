import { useEffect, useState } from 'preact/hooks'
import { type Asked, useAnswer } from '../../api/use-answer.ts'

/** Whoever stands on a list stands there for one post. */
export interface RowOfPost {
  readonly post: string
}

/** A page of a list of names: what stands on it, where it ended, and the posts it can be narrowed to. */
export interface NamedPage<Row, Place> {
  readonly rows: readonly Row[]
  readonly next: Place | null
  readonly posts: readonly { readonly id: string; readonly name: string }[]
  /** How many there are whatever the filter. */
  readonly counts: { readonly all: number }
}

/** What every list of names can be narrowed by: one post, and words of the name. */
export interface NamedFilter {
  readonly unit?: string | undefined
  readonly search?: string | undefined
}

/** The first page of a list of names, and what it is narrowed by. */
export interface NamedListState<Filter, Answer> extends Asked<Answer> {
  readonly path: string
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  /** As typed; it reaches the filter a moment later. */
  readonly search: string
  readonly setSearch: (search: string) => void
}

/** @param path the question whose answers are the pages; the filter is its body, for it holds names */
export function useNamedList<Filter extends NamedFilter, Answer>(
  path: string,
): NamedListState<Partial<Filter>, Answer> {
  const [filter, setFilter] = useState<Partial<Filter>>({})
  const [search, setSearch] = useState('')
  useEffect(() => {
    // A name is asked for once, not letter by letter.
    const timer = setTimeout(() => {
      const words = search.trim()
      setFilter((now) => ({ ...now, search: words === '' ? undefined : words }))
    }, 300)
    return () => clearTimeout(timer)
  }, [search])
  return { path, filter, setFilter, search, setSearch, ...useAnswer<Answer>(path, filter) }
}
