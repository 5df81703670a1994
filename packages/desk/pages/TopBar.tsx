import type { Me } from '@simpul/domain/wire'
import { Button, Icon } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import { fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { groups, shell } from '../text/text.ts'
import { Bell } from './bell/Bell.tsx'
import { turnOff } from './bell/PushHere.tsx'
import { type Place, placesOf } from './places.ts'
import './top-bar.css'

/** More pages than these do not fit beside the name of the house; the menu holds all of them. */
const IN_THE_ROW = 5

interface TopBarProps {
  readonly me: Me
  readonly onOut: () => void
}

/** The head of every page: where one is, where else one can go, and who is signed in. */
export function TopBar({ me, onOut }: TopBarProps) {
  const places = placesOf(me)
  const all = places.length <= IN_THE_ROW
  // Whoever leaves a shared desk is not called at it any more.
  async function leave(): Promise<void> {
    try {
      await turnOff()
    } finally {
      await fetchJson('sign-out', {})
      onOut()
    }
  }
  return (
    <header class={`top${all ? ' top-short' : ''}`}>
      <span class="top-name">
        <img src="/meja/icon.svg" width="32" height="32" alt="" />
        {say(shell.name)}
      </span>
      <nav class="top-pages" aria-label={say(shell.menu)}>
        <div class="top-row">
          {places.slice(0, all ? IN_THE_ROW : IN_THE_ROW - 1).map((place) => (
            <PlaceLink key={place.href} place={place} />
          ))}
        </div>
        <Menu places={places} me={me} leave={() => void leave()} />
      </nav>
      <Bell />
      <span class="top-user">{me.user.name}</span>
      <span class="top-out">
        <Button look="plain" onClick={() => void leave()}>
          {say(shell.signOut)}
        </Button>
      </span>
    </header>
  )
}

function PlaceLink({ place: { href, name } }: { readonly place: Place }) {
  const [path] = useLocation()
  return (
    <Link href={href} aria-current={isAt(path, href) ? 'page' : undefined}>
      {say(name)}
    </Link>
  )
}

/** Pages below a page belong to it: a case to the cases, a list to the imports. */
const isAt = (path: string, href: string): boolean =>
  href === '/' ? path === '/' || path.startsWith('/unit/') : path === href || path.startsWith(`${href}/`)

interface MenuProps {
  readonly places: readonly Place[]
  readonly me: Me
  readonly leave: () => void
}

/** Every page in its group. On a narrow screen it is the only way to them, and out. */
function Menu({ places, me, leave }: MenuProps) {
  const [path] = useLocation()
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => setOpen(false), [path])
  useClosing(open, menu, () => setOpen(false))
  const here = places.find(({ href }) => isAt(path, href))
  const isBehind = here !== undefined && places.indexOf(here) >= IN_THE_ROW - 1
  return (
    <div class="top-menu" ref={menu}>
      <button
        type="button"
        class={`button button-plain top-open${isBehind ? ' top-open-here' : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'cross' : 'menu'} />
        <span class="top-wide">{say(shell.more)}</span>
        <span class="top-narrow">{say(shell.openMenu)}</span>
      </button>
      {open && (
        <div class="top-panel">
          {Object.entries(groups).map(([group, name]) => (
            <Group key={group} name={say(name)} places={places.filter((place) => place.group === group)} />
          ))}
          <div class="top-leave">
            <span>{me.user.name}</span>
            <Button onClick={leave}>{say(shell.signOut)}</Button>
          </div>
        </div>
      )}
    </div>
  )
}

function Group({ name, places }: { readonly name: string; readonly places: readonly Place[] }) {
  if (places.length === 0) return null
  return (
    <section>
      <h2>{name}</h2>
      {places.map((place) => (
        <PlaceLink key={place.href} place={place} />
      ))}
    </section>
  )
}

/** Escape and a touch anywhere else close what is open; the focus goes back to the button it came from. */
function useClosing(open: boolean, within: { readonly current: HTMLElement | null }, close: () => void) {
  useEffect(() => {
    if (!open) return undefined
    const touched = ({ target }: Event): void => {
      if (target instanceof Node && within.current?.contains(target) === false) close()
    }
    const pressed = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      close()
      within.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', touched)
    document.addEventListener('keydown', pressed)
    return () => {
      document.removeEventListener('pointerdown', touched)
      document.removeEventListener('keydown', pressed)
    }
  }, [open])
}
