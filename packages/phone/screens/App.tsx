import { Button, Notice } from '@simpul/parts'
import { Component, type ComponentChildren } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { Route, Router, Switch } from 'wouter-preact'
import { useHashLocation } from 'wouter-preact/use-hash-location'
import type { Device, MissingFeature, Phone, StoredUser } from '../db/phone.ts'
import type { Practice } from '../practice/open-practice.ts'
import { say } from '../text/language.ts'
import { practice as practiceText } from '../text/practice-text.ts'
import { shell, welcome } from '../text/text.ts'
import { Home } from './Home.tsx'
import { DeviceContext, PhoneContext, usePhone } from './phone-context.ts'
import { PracticeContext, type PracticeDoor } from './practice-context.ts'
import { isTourSeen, markTourSeen } from './tour-seen.ts'
import { Unlock } from './Unlock.tsx'
import { UpdateBar, type Updates } from './UpdateBar.tsx'

// Behind the first list: what they need of the sectors and of the WHO tables is loaded while the list is read.
const Closing = lazy(() => import('./closing/Closing.tsx').then(({ Closing: screen }) => screen))
const Cases = lazy(() => import('./cases/Cases.tsx').then(({ Cases: screen }) => screen))
const CasePage = lazy(() => import('./cases/CasePage.tsx').then(({ CasePage: screen }) => screen))
const CaseReceipt = lazy(() => import('./cases/Receipt.tsx').then(({ Receipt: screen }) => screen))
const Services = lazy(() => import('./cases/Services.tsx').then(({ Services: screen }) => screen))
const NewForm = lazy(() => import('./cases/NewForm.tsx').then(({ NewForm: screen }) => screen))
const OpenForm = lazy(() => import('./cases/OpenForm.tsx').then(({ OpenForm: screen }) => screen))
const Child = lazy(() => import('./Child.tsx').then(({ Child: screen }) => screen))
const Activate = lazy(() => import('./Activate.tsx').then(({ Activate: screen }) => screen))
const People = lazy(() => import('./People.tsx').then(({ People: screen }) => screen))
const PersonEdit = lazy(() => import('./PersonEdit.tsx').then(({ PersonEdit: screen }) => screen))
const Merge = lazy(() => import('./Merge.tsx').then(({ Merge: screen }) => screen))
const MoveAway = lazy(() => import('./MoveAway.tsx').then(({ MoveAway: screen }) => screen))
const Moves = lazy(() => import('./Moves.tsx').then(({ Moves: screen }) => screen))
const Register = lazy(() => import('./Register.tsx').then(({ Register: screen }) => screen))
const More = lazy(() => import('./More.tsx').then(({ More: screen }) => screen))
const MissedPage = lazy(() => import('./missed/MissedPage.tsx').then(({ MissedPage: screen }) => screen))
const Follow = lazy(() => import('./Follow.tsx').then(({ Follow: screen }) => screen))
const Recap = lazy(() => import('./closing/Recap.tsx').then(({ Recap: screen }) => screen))
const Sending = lazy(() => import('./Sending.tsx').then(({ Sending: screen }) => screen))
const Tour = lazy(() => import('./Tour.tsx').then(({ Tour: screen }) => screen))
const Session = lazy(() => import('./Session.tsx').then(({ Session: screen }) => screen))
const Fill = lazy(() => import('./Fill.tsx').then(({ Fill: screen }) => screen))
const Scan = lazy(() => import('./Scan.tsx').then(({ Scan: screen }) => screen))
const Notices = lazy(() => import('./notices/Notices.tsx').then(({ Notices: screen }) => screen))
const Plan = lazy(() => import('./Plan.tsx').then(({ Plan: screen }) => screen))
const DayListPrint = lazy(() => import('./DayListPrint.tsx').then(({ DayListPrint: screen }) => screen))
const Stickers = lazy(() => import('./Stickers.tsx').then(({ Stickers: screen }) => screen))
const Visits = lazy(() => import('./closing/Visits.tsx').then(({ Visits: screen }) => screen))
const HandOverPage = lazy(() => import('./visit/HandOverPage.tsx').then(({ HandOverPage: screen }) => screen))
const HandOvers = lazy(() => import('./visit/HandOvers.tsx').then(({ HandOvers: screen }) => screen))
const NewVisit = lazy(() => import('./visit/NewVisit.tsx').then(({ NewVisit: screen }) => screen))
const VisitPage = lazy(() => import('./visit/VisitPage.tsx').then(({ VisitPage: screen }) => screen))
const VisitStart = lazy(() => import('./visit/VisitStart.tsx').then(({ VisitStart: screen }) => screen))
const Weigh = lazy(() => import('./Weigh.tsx').then(({ Weigh: screen }) => screen))

