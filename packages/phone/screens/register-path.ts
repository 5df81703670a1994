import { useEffect, useState } from 'preact/hooks'
import { useSearch } from 'wouter-preact'

/** What somebody is registered for: to be weighed now, to be noted as here, or for the list of people alone. */
type Next = 'weigh' | 'present' | 'child'

export interface Asked {
  readonly name: string
  readonly next: Next
  readonly guest: boolean
  /** Id of the mother of a newborn. */
  readonly mother: string
}

/** The address of the registration form, with the name that was looked for already in its box. */
export function registerPath({
  name = '',
  next = 'child',
  guest = false,
  mother = '',
}: Partial<Asked> = {}): string {
  const asked = new URLSearchParams()
  if (name.trim() !== '') asked.set('name', name.trim())
  if (next !== 'child') asked.set('then', next)
  if (mother !== '') asked.set('mother', mother)
  if (guest) asked.set('guest', '1')
  return asked.size === 0 ? '/register' : `/register?${asked}`
}

/** What the address asks for, as it was when the form opened; a name does not stay in an address, which servers log. */
export function useAsked(): Asked {
  const search = useSearch()
  const [asked] = useState(() => askedOf(search))
  useEffect(() => {
    if (search !== '') history.replaceState(history.state, '', `${location.pathname}${location.hash}`)
  }, [search])
  return asked
}

function askedOf(search: string): Asked {
  const params = new URLSearchParams(search)
  const next = params.get('then')
  return {
    name: params.get('name')?.trim() ?? '',
    next: next === 'weigh' || next === 'present' ? next : 'child',
    guest: params.get('guest') === '1',
    mother: params.get('mother') ?? '',
  }
}
