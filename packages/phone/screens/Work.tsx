import { lazy, Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { Route, Router, Switch } from 'wouter-preact'
import { useHashLocation } from 'wouter-preact/use-hash-location'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { Home } from './Home.tsx'
import { usePhone } from './phone-context.ts'
import { markTourSeen } from './tour-seen.ts'

// Behind the first list: what they need of the sectors and of the WHO tables is loaded while the list is read.
const Closing = lazy(() => import('./closing/Closing.tsx').then(({ Closing: screen }) => screen))
const Cases = lazy(() => import('./cases/Cases.tsx').then(({ Cases: screen }) => screen))
const CasePage = lazy(() => import('./cases/CasePage.tsx').then(({ CasePage: screen }) => screen))
const CaseReceipt = lazy(() => import('./cases/Receipt.tsx').then(({ Receipt: screen }) => screen))
const Services = lazy(() => import('./cases/Services.tsx').then(({ Services: screen }) => screen))
const NewForm = lazy(() => import('./cases/NewForm.tsx').then(({ NewForm: screen }) => screen))
const OpenForm = lazy(() => import('./cases/OpenForm.tsx').then(({ OpenForm: screen }) => screen))
const Child = lazy(() => import('./Child.tsx').then(({ Child: screen }) => screen))
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

/** Which screen stands at an address, behind the PIN. */
export function Work({ onLocked }: { readonly onLocked: () => void }) {
  const { post } = usePhone()
  useEffect(() => {
    const timer = setTimeout(warm, 1500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={<p class="hint-center">{say(shell.loading)}</p>}>
        <Switch>
          <Route path="/session" component={Session} />
          <Route path="/people" component={People} />
          <Route path="/register" component={Register} />
          <Route path="/fill">
            <Fill />
          </Route>
          <Route path="/fill/:day">{({ day }: { day: string }) => <Fill day={day} />}</Route>
          <Route path="/scan" component={Scan} />
          <Route path="/plan" component={Plan} />
          <Route path="/day-list" component={DayListPrint} />
          <Route path="/stickers" component={Stickers} />
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
          <Route path="/moves" component={Moves} />
          <Route path="/child/:id">{({ id }: { id: string }) => <Child key={id} id={id} />}</Route>
          <Route path="/closing/:day">{({ day }: { day: string }) => <Closing key={day} day={day} />}</Route>
          <Route path="/follow" component={Follow} />
          <Route path="/missed" component={MissedPage} />
          <Route path="/visits" component={Visits} />
          <Route path="/visit" component={VisitStart} />
          <Route path="/visit/new" component={NewVisit} />
          <Route path="/visit/:visit/weigh/:id">
            {({ visit, id }: { visit: string; id: string }) => (
              <Weigh key={id} id={id} back={`/visit/${visit}`} />
            )}
          </Route>
          <Route path="/visit/:id">{({ id }: { id: string }) => <VisitPage key={id} id={id} />}</Route>
          <Route path="/hand-overs" component={HandOvers} />
          <Route path="/hand-overs/:id">
            {({ id }: { id: string }) => <HandOverPage key={id} id={id} />}
          </Route>
          <Route path="/recap/:month?">{({ month }: { month?: string }) => <Recap month={month} />}</Route>
          <Route path="/cases" component={Cases} />
          <Route path="/case/:id">{({ id }: { id: string }) => <CasePage key={id} id={id} />}</Route>
          <Route path="/case/:id/receipt">
            {({ id }: { id: string }) => <CaseReceipt key={id} id={id} />}
          </Route>
          <Route path="/services" component={Services} />
          <Route path="/services/:code">
            {({ code }: { code: string }) => <NewForm key={code} code={code} />}
          </Route>
          <Route path="/form/:id">{({ id }: { id: string }) => <OpenForm key={id} id={id} />}</Route>
          <Route path="/notices" component={Notices} />
          <Route path="/sending" component={Sending} />
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
