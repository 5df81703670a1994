import {
  completedMonths,
  type JournalEntry,
  type PlainDate,
  parsePlainDate,
  type Text,
} from '@simpul/domain/core'
import {
  type ChildGrowthBody,
  type ChildGrowthView,
  checkPlausible,
  type Doubt,
  type Measure,
  type Position,
  withBody,
} from '@simpul/domain/sectors/health'
import { Button, Choices, Notice, NumberField, TextField, useOpenForm } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Draft, FoldedPerson, HeldEntry, RecordProblem } from '../db/phone.ts'
import { oedemaQuestion, positionQuestion, rangeOf } from '../form/growth-questions.ts'
import {
  emptyWeighing,
  type TypedWeighing,
  typedFrom,
  weighingBody,
  withAnswers,
} from '../form/typed-weighing.ts'
import { currentLanguage, say, sayDate, sayNumber } from '../text/language.ts'
import { child as childText, shell, weigh } from '../text/text.ts'
import { ChildHeader } from './ChildHeader.tsx'
import { DoubtDialog } from './DoubtDialog.tsx'
import { HistoryMissing } from './HistoryMissing.tsx'
import { usePhone } from './phone-context.ts'
import { Result } from './Result.tsx'
import { Shell } from './Shell.tsx'
import { useLoaded } from './use-loaded.ts'

interface WeighProps {
  readonly id: string
  readonly entry?: string
  /** Where one came from: the list of the day, or the page of the child. */
  readonly back?: string
}

/** Weigh and measure one child; with `entry`, correct what was written. */
export function Weigh({ id, entry, back = '/session' }: WeighProps) {
  const phone = usePhone()
  const person = useLoaded(() => phone.person(id), [id])
  const draft = useLoaded(async () => ({ kept: await phone.unfinished.read(draftKey(id, entry)) }), [id])
  const [saved, setSaved] = useState<JournalEntry>()
  if (person === undefined || draft === undefined)
    return (
      <Shell title={say(weigh.title)} back={back}>
        {say(shell.loading)}
      </Shell>
    )
  if (saved !== undefined) return <Result id={id} saved={saved} back={back} />
  return (
    <WeighForm
      person={person}
      entry={person.entries.find((known) => known.id === entry)}
      kept={draft.kept as TypedWeighing | undefined}
      onSaved={setSaved}
      back={back}
    />
  )
}

const POSITIONS = positionQuestion.options as readonly { readonly value: Position; readonly label: Text }[]

const draftKey = (id: string, entry: string | undefined): string => `weigh ${id} ${entry ?? ''}`

const TWO_YEARS_MONTHS = 24

function usualPosition(birth: PlainDate | undefined, on: PlainDate): TypedWeighing['position'] {
  if (birth === undefined || birth > on) return undefined
  return completedMonths(birth, on) < TWO_YEARS_MONTHS ? 'berbaring' : 'berdiri'
}

interface WeighFormProps {
  readonly person: FoldedPerson
  readonly entry: HeldEntry | undefined
  readonly kept: TypedWeighing | undefined
  readonly onSaved: (entry: JournalEntry) => void
  readonly back: string
}

/** Brings what is wrong into sight: the button stands below, and the mistake may be far above or beneath it. */
function showProblem(): void {
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (wrong === null) scrollTo({ top: 0 })
  else wrong.focus()
}

