import { parseSessionDayRule, sessionDayText } from '@simpul/domain/areas'
import { lastDay, monthOf, type PlainDate, parsePlainDate } from '@simpul/domain/core'
import { Button, Empty, TextField, useOpenForm } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { day as text } from '../text/day-text.ts'
import { home, shell } from '../text/text.ts'
import { weigh } from '../text/weigh-text.ts'
import { stateOfDay } from './check-in.ts'
import { say, sayDate } from '../text/language.ts'
import { callOffDraft, countdown, type DayPlan, moveDraft, plansOf } from './day-plan.ts'
import { Prepare } from './Prepare.tsx'
import { usePhone } from './phone-context.ts'
import { Remind } from './Remind.tsx'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import './day.css'

/** The next session day: what to prepare, and what to do when it cannot be held then. */
export function Plan() {
  const phone = usePhone()
  const today = phone.today()
  const [turn, setTurn] = useState(0)
  const plans = useLoaded(() => plansOf(phone, today), [turn, today])
  const plan = plans?.missed ?? plans?.next
  if (plans === undefined)
    return <Shell title={say(text.plan)} back="/" children={<p>{say(shell.loading)}</p>} />
  if (plan === undefined)
    return (
      <Shell title={say(text.plan)} back="/" children={<Empty icon="calendar" title={say(text.noRule)} />} />
    )
  return (
    <Shell title={say(text.plan)} back="/">
      <When plan={plan} today={today} />
      <Change key={plan.day} plan={plan} today={today} onDone={() => setTurn(turn + 1)} />
      {plan.day >= today && (
        <section class="card stack stack-tight">
          <h2>{say(text.prepare)}</h2>
          <Prepare day={plan.day} />
        </section>
      )}
      {plan.day >= today && <Remind plan={plan} today={today} />}
      <div class="cluster">
        <Link href="/day-list" class="button button-side">
          {say(text.print)}
        </Link>
        <Link href="/stickers" class="button button-side">
          {say(text.stickers)}
        </Link>
      </div>
    </Shell>
  )
}

function When({ plan, today }: { readonly plan: DayPlan; readonly today: PlainDate }) {
  const { sessionDayRule, name } = usePhone().post
  const rule = parseSessionDayRule(sessionDayRule)
  const left = countdown(today, plan.day)
  const [from] = plan.movedFrom
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(home.nextSession)}</p>
      <h2>{sayDate(plan.day, 'weekday')}</h2>
      {plan.day >= today && <p>{say(left.text, left.params)}</p>}
      {rule !== undefined && (
        <p class="small">{say(text.ruleIs, { post: name, rule: say(sessionDayText(rule)) })}</p>
      )}
      {from !== undefined && <p>{say(text.movedFrom, { day: sayDate(from, 'weekday') })}</p>}
      {plan.session.proposed !== undefined && <p class="badge">{say(home.proposed)}</p>}
    </section>
  )
}

interface ChangeProps {
  readonly plan: DayPlan
  readonly today: PlainDate
  readonly onDone: () => void
}

const REASONS = [text.whyPlace, text.whyHoliday, text.whyStaff, text.whyWeather] as const

/** Another day of the month, or none; both with a reason that those who read the month will see. */
function Change({ plan, today, onDone }: ChangeProps) {
  const [what, setWhat] = useState<'move' | 'call-off'>()
  if (stateOfDay(plan.session) !== 'planned') return null
  if (what === undefined)
    return (
      <div class="cluster">
        {lastDay(monthOf(plan.day)) >= today && (
          <Button onClick={() => setWhat('move')}>{say(text.move)}</Button>
        )}
        <Button onClick={() => setWhat('call-off')}>{say(text.callOff)}</Button>
        {plan.day < today && (
          <Link href={`/fill/${plan.day}`} class="button button-side">
            {say(text.fillPaper)}
          </Link>
        )}
      </div>
    )
  return (
    <ChangeForm plan={plan} today={today} what={what} onDone={onDone} onCancel={() => setWhat(undefined)} />
  )
}

interface ChangeFormProps extends ChangeProps {
  readonly what: 'move' | 'call-off'
  readonly onCancel: () => void
}

function ChangeForm({ plan, today, what, onDone, onCancel }: ChangeFormProps) {
  useOpenForm()
  const phone = usePhone()
  const [to, setTo] = useState<PlainDate>()
  const [reason, setReason] = useState('')
  const { save, notSaved } = useSave()
  const ready = reason.trim().length >= 3 && (what === 'call-off' || (to !== undefined && to !== plan.day))
  async function change(): Promise<void> {
    const back = to !== undefined && plan.movedFrom.includes(to) ? await phone.sessionDay(to) : undefined
    const why = reason.trim()
    const draft =
      what === 'move' && to !== undefined ? moveDraft(plan, back, to, why) : callOffDraft(plan, why)
    if (await save(draft)) onDone()
  }
  return (
    <section class="card stack">
      <h2>{say(what === 'move' ? text.move : text.callOff)}</h2>
      {what === 'move' && (
        <TextField
          label={say(text.moveTo)}
          hint={say(text.moveHint)}
          type="date"
          value={to ?? ''}
          min={today}
          max={lastDay(monthOf(plan.day))}
          onInput={(typed) => setTo(parsePlainDate(typed))}
        />
      )}
      <div class="cluster">
        {REASONS.map((one) => (
          <button
            key={one.id}
            type="button"
            class="chip-choice"
            aria-pressed={reason === say(one)}
            onClick={() => setReason(say(one))}
          >
            {say(one)}
          </button>
        ))}
      </div>
      <TextField label={say(text.reason)} value={reason} onInput={setReason} maxLength={200} />
      {notSaved}
      <Button look="main" wide disabled={!ready} onClick={() => void change()}>
        {say(weigh.save)}
      </Button>
      <Button wide onClick={onCancel}>
        {say(shell.cancel)}
      </Button>
    </section>
  )
}