/** Brings the screens behind the list in before anyone asks for them. */
function warm(): void {
  for (const load of [
    () => import('./SessionCard.tsx'),
    () => import('./Session.tsx'),
    () => import('./Weigh.tsx'),
    () => import('./Fill.tsx'),
    () => import('./Child.tsx'),
    () => import('./People.tsx'),
    () => import('./Register.tsx'),
    () => import('./Sending.tsx'),
  ])
    void load()
}

interface AppProps {
  readonly device: Device
  readonly updates: Updates
  /** From the address that the QR holds. */
  readonly activationCode: string | undefined
}

/** Which of the four worlds one is in: phone not fit, not activated, locked, at work. */
export function App({ device, updates, activationCode }: AppProps) {
  return (
    <FaultScreen>
      <DeviceContext.Provider value={device}>
        <Worlds device={device} updates={updates} activationCode={activationCode} />
      </DeviceContext.Provider>
    </FaultScreen>
  )
}

function Worlds({ device, updates, activationCode }: AppProps) {
  const [missing, setMissing] = useState<readonly MissingFeature[]>()
  const [users, setUsers] = useState<readonly StoredUser[]>()
  const [phone, setPhone] = useState<Phone>()
  const [adding, setAdding] = useState(activationCode !== undefined)
  const [practice, setPractice] = useState<Practice | 'opening'>()
  async function look(): Promise<void> {
    const problems = await device.problemsOfBrowser()
    setMissing(problems)
    if (problems.length === 0) setUsers(await device.users())
  }
  useEffect(() => void look(), [])

  function ready(opened: Phone): void {
    location.hash = isTourSeen() ? '#/' : '#/tour'
    setAdding(false)
    setPhone(opened)
  }
  function locked(): void {
    setPhone(undefined)
    void look()
  }
  const door: PracticeDoor = {
    practising: typeof practice === 'object',
    begin: () => {
      setPractice('opening')
      openMadeUpPost().then(
        (opened) => {
          location.hash = '#/'
          setPractice(opened)
        },
        // A bug, or a phone without any room: the fault screen says what to do.
        (fault: unknown) =>
          setPractice(() => {
            throw fault
          }),
      )
    },
    end: () => {
      if (typeof practice === 'object') void practice.end()
      location.hash = '#/'
      setPractice(undefined)
    },
  }
  if (missing === undefined || (missing.length === 0 && users === undefined))
    return <p class="hint-center">{say(shell.loading)}</p>
  if (missing.length > 0) return <NotFit missing={missing} />
  if (practice === 'opening') return <p class="hint-center">{say(practiceText.opening)}</p>
  const open = practice?.phone ?? phone
  if (open !== undefined)
    return (
      <PracticeContext.Provider value={door}>
        <PhoneContext.Provider value={open} key={open.me.user.id}>
          <Work onLocked={practice === undefined ? locked : door.end} />
          <UpdateBar updates={updates} />
        </PhoneContext.Provider>
      </PracticeContext.Provider>
    )
  return (
    <PracticeContext.Provider value={door}>
      {adding || users?.length === 0 ? (
        <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
          <Activate
            code={activationCode ?? ''}
            onReady={ready}
            onBack={users?.length === 0 ? undefined : () => setAdding(false)}
          />
        </Suspense>
      ) : (
        <Unlock users={users ?? []} onReady={ready} onNewUser={() => setAdding(true)} />
      )}
    </PracticeContext.Provider>
  )
}

const openMadeUpPost = () => import('../practice/open-practice.ts').then(({ openPractice }) => openPractice())