function WeighForm({ person, entry, kept, onSaved, back }: WeighFormProps) {
  useOpenForm()
  const phone = usePhone()
  const today = phone.today()
  const { subject } = person
  const [typed, setTyped] = useState<TypedWeighing>(
    () =>
      kept ??
      (entry === undefined
        ? emptyWeighing(usualPosition(subject.birth, today))
        : typedFrom(entry.body as ChildGrowthBody, currentLanguage())),
  )
  const [on, setOn] = useState<PlainDate>(entry?.happenedOn ?? today)
  const [why, setWhy] = useState('')
  const [doubts, setDoubts] = useState<readonly Doubt[]>([])
  const [confirmed, setConfirmed] = useState<readonly Measure[]>([])
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [busy, setBusy] = useState(false)
  const standing = useRef(false)
  // What the server did not take is written anew, with nothing to explain; what stands is corrected with a reason.
  const refused = entry?.standing === 'refused' ? entry : undefined
  const corrected = refused === undefined ? entry : undefined
  const set = (change: Partial<TypedWeighing>): void => setTyped({ ...typed, ...change })

  useEffect(() => {
    const timer = setTimeout(() => void phone.unfinished.keep(draftKey(subject.id, entry?.id), typed), 400)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    if (Object.keys(problems).length > 0) showProblem()
  }, [problems])

  async function save(values: TypedWeighing, sure: readonly Measure[]): Promise<void> {
    const body = weighingBody(values)
    const found = problemsOf(body, on, today, subject.birth, corrected !== undefined && why.trim().length < 3)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const open = doubtsOf(person, body, on, sure).filter(
      ({ question }) => question !== 'position' || !standing.current,
    )
    setDoubts(open)
    if (open.length > 0) return
    setBusy(true)
    const draft = draftOf(person, body, on, today, sure, entry, why.trim())
    const result = await (refused === undefined ? phone.record(draft) : phone.amendRefused(refused.id, draft))
    setBusy(false)
    if (!result.ok) return setProblems(recordProblem(result.problem))
    await phone.unfinished.drop(draftKey(subject.id, entry?.id))
    const first = result.value[0]
    if (first !== undefined) onSaved(first)
  }

  function answer({ question }: Doubt, repair: Partial<ChildGrowthBody> | undefined): void {
    const values = repair === undefined ? typed : withAnswers(typed, repair, currentLanguage())
    const sure = repair === undefined && question !== 'position' ? [...confirmed, question] : confirmed
    // A baby that really was measured standing cannot be confirmed as a measure; it is asked once.
    if (repair === undefined && question === 'position') standing.current = true
    setTyped(values)
    setConfirmed(sure)
    void save(values, sure)
  }

  return (
    <Shell
      title={say(entry === undefined ? weigh.title : weigh.correctTitle)}
      back={refused === undefined ? back : '/sending'}
      action={
        <Button look="main" wide busy={busy} onClick={() => void save(typed, confirmed)}>
          {say(weigh.save)}
        </Button>
      }
    >
      <ChildHeader person={person} today={today} />
      <LastTime
        view={person.views['child-growth'] as ChildGrowthView | undefined}
        complete={person.complete}
      />
      {refused !== undefined && <Notice tone="quiet">{say(weigh.mending)}</Notice>}
      {kept !== undefined && <Notice tone="quiet">{say(weigh.unfinished)}</Notice>}
      {problems.form !== undefined && <Notice tone="urgent" title={problems.form} live />}
      {(subject.birth === undefined || subject.sex === undefined) && (
        <Notice tone="watch">{say(weigh.noBirth)}</Notice>
      )}
      <Measures typed={typed} set={set} problems={problems} onEnter={() => void save(typed, confirmed)} />
      <Day on={on} setOn={setOn} today={today} problem={problems.on} />
      {corrected !== undefined && (
        <TextField
          label={say(weigh.correctReason)}
          value={why}
          onInput={setWhy}
          maxLength={200}
          problem={problems.why}
        />
      )}
      {doubts[0] !== undefined && (
        <DoubtDialog doubt={doubts[0]} onAnswer={answer} onAgain={() => setDoubts([])} />
      )}
    </Shell>
  )
}

/** What the rules doubt about the answers, on top of what that day already says. */
function doubtsOf(
  { subject, views }: FoldedPerson,
  body: ChildGrowthBody,
  on: PlainDate,
  sure: readonly Measure[],
): Doubt[] {
  const view = (views['child-growth'] as ChildGrowthView | undefined) ?? { measurements: [] }
  const before = view.measurements.find((known) => known.on === on) ?? { on }
  return checkPlausible(subject, view, withBody(before, { ...body, confirmed: sure }))
}

