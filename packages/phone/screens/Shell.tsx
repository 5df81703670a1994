import { Icon, type IconName } from '@simpul/parts'
import type { ComponentChildren } from 'preact'
import { Link, useLocation } from 'wouter-preact'
import { servesOthers } from '../db/session.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { servesOtherSectors } from './cases/served.ts'
import { PracticeBar } from './PracticeBar.tsx'
import { usePhone } from './phone-context.ts'
import { SyncChip } from './SyncChip.tsx'

interface ShellProps {
  readonly title: string
  /** Where the back arrow leads; without it the screen is one of the four places below. */
  readonly back?: string
  readonly children: ComponentChildren
  /** The one main action, always in reach of the thumb. */
  readonly action?: ComponentChildren
}

const PLACES: readonly {
  readonly path: string
  readonly icon: IconName
  readonly name: keyof typeof shell
}[] = [
  { path: '/', icon: 'home', name: 'home' },
  { path: '/people', icon: 'people', name: 'people' },
  { path: '/follow', icon: 'search', name: 'follow' },
  { path: '/cases', icon: 'file', name: 'cases' },
  { path: '/sending', icon: 'send', name: 'sending' },
  { path: '/more', icon: 'settings', name: 'more' },
]

/** The frame of every screen behind the PIN. */
export function Shell({ title, back, children, action }: ShellProps) {
  return (
    <div class="shell">
      <PracticeBar />
      <header class="bar">
        {back !== undefined && (
          <Link href={back} class="bar-back" aria-label={say(shell.back)}>
            <Icon name="back" />
          </Link>
        )}
        <h1 class="bar-title">{title}</h1>
        <SyncChip short={back !== undefined} />
      </header>
      <main class="content stack">{children}</main>
      {action !== undefined && <footer class="action">{action}</footer>}
      {back === undefined && <Places />}
    </div>
  )
}

function Places() {
  const [path] = useLocation()
  const { post, me } = usePhone()
  // Who has no post of their own has no people of it either.
  const isShown: Partial<Record<string, boolean>> = {
    '/people': post.kind === 'post',
    // The people of another post of one's own; who has only such finds them at home.
    '/follow': post.kind === 'post' && servesOthers(me),
    '/cases': servesOtherSectors(me),
  }
  return (
    <nav class="places">
      {PLACES.filter(({ path: to }) => isShown[to] !== false).map((place) => (
        <Link
          key={place.path}
          href={place.path}
          class="place"
          aria-current={path === place.path ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          <span>{say(shell[place.name])}</span>
        </Link>
      ))}
    </nav>
  )
}
