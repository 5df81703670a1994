import type { PlainDate } from '@simpul/domain/core'
import { Button, Notice } from '@simpul/parts'
import { useEffect } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { SessionDay } from '../db/known.ts'
import { day as text } from '../text/day-text.ts'
import { home } from '../text/text.ts'
import { stateOfDay } from './check-in.ts'
import { say, sayDate } from '../text/language.ts'
import { isExpected } from './day-lists.ts'
import { countdown, type DayPlan, plansOf, REMIND_DAYS } from './day-plan.ts'
import { remind } from './day-reminder.ts'
import { openingOf } from './open-day.ts'
import { Prepare } from './Prepare.tsx'
import { usePhone } from './phone-context.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'
import './day.css'

interface SessionCardProps {
  /** Whether the session day is what this user is here for. */
  readonly isMain?: boolean
}

/** What the first screen says about session days: today's, the next one, and one that nobody opened. */
export function SessionCard({ isMain = true }: SessionCardProps) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const today = phone.today()
  const loaded = useLoaded(
    async () => ({ day: await phone.sessionDay(today), plans: await plansOf(phone, today) }),
    [people, today],
  )
  if (loaded === undefined) return null
  const { day, plans } = loaded
  const state = stateOfDay(day)
  return (
    <>
      {plans.missed !== undefined && <Missed plan={plans.missed} />}
      {state === 'open' || state === 'closed' ? (
        <TodayCard day={day} isMain={isMain} />
      ) : (
        <NextCard day={day} plan={plans.next} today={today} isMain={isMain} />
      )}
    </>
  )
}

/** Planned, past and never opened: on paper, or called off and not said. */
function Missed({ plan }: { readonly plan: DayPlan }) {
  return (
    <Notice tone="watch" title={say(text.missedDay, { day: sayDate(plan.day, 'weekday') })}>
      <Link href="/plan">{say(text.missedTodo)}</Link>
    </Notice>
  )
}

function TodayCard({ day, isMain }: { readonly day: SessionDay; readonly isMain: boolean }) {
  const phone = usePhone()
  const children = useSignal(phone.people).filter((row) => isExpected(row, day.day))
  const done = children.filter((row) => row.weighedThisMonth).length
  const closed = stateOfDay(day) === 'closed'
  return (
    <section class="card stack">
      <p class="figure-label">{say(home.sessionToday)}</p>
      <h2>{sayDate(day.day, 'weekday')}</h2>
      <p>{say(home.weighedOf, { done, all: children.length })}</p>
      {closed && <p class="badge">{say(home.closed)}</p>}
      {day.proposed !== undefined && <p class="badge">{say(home.proposed)}</p>}
      <Link href="/session" class={`button button-${isMain && !closed ? 'main' : 'side'} button-wide`}>
        {say(closed ? home.seeList : home.goOn)}
      </Link>
    </section>
  )
}

interface NextCardProps {
  readonly day: SessionDay
  readonly plan: DayPlan | undefined
  readonly today: PlainDate
  readonly isMain: boolean
}

function NextCard({ day, plan, today, isMain }: NextCardProps) {
  const phone = usePhone()
  const [, go] = useLocation()
  const { save, notSaved } = useSave()
  const isToday = plan?.day === today
  const left = plan === undefined ? undefined : countdown(today, plan.day)
  useEffect(() => {
    if (plan !== undefined) void remind(phone.post.name, today, plan.day)
  }, [plan?.day, today])
  async function open(): Promise<void> {
    if (await save(openingOf(day))) go('/session')
  }
  return (
    <section class="card stack">
      <p class="figure-label">{say(isToday ? home.sessionToday : home.nextSession)}</p>
      <div class="figures-head">
        <h2>{sayDate(plan?.day ?? today, 'weekday')}</h2>
        {left !== undefined && !isToday && <span class="badge">{say(left.text, left.params)}</span>}
      </div>
      {plan !== undefined && plan.movedFrom[0] !== undefined && (
        <p>{say(text.movedFrom, { day: sayDate(plan.movedFrom[0], 'weekday') })}</p>
      )}
      {plan !== undefined && left !== undefined && left.params.count <= REMIND_DAYS && (
        <details class="details">
          <summary>{say(text.prepare)}</summary>
          <Prepare day={plan.day} />
        </details>
      )}
      {notSaved}
      <Button look={isMain && isToday ? 'main' : 'side'} wide onClick={() => void open()}>
        {say(isToday ? home.open : home.openAnyway)}
      </Button>
      {plan !== undefined && (
        <Link href="/plan" class="linkish">
          {say(text.planLink)}
        </Link>
      )}
    </section>
  )
}
