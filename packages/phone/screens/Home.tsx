import { parseSessionDayRule, plannedSessionDay } from '@simpul/domain/areas'
import { addMonths, figureOf, monthOf, type PlainDate } from '@simpul/domain/core'
import { Button, Icon, Notice } from '@simpul/parts'
import { lazy, Suspense } from 'preact/compat'
import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { SessionDay } from '../db/phone.ts'
import { say, sayDate, sayTime } from '../text/language.ts'
import { activate, home } from '../text/text.ts'
import { HistoryMissing } from './HistoryMissing.tsx'
import { openDay } from './open-day.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { isUnderFive } from './under-five.ts'
import { useLoaded } from './use-loaded.ts'
import { useSignal } from './use-signal.ts'

const FiguresDialog = lazy(() => import('./FiguresDialog.tsx').then(({ FiguresDialog: dialog }) => dialog))

/** The first screen: the session day, a child to look for, and whether everything is safe. */
export function Home() {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const day = useLoaded(() => phone.sessionDay(today), [people, today])
  return (
    <Shell title={phone.post.name}>
      <NeedsYou />
      <StillLoading />
      {day !== undefined && <SessionCard day={day} />}
      <Link href="/people" class="button button-side button-wide">
        <Icon name="search" />
        <span>{say(home.find)}</span>
      </Link>
      <MonthFigures />
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

/** The planned day nearest ahead, today included. */
function nextPlanned(rule: unknown, today: PlainDate): PlainDate | undefined {
  const parsed = parseSessionDayRule(rule)
  if (parsed === undefined) return undefined
  const thisMonth = plannedSessionDay(parsed, monthOf(today))
  return thisMonth >= today ? thisMonth : plannedSessionDay(parsed, addMonths(monthOf(today), 1))
}

function SessionCard({ day }: { readonly day: SessionDay }) {
  const phone = usePhone()
  const [, go] = useLocation()
  const people = useSignal(phone.people)
  const today = phone.today()
  const planned = nextPlanned(phone.post.sessionDayRule, today)
  const state = day.proposed?.to ?? day.state
  async function open(): Promise<void> {
    if (await openDay(phone, day)) go('/session')
  }
  if (state === 'planned' || state === 'not_held')
    return (
      <section class="card stack">
        <p class="figure-label">{say(planned === today ? home.sessionToday : home.nextSession)}</p>
        <h2>{sayDate(planned ?? today, 'weekday')}</h2>
        <Button look={planned === today ? 'main' : 'side'} wide onClick={() => void open()}>
          {say(planned === today ? home.open : home.openAnyway)}
        </Button>
      </section>
    )
  const children = people.filter((row) => isUnderFive(row, today))
  const done = children.filter((row) => row.weighedThisMonth).length
  return (
    <section class="card stack">
      <p class="figure-label">{say(home.sessionToday)}</p>
      <h2>{sayDate(today, 'weekday')}</h2>
      <p>{say(home.weighedOf, { done, all: children.length })}</p>
      {state === 'closed' && <p class="badge">{say(home.closed)}</p>}
      {day.proposed !== undefined && <p class="badge">{say(home.proposed)}</p>}
      <Link href="/session" class={`button button-${state === 'closed' ? 'side' : 'main'} button-wide`}>
        {say(state === 'closed' ? home.seeList : home.goOn)}
      </Link>
    </section>
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
