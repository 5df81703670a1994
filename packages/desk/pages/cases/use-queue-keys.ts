import { useEffect } from 'preact/hooks'

const LINKS = '.case-line a'

/** Moves the focus by so many cases; from anywhere else it goes to the first. */
function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)]
  const at = links.findIndex((link) => link.closest('.case-line')?.contains(document.activeElement))
  links[at < 0 ? 0 : at + by]?.focus()
}

/** The focus on a case that was opened before, or on the one that took its place. */
export function focusCase(id: string, at: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)]
  const same = links.find((link) => link.getAttribute('href')?.endsWith(id))
  ;(same ?? links[Math.min(at, links.length - 1)])?.focus()
}

const isInList = (): boolean => document.activeElement?.closest('.case-line') != null

/** What keys do in a queue while nobody types: arrows only where the focus is in the list, for they move the page. */
const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => (move(1), true),
  k: () => (move(-1), true),
  ArrowDown: () => isInList() && (move(1), true),
  ArrowUp: () => isInList() && (move(-1), true),
  x: () => {
    const box = document.activeElement?.closest('.case-line')?.querySelector('input')
    box?.click()
    return box != null
  },
  '/': () => {
    const search = document.querySelector<HTMLInputElement>('.case-filters input[type=search]')
    search?.focus()
    return search !== null
  },
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog, select, textarea') !== null) return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox'
}

/** A queue worked through without the mouse; Enter opens a case because the focus is on its link. */
export function useQueueKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (KEYS[event.key]?.() === true) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