function Work({ onLocked }: { readonly onLocked: () => void }) {
  const { post } = usePhone()
  useEffect(() => {
    const timer = setTimeout(warm, 1500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
        <Switch>
          <Route path="/session">
            <Session />
          </Route>
          <Route path="/people">
            <People />
          </Route>
          <Route path="/register">
            <Register />
          </Route>
          <Route path="/fill">
            <Fill />
          </Route>
          <Route path="/fill/:day">{({ day }: { day: string }) => <Fill day={day} />}</Route>
          <Route path="/scan">
            <Scan />
          </Route>
          <Route path="/plan">
            <Plan />
          </Route>
          <Route path="/day-list">
            <DayListPrint />
          </Route>
          <Route path="/stickers">
            <Stickers />
          </Route>
          <Route path="/weigh/:id">{({ id }: { id: string }) => <Weigh key={id} id={id} />}</Route>
          <Route path="/correct/:id/:entry">
            {({ id, entry }: { id: string; entry: string }) => (
              <Weigh key={entry} id={id} entry={entry} back={`/child/${id}`} />
            )}
          </Route>
          <Route path="/child/:id/weigh">
            {({ id }: { id: string }) => <Weigh key={id} id={id} back={`/child/${id}`} />}
          </Route>
          <Route path="/child/:id/edit">{({ id }: { id: string }) => <PersonEdit key={id} id={id} />}</Route>
          <Route path="/child/:id/merge">{({ id }: { id: string }) => <Merge key={id} id={id} />}</Route>
          <Route path="/child/:id/move">{({ id }: { id: string }) => <MoveAway key={id} id={id} />}</Route>
          <Route path="/moves">
            <Moves />
          </Route>
          <Route path="/child/:id">{({ id }: { id: string }) => <Child key={id} id={id} />}</Route>
          <Route path="/closing/:day">{({ day }: { day: string }) => <Closing key={day} day={day} />}</Route>
          <Route path="/follow">
            <Follow />
          </Route>
          <Route path="/missed">
            <MissedPage />
          </Route>
          <Route path="/visits">
            <Visits />
          </Route>
          <Route path="/visit">
            <VisitStart />
          </Route>
          <Route path="/visit/new">
            <NewVisit />
          </Route>
          <Route path="/visit/:visit/weigh/:id">
            {({ visit, id }: { visit: string; id: string }) => (
              <Weigh key={id} id={id} back={`/visit/${visit}`} />
            )}
          </Route>
          <Route path="/visit/:id">{({ id }: { id: string }) => <VisitPage key={id} id={id} />}</Route>
          <Route path="/hand-overs">
            <HandOvers />
          </Route>
          <Route path="/hand-overs/:id">
            {({ id }: { id: string }) => <HandOverPage key={id} id={id} />}
          </Route>
          <Route path="/recap/:month?">{({ month }: { month?: string }) => <Recap month={month} />}</Route>
          <Route path="/cases">
            <Cases />
          </Route>
          <Route path="/case/:id">{({ id }: { id: string }) => <CasePage key={id} id={id} />}</Route>
          <Route path="/case/:id/receipt">
            {({ id }: { id: string }) => <CaseReceipt key={id} id={id} />}
          </Route>
          <Route path="/services">
            <Services />
          </Route>
          <Route path="/services/:code">
            {({ code }: { code: string }) => <NewForm key={code} code={code} />}
          </Route>
          <Route path="/form/:id">{({ id }: { id: string }) => <OpenForm key={id} id={id} />}</Route>
          <Route path="/notices">
            <Notices />
          </Route>
          <Route path="/sending">
            <Sending />
          </Route>
          <Route path="/tour">
            <Tour onEnd={endTour} />
          </Route>
          <Route path="/more">
            <More onLocked={onLocked} />
          </Route>
          <Route>{post.kind === 'post' ? <Home /> : <Follow />}</Route>
        </Switch>
      </Suspense>
    </Router>
  )
}

function endTour(): void {
  markTourSeen()
  location.hash = '#/'
}

function NotFit({ missing }: { readonly missing: readonly MissingFeature[] }) {
  return (
    <main class="plain stack">
      <h1>{say(welcome.missing)}</h1>
      <Notice tone="watch">
        {say(missing.includes('secure-context') ? welcome.missingSecure : welcome.missingBrowser)}
      </Notice>
      <p class="small">{missing.join(', ')}</p>
    </main>
  )
}

/** The one place where a bug ends on a phone: it says that what has a tick is safe. */
class FaultScreen extends Component<{ readonly children: ComponentChildren }, { readonly fault: unknown }> {
  override state = { fault: undefined }

  static override getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault }
  }

  override render() {
    if (this.state.fault === undefined) return this.props.children
    return (
      <main class="plain stack">
        <Notice tone="watch" title={say(shell.fault)} live>
          {say(shell.faultTodo)}
        </Notice>
        <Button look="main" wide onClick={() => location.reload()}>
          {say(shell.reload)}
        </Button>
      </main>
    )
  }
}
