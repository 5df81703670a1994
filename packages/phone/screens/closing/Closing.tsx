import { figureOf, monthOf, parsePlainDate, type PlainDate } from '@simpul/domain/core'
import { type OfficerPart, officerQuestions, type OfficersView } from '@simpul/domain/institution'
import { type Skdn, skdnCheck } from '@simpul/domain/sectors/health'
import { Button, Dialog, Empty, Icon, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link, useLocation } from 'wouter-preact'
import type { FoldedSubject, SessionDay } from '../../db/phone.ts'
import { closing as text } from '../../text/closing-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import './closing.css'
import { type DayFacts, dayFacts, visitList } from './day-facts.ts'

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

type Counted = Readonly<Record<OfficerPart, number>>
const NOBODY: Counted = { kaderL: 0, kaderP: 0, plkbL: 0, plkbP: 0, medicalL: 0, medicalP: 0 }

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
  const missing = facts.weighedNotCheckedIn
  async function checkIn(): Promise<void> {
    setBusy(true)
    await phone.record(
      missing.map(({ id, guest }) => ({
        service: 'attendance',
        subject: { kind: 'person', id },
        happenedOn: day.day,
        body: { sessionDay: day.id, ...(guest ? { guest } : {}) },
      })),
    )
    setBusy(false)
  }
  return (
    <>
      <p>{say(text.notCheckedIn, { count: missing.length })}</p>
      <Button wide icon="check" busy={busy} onClick={() => void checkIn()}>
        {say(text.checkIn)}
      </Button>
    </>
  )
}

function Figure({ value, label }: { readonly value: number | undefined; readonly label: string }) {
  return (
    <span class="figure">
      <strong>{value ?? '–'}</strong>
      <span>{label}</span>
    </span>
  )
}

interface OfficersProps {
  readonly counted: Counted
  /** The day is closed: the numbers are only shown. */
  readonly fixed: boolean
  readonly onChange: (counted: Counted) => void
}

const KINDS = ['kader', 'plkb', 'medical'] as const

/** Two small counters a kind, no keyboard. */
function Officers({ counted, fixed, onChange }: OfficersProps) {
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.officers)}</p>
      {KINDS.map((kind) => (
        <fieldset class="officers" key={kind}>
          <legend>{say(text[kind])}</legend>
          {(['P', 'L'] as const).map((sex) => (
            <div class="officers-sex" key={sex}>
              <span>{say(sex === 'P' ? text.women : text.men)}</span>
              <Counter part={`${kind}${sex}`} counted={counted} fixed={fixed} onChange={onChange} />
            </div>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

function Counter({ part, counted, fixed, onChange }: OfficersProps & { readonly part: OfficerPart }) {
  const who = say(officerQuestions[part])
  const step = (by: number) => onChange({ ...counted, [part]: Math.max(0, Math.min(99, counted[part] + by)) })
  if (fixed) return <strong class="counter-value">{counted[part]}</strong>
  return (
    <span class="counter">
      <button
        type="button"
        aria-label={say(text.less, { who })}
        disabled={counted[part] === 0}
        onClick={() => step(-1)}
      >
        −
      </button>
      <strong class="counter-value" aria-live="polite">
        {counted[part]}
      </strong>
      <button type="button" aria-label={say(text.more, { who })} onClick={() => step(1)}>
        +
      </button>
    </span>
  )
}

const LETTERS = ['S', 'K', 'D', 'N', 'T', 'O', 'B'] as const

function MonthSkdn({ day }: { readonly day: PlainDate }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const month = monthOf(day)
  const tallies = useLoaded(() => phone.tallies(month), [people, month])
  const of = (letter: string): number | undefined => {
    const found = tallies?.find(({ indicator }) => indicator === `skdn.${letter}`)
    return found === undefined ? undefined : figureOf(found.contribution)
  }
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.skdn, { month: sayDate(month, 'month') })}</p>
      <div class="figures figures-many">
        {LETTERS.map((letter) => (
          <Figure key={letter} value={of(letter)} label={letter} />
        ))}
      </div>
      {tallies !== undefined && <SkdnChecks counts={{ ...skdnOf(of), BGM: of('BGM'), duaT: of('2T') }} />}
    </section>
  )
}

const skdnOf = (of: (letter: string) => number | undefined): Skdn => ({
  S: of('S'),
  K: of('K'),
  D: of('D'),
  N: of('N'),
  T: of('T'),
  O: of('O'),
  B: of('B'),
})

function SkdnChecks({ counts }: { readonly counts: Skdn }) {
  const { errors, warnings } = skdnCheck(counts)
  if (errors.length + warnings.length === 0)
    return (
      <p class="closing-good">
        <Icon name="check" size={20} /> {say(text.checked)}
      </p>
    )
  return (
    <>
      {[...errors, ...warnings].map((code) => (
        <Notice tone={code === 'D_lebih_dari_K' ? 'inform' : 'watch'} key={code}>
          {say(text.checks[code])}
        </Notice>
      ))}
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

/** The summary is what is wanted now; opening again is rare and asks why. */
function AfterClosing({ day }: { readonly day: SessionDay }) {
  const phone = usePhone()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  async function reopen(): Promise<void> {
    const body = { from: day.proposed?.to ?? day.state, to: 'open', day: day.day, reason }
    const saved = await phone.record({
      service: 'session-day',
      subject: { kind: 'activity', id: day.id },
      body,
    })
    if (saved.ok) setAsking(false)
  }
  return (
    <div class="stack stack-tight">
      <Button look="main" wide onClick={() => go(`/recap/${monthOf(day.day)}`)}>
        {say(text.recap)}
      </Button>
      <Button look="plain" wide onClick={() => setAsking(true)}>
        {say(text.reopen)}
      </Button>
      {asking && (
        <Dialog title={say(text.reopen)} onClose={() => setAsking(false)}>
          <TextField label={say(text.reopenReason)} value={reason} onInput={setReason} maxLength={200} />
          <Button look="main" wide disabled={reason.trim().length < 3} onClick={() => void reopen()}>
            {say(text.reopen)}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </div>
  )
}
