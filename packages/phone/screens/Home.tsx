import { figureOf, monthOf } from '@simpul/domain/core'
import { Icon, Notice } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { activate } from '../text/enter-text.ts'
import { say, sayTime } from '../text/language.ts'
import { home } from '../text/text.ts'
import { visit } from '../text/visit-text.ts'
import { servesHealth, servesOtherSectors } from './cases/served.ts'
import { HistoryMissing } from './HistoryMissing.tsx'
import { MovesNotice } from './MovesNotice.tsx'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'

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
const FiguresDialog = lazy(() => import('./FiguresDialog.tsx').then(({ FiguresDialog: dialog }) => dialog))

/** The first screen: the session day, a child to look for, and whether everything is safe. */
export function Home() {
  const phone = usePhone()
  return (
    <Shell title={phone.post.name}>
      <NeedsYou />
      <MovesNotice />
      <StillLoading />
      <Suspense fallback={null}>
        <SessionCard />
      </Suspense>
      <Link href="/people" class="button button-side button-wide">
        <Icon name="search" />
        <span>{say(home.find)}</span>
      </Link>
      <Link href="/visit" class="button button-side button-wide">
        <Icon name="home" />
        <span>{say(visit.title)}</span>
      </Link>
      <Suspense fallback={null}>
        <HandOverHomeCard />
        <MissedHomeCard />
      </Suspense>
      {servesOtherSectors(phone.me) && (
        <Suspense fallback={null}>
          <CaseHomeCard />
          <NoticesHomeCard />
        </Suspense>
      )}
      {servesHealth(phone.me) && <MonthFigures />}
      <Kept />
    </Shell>
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

const SHOWN = ['skdn.S', 'skdn.D', 'skdn.N', 'skdn.T'] as const

function MonthFigures() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const month = monthOf(phone.today())
  const [open, setOpen] = useState(false)
  const { complete } = useSignal(phone.status)
  const tallies = useLoaded(
    async () => (complete ? phone.tallies(month) : undefined),
    [people, month, complete],
  )
  return (
    <section class="card stack stack-tight">
      <div class="figures-head">
        <p class="figure-label">{say(home.month)}</p>
        {tallies !== undefined && (
          <button type="button" class="linkish" onClick={() => setOpen(true)}>
            {say(home.meaning)}
          </button>
        )}
      </div>
      <div class="figures">
        {SHOWN.map((id) => {
          const tally = tallies?.find(({ indicator }) => indicator === id)
          return (
            <span class="figure" key={id}>
              <strong>{tally === undefined ? '–' : figureOf(tally.contribution)}</strong>
              <span>{id.slice(-1)}</span>
            </span>
          )
        })}
      </div>
      <div class="cluster">
        <Link href="/recap" class="link-row">
          {say(home.recap)}
        </Link>
        <Link href="/visits" class="link-row">
          {say(home.visits)}
        </Link>
      </div>
      {open && tallies !== undefined && (
        <Suspense fallback={null}>
          <FiguresDialog
            tallies={SHOWN.flatMap((id) => tallies.find(({ indicator }) => indicator === id) ?? [])}
            month={month}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </section>
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
