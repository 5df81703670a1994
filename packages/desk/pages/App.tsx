import type { Me } from '@simpul/domain/wire'
import { Empty } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { Redirect, Route, Router, Switch } from 'wouter-preact'
import { fetchJson } from '../api/fetch-json.ts'
import { say } from '../text/say.ts'
import { shell } from '../text/text.ts'
import { Overview } from './Overview.tsx'
import { People } from './People.tsx'
import { placesOf } from './places.ts'
import { SignIn } from './SignIn.tsx'
import { TopBar } from './TopBar.tsx'
import { Waiting } from './Waiting.tsx'

// Pages behind the overview come in when they are opened.
const CasePage = lazy(() => import('./cases/CasePage.tsx').then(({ CasePage: page }) => page))
const Cases = lazy(() => import('./cases/Cases.tsx').then(({ Cases: page }) => page))
const Compare = lazy(() => import('./Compare.tsx').then(({ Compare: page }) => page))
const Duplicates = lazy(() => import('./Duplicates.tsx').then(({ Duplicates: page }) => page))
const EmergencyContacts = lazy(() =>
  import('./EmergencyContacts.tsx').then(({ EmergencyContacts: page }) => page),
)
const FieldReport = lazy(() => import('./field-report/FieldReport.tsx').then(({ FieldReport: page }) => page))
const Letters = lazy(() => import('./letters/Letters.tsx').then(({ Letters: page }) => page))
const Meeting = lazy(() => import('./Meeting.tsx').then(({ Meeting: page }) => page))
const MissedPage = lazy(() => import('./missed/MissedPage.tsx').then(({ MissedPage: page }) => page))
const Notices = lazy(() => import('./bell/Notices.tsx').then(({ Notices: page }) => page))
const Posts = lazy(() => import('./Posts.tsx').then(({ Posts: page }) => page))
const RestrictedCases = lazy(() =>
  import('./cases/RestrictedCases.tsx').then(({ RestrictedCases: page }) => page),
)
const Routing = lazy(() => import('./routing/Routing.tsx').then(({ Routing: page }) => page))
const Users = lazy(() => import('./users/Users.tsx').then(({ Users: page }) => page))
const Worklist = lazy(() => import('./Worklist.tsx').then(({ Worklist: page }) => page))
const Held = lazy(() => import('./Held.tsx').then(({ Held: page }) => page))
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
      <TopBar me={session.me} onOut={() => setSession({ state: 'out' })} />
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
      <Route path="/missed">
        <MissedPage me={me} />
      </Route>
      <Route path="/cases/:id/letters">
        {({ id }: { id: string }) => <Letters key={id} me={me} id={id} />}
      </Route>
      <Route path="/cases/:id">{({ id }: { id: string }) => <CasePage key={id} me={me} id={id} />}</Route>
      <Route path="/cases">
        <Cases me={me} />
      </Route>
      <Route path="/sealed-cases">
        <RestrictedCases me={me} />
      </Route>
      <Route path="/routing">
        <Routing />
      </Route>
      <Route path="/field-report">
        <FieldReport me={me} />
      </Route>
      <Route path="/notices">
        <Notices />
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
      <Route path="/emergency-contacts">
        <EmergencyContacts me={me} />
      </Route>
      <Route path="/held">
        <Held me={me} unit={root} />
      </Route>
      <Route>
        <First me={me} />
      </Route>
    </Switch>
  )
}

/** Where the desk opens: the first page that the role has work on. */
function First({ me }: { readonly me: Me }) {
  const [first] = placesOf(me)
  if (first?.href === '/') return <Overview me={me} unit={undefined} />
  if (first !== undefined) return <Redirect to={first.href} replace />
  return (
    <main class="page">
      <h1 class="visually-hidden">{say(shell.overview)}</h1>
      <Empty icon="home" title={say(shell.noPages)}>
        <p>{say(shell.noPagesText)}</p>
      </Empty>
    </main>
  )
}
