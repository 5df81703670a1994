import { useEffect, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'

/** Whom a form is about, by ids that the address of a screen was opened with. */
export interface About {
  readonly person?: string
  readonly household?: string
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

function aboutOf(search: string): About {
  const params = new URLSearchParams(search)
  const [person, household] = [params.get('person'), params.get('household')]
  return { ...(person === null ? {} : { person }), ...(household === null ? {} : { household }) }
}

/** The end of an address for a screen about somebody. */
export function aboutQuery({ person, household }: About): string {
  const params = new URLSearchParams()
  if (person !== undefined) params.set('person', person)
  if (household !== undefined) params.set('household', household)
  return params.size === 0 ? '' : `?${params}`
}
