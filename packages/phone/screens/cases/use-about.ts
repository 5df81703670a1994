import { useEffect, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'

/** Whom a form is about, by ids that the address of a screen was opened with. */
export interface About {
  readonly person?: string
  readonly household?: string
  /** The visit it is begun in. */
  readonly visit?: string
}

/** What the address asks for, as it was when the screen opened; it does not stay there for the next screen. */
export function useAbout(): About {
  const search = useSearch()
  const [about] = useState(() => aboutOf(search))
  useEffect(() => {
    if (search !== '') history.replaceState(history.state, '', `${location.pathname}${location.hash}`)
  }, [search])
  return about
}

const PARTS = ['person', 'household', 'visit'] as const

function aboutOf(search: string): About {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = params.get(part)
      return value === null ? [] : [[part, value]]
    }),
  )
}

/** The end of an address for a screen about somebody. */
export function aboutQuery(about: About): string {
  const params = new URLSearchParams()
  for (const part of PARTS) {
    const value = about[part]
    if (value !== undefined) params.set(part, value)
  }
  return params.size === 0 ? '' : `?${params}`
}
