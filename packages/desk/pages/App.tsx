import {
  type Actor,
  canSeeNames,
  invitableRoles,
  LANES,
  laneResource,
  may,
  mayBringLists,
} from '@simpul/domain/access'
import { caseScopes } from '@simpul/domain/cases'
import { laneClass, type PlainDate } from '@simpul/domain/core'
import type { Me } from '@simpul/domain/wire'
import { Button } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Link, Route, Router, Switch, useLocation } from 'wouter-preact'
import { fetchJson } from '../api/fetch-json.ts'
import { queue } from '../text/cases-text.ts'
import { duplicates } from '../text/duplicates-text.ts'
import { list } from '../text/import.ts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { Held } from './Held.tsx'
import { Overview } from './Overview.tsx'
import { People } from './People.tsx'
import { SignIn } from './SignIn.tsx'
import { Users } from './Users.tsx'
import { Waiting } from './Waiting.tsx'

// Pages behind the overview come in when they are opened.
const CasePage = lazy(() => import('./cases/CasePage.tsx').then(({ CasePage: page }) => page))
const Cases = lazy(() => import('./cases/Cases.tsx').then(({ Cases: page }) => page))
const Compare = lazy(() => import('./Compare.tsx').then(({ Compare: page }) => page))
const Duplicates = lazy(() => import('./Duplicates.tsx').then(({ Duplicates: page }) => page))
const Meeting = lazy(() => import('./Meeting.tsx').then(({ Meeting: page }) => page))
const Posts = lazy(() => import('./Posts.tsx').then(({ Posts: page }) => page))
const Worklist = lazy(() => import('./Worklist.tsx').then(({ Worklist: page }) => page))
const Imports = lazy(() => import('./import/Imports.tsx').then(({ Imports: page }) => page))
const ImportPage = lazy(() => import('./import/ImportPage.tsx').then(({ ImportPage: page }) => page))

type Session =
  | { readonly state: 'asking' }
  | { readonly state: 'out' }
  | { readonly state: 'in'; readonly me: Me }

/** The desk: signed out, or at work in one's own area. */
export function App() {
  const [session, setSession] = useState<Session>({ state: 'asking' })
  useEffect(() => {
    void fetchJson<Me>('me').then((answer) =>
      setSession(answer.ok ? { state: 'in', me: answer.value } : { state: 'out' }),
    )
  }, [])
  if (session.state === 'asking') return <Waiting problem={undefined} again={() => undefined} />
  if (session.state === 'out') return <SignIn onSignedIn={(me) => setSession({ state: 'in', me })} />
  return (
    <Router base="/meja">
      <Bar me={session.me} onOut={() => setSession({ state: 'out' })} />
      <Suspense fallback={<Waiting problem={undefined} again={() => undefined} />}>
        <Pages me={session.me} />
      </Suspense>
    </Router>
  )
}

function Pages({ me }: { readonly me: Me }) {
  const root = me.assignments[0]?.unit ?? ''
  return (
    <Switch>
      <Route path="/unit/:unit">{({ unit }: { unit: string }) => <Overview me={me} unit={unit} />}</Route>
      <Route path="/people/:unit/:indicator">
        {({ unit, indicator }: { unit: string; indicator: string }) => (
          <People me={me} unit={unit} indicator={decodeURIComponent(indicator)} />
        )}
      </Route>
      <Route path="/posts">
        <Posts me={me} unit={undefined} />
      </Route>
      <Route path="/posts/:unit">{({ unit }: { unit: string }) => <Posts me={me} unit={unit} />}</Route>
      <Route path="/compare/:unit">{({ unit }: { unit: string }) => <Compare me={me} unit={unit} />}</Route>
      <Route path="/meeting/:unit">{({ unit }: { unit: string }) => <Meeting me={me} unit={unit} />}</Route>
      <Route path="/worklist">
        <Worklist me={me} />
      </Route>
      <Route path="/cases/:id">{({ id }: { id: string }) => <CasePage key={id} me={me} id={id} />}</Route>
      <Route path="/cases">
        <Cases me={me} />
      </Route>
      <Route path="/duplicates">
        <Duplicates />
      </Route>
      <Route path="/users">
        <Users me={me} />
      </Route>
      <Route path="/imports/:id">{({ id }: { id: string }) => <ImportPage key={id} id={id} />}</Route>
      <Route path="/imports">
        <Imports unit={root} />
      </Route>
      <Route path="/held">
        <Held me={me} unit={root} />
      </Route>
      <Route>
        <Overview me={me} unit={undefined} />
      </Route>
    </Switch>
  )
}

/** Pages that would be empty for a role are not offered; the server asks the same policy again. */
function placesOf({ user, assignments, serverTime }: Me): {
  readonly users: boolean
  readonly held: boolean
  readonly worklist: boolean
  readonly imports: boolean
  readonly duplicates: boolean
  readonly cases: boolean
} {
  const actor = { user: user.id, assignments } as Actor
  const today = serverTime.slice(0, 10) as PlainDate
  const decides = assignments.some(({ unit }) =>
    may(actor, 'release-held', { column: 'register', dataClass: 'L2', unitPath: [unit] }, today),
  )
  const follows = assignments.some(({ unit }) =>
    LANES.some((lane) => laneClass(lane) === 'L3' && may(actor, 'read', laneResource(lane, [unit]), today)),
  )
  return {
    users: invitableRoles(actor, today).length > 0,
    held: decides,
    worklist: follows,
    imports: assignments.some(({ unit }) => mayBringLists(actor, [unit], today)),
    cases: caseScopes(actor, today).length > 0,
    duplicates: assignments.some(({ unit }) => canSeeNames(actor, [unit], today)),
  }
}

function Bar({ me, onOut }: { readonly me: Me; readonly onOut: () => void }) {
  const [path] = useLocation()
  const places = placesOf(me)
  const pages = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a narrow screen the row of pages is longer than the screen.
    const here = pages.current?.querySelector('[aria-current]')
    here?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  const page = (href: string, name: string) => (
    <Link href={href} aria-current={path === href ? 'page' : undefined}>
      {name}
    </Link>
  )
  async function leave(): Promise<void> {
    await fetchJson('sign-out', {})
    onOut()
  }
  return (
    <header class="top">
      <span class="top-name">
        <img src="/meja/icon.svg" width="32" height="32" alt="" />
        {say(shell.name)}
      </span>
      <nav class="top-pages" ref={pages} aria-label={say(shell.menu)}>
        {page('/', say(shell.overview))}
        {page('/posts', say(shell.posts))}
        {places.cases && page('/cases', say(queue.page))}
        {places.worklist && page('/worklist', say(shell.worklist))}
        {places.duplicates && page('/duplicates', say(duplicates.page))}
        {places.users && page('/users', say(shell.users))}
        {places.imports && page('/imports', say(list.title))}
        {places.held && page('/held', say(shell.held))}
      </nav>
      <span class="top-user">{me.user.name}</span>
      <Button look="plain" onClick={() => void leave()}>
        {say(shell.signOut)}
      </Button>
    </header>
  )
}
