import { Icon, Notice } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { Link } from 'wouter-preact'
import { activate } from '../text/enter-text.ts'
import { say, sayTime } from '../text/language.ts'
import { home } from '../text/text.ts'
import { visit } from '../text/visit-text.ts'
import { servesHealth, servesOtherSectors } from './cases/served.ts'
import { Covers } from './Covers.tsx'
import { HistoryMissing } from './HistoryMissing.tsx'
import { MonthFigures } from './MonthFigures.tsx'
import { MovesNotice } from './MovesNotice.tsx'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { useSignal } from './use-signal.ts'
import { Way } from './Way.tsx'

// What it needs of the institution is loaded behind the PIN, with the store.
const SessionCard = lazy(() => import('./SessionCard.tsx').then(({ SessionCard: card }) => card))
const CaseHomeCard = lazy(() => import('./cases/CaseHomeCard.tsx').then(({ CaseHomeCard: card }) => card))
const HandOverHomeCard = lazy(() =>
  import('./visit/HandOverHomeCard.tsx').then(({ HandOverHomeCard: card }) => card),
)
const NoticesHomeCard = lazy(() =>
  import('./notices/NoticesHomeCard.tsx').then(({ NoticesHomeCard: card }) => card),
)
const MissedHomeCard = lazy(() =>
  import('./missed/MissedHomeCard.tsx').then(({ MissedHomeCard: card }) => card),
)
const SectorWork = lazy(() => import('./SectorWork.tsx').then(({ SectorWork: work }) => work))

/** The first screen: what one's own sector does most, what waits, and whether everything is safe. */
export function Home() {
  const { post, me } = usePhone()
  return (
    <Shell title={post.name}>
      <NeedsYou />
      <MovesNotice />
      <StillLoading />
      <Covers />
      {servesOtherSectors(me) && !servesHealth(me) ? (
        <Suspense fallback={null}>
          <SectorWork />
        </Suspense>
      ) : (
        <HealthWork />
      )}
      <Kept />
    </Shell>
  )
}

/** The session day comes first, and a child to look for. */
function HealthWork() {
  const { me } = usePhone()
  return (
    <>
      <Suspense fallback={null}>
        <SessionCard />
      </Suspense>
      <Way to="/people" icon="search" name={home.find} />
      <Way to="/visit" icon="home" name={visit.title} />
      <Suspense fallback={null}>
        <HandOverHomeCard />
        <MissedHomeCard />
      </Suspense>
      {servesOtherSectors(me) && (
        <Suspense fallback={null}>
          <CaseHomeCard />
          <NoticesHomeCard />
        </Suspense>
      )}
      {servesHealth(me) && <MonthFigures />}
    </>
  )
}

/** Until the first load is whole, verdicts may lack their history. */
function StillLoading() {
  const { loading, complete } = useSignal(usePhone().status)
  if (loading === undefined) return complete ? null : <HistoryMissing />
  return (
    <Notice tone="watch" title={say(activate.history)}>
      {say(activate.historyTodo)}
    </Notice>
  )
}

function NeedsYou() {
  const { held, refused } = useSignal(usePhone().status)
  const count = held.length + refused.length
  if (count === 0) return null
  return (
    <Link href="/sending" class="plain-link">
      <Notice tone="watch" title={say(home.needsYou, { count })} />
    </Link>
  )
}

/** *143 dari 143 tersimpan di server*. */
function Kept() {
  const status = useSignal(usePhone().status)
  return (
    <Link href="/sending" class="kept">
      <Icon name={status.waiting === 0 ? 'check' : 'cloud'} />
      <span>
        {status.total === 0
          ? say(home.nothingYet)
          : say(home.kept, { kept: status.kept, total: status.total })}
        {status.lastContact !== undefined && (
          <small>{say(home.lastContact, { time: sayTime(status.lastContact) })}</small>
        )}
      </span>
    </Link>
  )
}
