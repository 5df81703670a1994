import { parsePlainDate } from '@simpul/domain/core'
import type { OfficersView } from '@simpul/domain/institution'
import { Button, Empty, Icon, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { FoldedSubject, SessionDay } from '../../db/known.ts'
import { closing as text } from '../../text/closing-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import './closing.css'
import { AfterClosing } from './AfterClosing.tsx'
import { type DayFacts, dayFacts, visitList } from './day-facts.ts'
import { Figure } from './Figure.tsx'
import { MonthSkdn } from './MonthSkdn.tsx'
import { type Counted, NOBODY, Officers } from './Officers.tsx'

/** The end of a session day on one calm screen: who came, who served, whether the figures agree, whom to visit. */
export function Closing({ day: address }: { readonly day: string }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const on = parsePlainDate(address) ?? phone.today()
  const day = useLoaded(() => phone.sessionDay(on), [people, on])
  const folded = useLoaded(async () => (day === undefined ? undefined : await phone.subject(day.id)), [day])
  if (day === undefined)
    return (
      <Shell title={say(text.title)} back="/session">
        <p class="hint-center">{say(text.loading)}</p>
      </Shell>
    )
  const state = day.proposed?.to ?? day.state
  if (state !== 'open' && state !== 'closed')
    return (
      <Shell title={say(text.title)} back="/session">
        <Empty icon="calendar" title={say(text.notOpen)}>
          <p>{say(text.notOpenTodo)}</p>
        </Empty>
      </Shell>
    )
  return <DayEnd day={day} folded={folded} closed={state === 'closed'} />
}

interface DayEndProps {
  readonly day: SessionDay
  readonly folded: FoldedSubject | undefined
  readonly closed: boolean
}

function DayEnd({ day, folded, closed }: DayEndProps) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const facts = useLoaded(() => dayFacts(phone, day.id, day.day), [people, day.id])
  const noted = folded?.views.officers as OfficersView | undefined
  const [changed, setChanged] = useState<Counted>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const officers = changed ?? noted ?? NOBODY
  async function close(): Promise<void> {
    setBusy(true)
    const subject = { kind: 'activity', id: day.id } as const
    const note = { service: 'officers', subject, happenedOn: day.day, body: officers }
    const body = { from: day.proposed?.to ?? day.state, to: 'closed', day: day.day }
    const saved = await phone.record([
      ...(changed === undefined && noted !== undefined ? [] : [note]),
      { service: 'session-day', subject, body },
    ])
    setBusy(false)
    setFailed(!saved.ok)
    if (saved.ok) setChanged(undefined)
  }
  return (
    <Shell
      title={say(text.title)}
      back="/session"
      action={
        closed ? (
          <AfterClosing day={day} />
        ) : (
          <Button look="main" wide busy={busy} onClick={() => void close()}>
            {say(text.close)}
          </Button>
        )
      }
    >
      <h2>{sayDate(day.day, 'weekday')}</h2>
      {closed && (
        <Notice tone="good" title={say(text.closed)} live>
          {say(text.closedTodo)}
        </Notice>
      )}
      {failed && <Notice tone="watch" title={say(text.failed)} live />}
      <Attendance day={day} facts={facts} />
      <Officers counted={officers} fixed={closed} onChange={setChanged} />
      <MonthSkdn day={day.day} />
      <ToVisit closed={closed} />
    </Shell>
  )
}

function Attendance({ day, facts }: { readonly day: SessionDay; readonly facts: DayFacts | undefined }) {
  const [open, setOpen] = useState(false)
  const owed = facts?.cameNotWeighed ?? []
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.attendance)}</p>
      <div class="figures">
        <Figure value={facts?.came} label={say(text.came)} />
        <Figure value={facts?.weighed} label={say(text.weighed)} />
        <Figure value={facts?.guests} label={say(text.guests)} />
      </div>
      {facts !== undefined && facts.weighedNotCheckedIn.length > 0 && <CheckIn day={day} facts={facts} />}
      {owed.length > 0 && (
        <>
          <button
            type="button"
            class="linkish closing-owed"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {say(text.cameNotWeighed, { count: owed.length })}
          </button>
          {open && (
            <ul class="rows">
              {owed.map((person) => (
                <li key={person.id}>
                  <Link href={`/weigh/${person.id}`} class="row">
                    <span class="row-main">
                      <strong>{nameText(person.name)}</strong>
                    </span>
                    <Icon name="forward" />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

/** Whoever was weighed on the day came: one tap says so, and nobody is missing in the register. */
function CheckIn({ day, facts }: { readonly day: SessionDay; readonly facts: DayFacts }) {
  const phone = usePhone()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const missing = facts.weighedNotCheckedIn
  async function checkIn(): Promise<void> {
    setBusy(true)
    const saved = await phone.record(
      missing.map(({ id, guest }) => ({
        service: 'attendance',
        subject: { kind: 'person', id },
        happenedOn: day.day,
        body: { sessionDay: day.id, ...(guest ? { guest } : {}) },
      })),
    )
    setBusy(false)
    setFailed(!saved.ok)
  }
  return (
    <>
      <p>{say(text.notCheckedIn, { count: missing.length })}</p>
      {failed && <Notice tone="watch" title={say(text.failed)} live />}
      <Button wide icon="check" busy={busy} onClick={() => void checkIn()}>
        {say(text.checkIn)}
      </Button>
    </>
  )
}

function ToVisit({ closed }: { readonly closed: boolean }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const rows = useLoaded(() => visitList(phone, phone.today()), [people, closed])
  const left = rows?.filter(({ mayWait, visit }) => !mayWait && visit === undefined).length
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.visits)}</p>
      <p>
        {left === undefined
          ? say(text.loading)
          : left === 0
            ? say(text.visitsNone)
            : say(text.visitsCount, { count: left })}
      </p>
      {!closed && <p class="small">{say(text.visitsLater)}</p>}
      <Link href="/visits" class="button button-side button-wide">
        {say(text.seeVisits)}
      </Link>
    </section>
  )
}
