import { addMonths, firstDay, monthOf, type PlainDate, parsePlainDate } from '@simpul/domain/core'
import { Button, Notice, TextField, useOpenForm } from '@simpul/parts'
import { useRef, useState } from 'preact/hooks'
import type { PersonRow, SessionDay } from '../db/known.ts'
import { day as text, session } from '../text/day-text.ts'
import { shell } from '../text/text.ts'
import { stateOfDay } from './check-in.ts'
import { say, sayDate } from '../text/language.ts'
import { useDayChoices } from './day-choices.ts'
import { type DayOrder, dayLists, inOrder, inPlaces } from './day-lists.ts'
import { FillRow } from './FillRow.tsx'
import { type FillDrafts, fillDraftKey, useFillDrafts } from './fill-drafts.ts'
import { HistoryMissing } from './HistoryMissing.tsx'
import { NotListed } from './NotListed.tsx'
import { openingOf } from './open-day.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { useLiveTables } from './use-live-tables.ts'
import { useLoaded } from './use-loaded.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'
import './day.css'

/** *Isi cepat*: the whole list as one form, a row a child; today, or a day that lies on paper. */
export function Fill({ day }: { readonly day?: string }) {
  const phone = usePhone()
  const today = phone.today()
  const [{ desk }] = useDayChoices()
  useLiveTables(desk, phone)
  const [on, setOn] = useState<PlainDate>(() => paperDayOf(day, today) ?? today)
  return (
    <Shell title={say(text.fill)} back="/session">
      <FillDay key={on} on={on} />
      <PaperDay on={on} setOn={setOn} today={today} />
    </Shell>
  )
}

/** A day that is over, or undefined when the address names none. */
function paperDayOf(day: string | undefined, today: PlainDate): PlainDate | undefined {
  const parsed = parsePlainDate(day ?? '')
  return parsed !== undefined && parsed <= today ? parsed : undefined
}

function FillDay({ on }: { readonly on: PlainDate }) {
  useOpenForm()
  const phone = usePhone()
  const people = useSignal(phone.people)
  const day = useLoaded(() => phone.sessionDay(on), [people, on])
  const kept = useLoaded(
    async () => ((await phone.unfinished.read(fillDraftKey(on))) ?? {}) as FillDrafts,
    [on],
  )
  if (day === undefined || kept === undefined) return <p>{say(shell.loading)}</p>
  return <Grid on={on} day={day} people={people} kept={kept} />
}

interface GridProps {
  readonly on: PlainDate
  readonly day: SessionDay
  readonly people: readonly PersonRow[]
  readonly kept: FillDrafts
}

function Grid({ on, day, people, kept }: GridProps) {
  const phone = usePhone()
  const { complete } = useSignal(phone.status)
  const [choices, change] = useDayChoices()
  const [looked, setLooked] = useState('')
  const steadyDay = useSteadyDay(day)
  const onTyped = useStable(useFillDrafts(phone, on, kept))
  const rows = useSteadyRows(people, on, choices.order)
  const found = looked.trim() === '' ? undefined : new Set(phone.search(looked).map(({ id }) => id))
  const shown = rows.filter(({ id }) => found === undefined || found.has(id)).length
  const done = rows.filter((row) => isDone(row, on)).length
  return (
    <>
      <DayNotOpen day={day} />
      {!complete && <HistoryMissing />}
      {Object.keys(kept).length > 0 && (
        <Notice tone="watch" title={say(text.keptRows, { count: Object.keys(kept).length })} />
      )}
      <div class="fill-head">
        <strong>{say(text.doneOf, { done, all: rows.length })}</strong>
        <label class="switch">
          <input
            type="checkbox"
            checked={choices.tall}
            onChange={(event) => change({ tall: event.currentTarget.checked })}
          />
          {say(text.withHeight)}
        </label>
      </div>
      <TextField label={say(session.search)} type="search" value={looked} onInput={setLooked} />
      <ul class="fill">
        {rows.map((row) => (
          <FillRow
            key={row.id}
            row={row}
            on={on}
            day={steadyDay}
            tall={choices.tall}
            done={isDone(row, on)}
            hidden={found !== undefined && !found.has(row.id)}
            kept={kept[row.id]}
            onTyped={onTyped}
          />
        ))}
      </ul>
      {shown === 0 && <p>{say(rows.length === 0 ? session.noChildren : session.nobody)}</p>}
      <NotListed name={looked} />
    </>
  )
}

const isDone = ({ lastWeighedOn }: PersonRow, on: PlainDate): boolean =>
  lastWeighedOn !== undefined && monthOf(lastWeighedOn) === monthOf(on)

/** The same day for as long as it is in the same state: a save of one row does not draw all the others. */
function useSteadyDay(day: SessionDay): SessionDay {
  const steady = useRef(day)
  if (stateOfDay(day) !== stateOfDay(steady.current)) steady.current = day
  return steady.current
}

/** The same function for as long as the grid is open: rows are not drawn again for it. */
function useStable<Given extends unknown[]>(work: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(work)
  latest.current = work
  const stable = useRef((...given: Given) => latest.current(...given))
  return stable.current
}

/**
 * The rows in the order in which they stood when the grid was opened: who waits, who is expected, who is done. Whoever
 * comes in later, from another phone too, stands at the end, and nobody moves: the row under the fingers least of all.
 */
function useSteadyRows(people: readonly PersonRow[], on: PlainDate, order: DayOrder): readonly PersonRow[] {
  const places = useRef<readonly string[]>()
  const { waiting, notYet, done } = dayLists(people, on)
  const present = [...waiting, ...inOrder(notYet, order), ...inOrder(done, order)]
  const steady = inPlaces(places.current ?? [], present)
  places.current = steady.places
  return steady.rows
}

/** A day nobody has opened yet: weighings are saved all the same, but nobody is checked in. */
function DayNotOpen({ day }: { readonly day: SessionDay }) {
  const { save, notSaved } = useSave()
  const state = stateOfDay(day)
  if (state === 'open' || state === 'closed') return null
  return (
    <Notice tone="watch" title={say(text.notOpen, { day: sayDate(day.day, 'weekday') })}>
      {notSaved}
      <Button look="main" onClick={() => void save(openingOf(day))}>
        {say(text.openDay)}
      </Button>
    </Notice>
  )
}

interface PaperDayProps {
  readonly on: PlainDate
  readonly setOn: (on: PlainDate) => void
  readonly today: PlainDate
}

/** The list that was filled on paper because the phone was empty is typed in under its own day. */
function PaperDay({ on, setOn, today }: PaperDayProps) {
  const [open, setOpen] = useState(false)
  if (!open && on === today)
    return (
      <button type="button" class="linkish" onClick={() => setOpen(true)}>
        {say(text.fromPaper)}
      </button>
    )
  return (
    <TextField
      label={say(text.paperDay)}
      type="date"
      value={on}
      min={firstDay(addMonths(monthOf(today), -1))}
      max={today}
      onInput={(typed) => {
        const parsed = paperDayOf(typed, today)
        if (parsed !== undefined) setOn(parsed)
      }}
    />
  )
}