function draftOf(
  person: FoldedPerson,
  body: ChildGrowthBody,
  on: PlainDate,
  today: PlainDate,
  sure: readonly Measure[],
  entry: HeldEntry | undefined,
  why: string,
): Draft {
  const answers = {
    ...body,
    ...(sure.length > 0 ? { confirmed: sure } : {}),
    ...(on === today ? {} : { source: 'paper' }),
  }
  const draft = {
    service: 'child-growth',
    subject: { kind: 'person', id: entry?.subject.id ?? person.subject.id },
    body: answers,
    happenedOn: on,
  } as const
  if (entry === undefined) return draft
  if (entry.standing !== 'refused') return { ...draft, amends: { entry: entry.id, how: 'replace', why } }
  const { amends, insteadOf } = entry
  return {
    ...draft,
    ...(amends === undefined ? {} : { amends }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  }
}

function problemsOf(
  body: ChildGrowthBody,
  on: PlainDate,
  today: PlainDate,
  birth: PlainDate | undefined,
  needsWhy: boolean,
): Record<string, string> {
  const found: Record<string, string> = {}
  if (Object.keys(body).length === 0) found.weightKg = say(weigh.needWeight)
  if (body.lengthCm !== undefined && body.position === undefined) found.position = say(weigh.needPosition)
  if (on > today) found.on = say(weigh.dateFuture)
  if (birth !== undefined && on < birth) found.on = say(weigh.dateBeforeBirth)
  if (needsWhy) found.why = say(childText.needReason)
  return found
}

function recordProblem(problem: RecordProblem): Record<string, string> {
  if (problem.code === 'disk-full') return { form: say(weigh.diskFull) }
  if (problem.code !== 'unreadable-body') return { form: say(weigh.notSaved) }
  const found: Record<string, string> = { form: say(weigh.notSaved) }
  for (const { question } of problem.problems) {
    const range = rangeOf(question)
    if (range !== undefined)
      found[question] = say(weigh.outOfRange, { low: sayNumber(range.min), high: sayNumber(range.max) })
  }
  return found
}

interface LastTimeProps {
  readonly view: ChildGrowthView | undefined
  readonly complete: boolean
}

function LastTime({ view, complete }: LastTimeProps) {
  if (!complete) return <HistoryMissing />
  const last = [...(view?.measurements ?? [])].reverse().find(({ weightKg }) => weightKg !== undefined)
  if (last?.weightKg === undefined) return <p class="small">{say(weigh.firstTime)}</p>
  return (
    <p class="small">
      {say(weigh.lastTime, { kg: sayNumber(last.weightKg, 2), date: sayDate(last.on, 'short') })}
    </p>
  )
}

interface MeasuresProps {
  readonly typed: TypedWeighing
  readonly set: (change: Partial<TypedWeighing>) => void
  readonly problems: Readonly<Record<string, string>>
  readonly onEnter: () => void
}

function Measures({ typed, set, problems, onEnter }: MeasuresProps) {
  const box = (key: 'weightKg' | 'lengthCm' | 'headCm' | 'armCm', unit: string) => (
    <NumberField
      label={say(weigh[key])}
      unit={unit}
      language={currentLanguage()}
      value={typed[key]}
      onInput={(value) => set({ [key]: value })}
      problem={problems[key]}
      onEnter={onEnter}
    />
  )
  return (
    <>
      {box('weightKg', 'kg')}
      {box('lengthCm', 'cm')}
      {typed.lengthCm !== '' && (
        <Choices
          legend={say(positionQuestion.label)}
          value={typed.position}
          options={POSITIONS.map(({ value, label }) => ({ value, label: say(label) }))}
          onChange={(position) => set({ position })}
          problem={problems.position}
        />
      )}
      <details class="details" open={typed.headCm !== '' || typed.armCm !== '' || typed.oedema}>
        <summary>{say(weigh.moreMeasures)}</summary>
        <div class="stack">
          {box('armCm', 'cm')}
          {box('headCm', 'cm')}
          <Choices
            legend={say(oedemaQuestion.label)}
            value={typed.oedema ? 'yes' : 'no'}
            options={[
              { value: 'no', label: say(weigh.no) },
              { value: 'yes', label: say(weigh.yes) },
            ]}
            onChange={(value) => set({ oedema: value === 'yes' })}
          />
        </div>
      </details>
    </>
  )
}

function Day({
  on,
  setOn,
  today,
  problem,
}: {
  readonly on: PlainDate
  readonly setOn: (on: PlainDate) => void
  readonly today: PlainDate
  readonly problem: string | undefined
}) {
  const [open, setOpen] = useState(on !== today)
  if (!open)
    return (
      <button type="button" class="linkish" onClick={() => setOpen(true)}>
        {say(weigh.changeDate)}
      </button>
    )
  return (
    <TextField
      label={say(weigh.date)}
      type="date"
      value={on}
      max={today}
      onInput={(typed) => {
        const parsed = parsePlainDate(typed)
        if (parsed !== undefined) setOn(parsed)
      }}
      problem={problem}
    />
  )
}
