import type { JournalEntry, PlainDate } from '@simpul/domain/core'
import type { ChildGrowthBody, Doubt, Measure } from '@simpul/domain/sectors/health'
import { Button, Empty, Notice, TextField, useOpenForm } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FoldedPerson, HeldEntry, SessionDay } from '../db/known.ts'
import { shell } from '../text/text.ts'
import { child, weigh } from '../text/weigh-text.ts'
import { recordWeighing } from './record-weighing.ts'
import {
  emptyWeighing,
  type TypedWeighing,
  typedFrom,
  weighingBody,
  withAnswers,
} from '../form/typed-weighing.ts'
import { answersOf, doubtsOf, usualPosition, weighingDraft } from './weighing-draft.ts'
import { currentLanguage, say } from '../text/language.ts'
import { ChildHeader } from './ChildHeader.tsx'
import { useDayChoices } from './day-choices.ts'
import { DoubtDialog } from './DoubtDialog.tsx'
import { LastTime } from './LastTime.tsx'
import { usePhone } from './phone-context.ts'
import { Result } from './Result.tsx'
import { Shell } from './Shell.tsx'
import { useLiveTables } from './use-live-tables.ts'
import { useLoaded } from './use-loaded.ts'
import { DayBox, Measures } from './WeighBoxes.tsx'
import { problemsOf, recordProblem, type WeighingProblems } from './weighing-problems.ts'
import './day.css'

interface WeighProps {
  readonly id: string
  readonly entry?: string
  /** Where one came from: the list of the day, or the page of the child. */
  readonly back?: string
}

/** What the form needs before it can be drawn; all of it lies on this phone. */
interface Loaded {
  readonly person: FoldedPerson | undefined
  readonly day: SessionDay
  readonly kept: TypedWeighing | undefined
}

/** Weigh and measure one child; with `entry`, correct what was written. */
export function Weigh({ id, entry, back = '/session' }: WeighProps) {
  const phone = usePhone()
  const [{ desk }] = useDayChoices()
  useLiveTables(desk, phone)
  const loaded = useLoaded(async (): Promise<Loaded> => {
    const [person, day, kept] = await Promise.all([
      phone.person(id),
      phone.sessionDay(phone.today()),
      phone.unfinished.read(draftKey(id, entry)),
    ])
    return { person, day, kept: kept as TypedWeighing | undefined }
  }, [id])
  const [saved, setSaved] = useState<readonly JournalEntry[]>()
  const person = loaded?.person
  if (loaded === undefined || person === undefined)
    return (
      <Shell title={say(weigh.title)} back={back}>
        {loaded === undefined ? say(shell.loading) : <Empty icon="child" title={say(child.notFound)} />}
      </Shell>
    )
  if (saved !== undefined) return <Result id={id} saved={saved} back={back} />
  return (
    <WeighForm
      person={person}
      day={loaded.day}
      entry={person.entries.find((known) => known.id === entry)}
      kept={loaded.kept}
      onSaved={setSaved}
      back={back}
    />
  )
}

const draftKey = (id: string, entry: string | undefined): string => `weigh ${id} ${entry ?? ''}`

interface WeighFormProps {
  readonly person: FoldedPerson
  readonly day: SessionDay
  readonly entry: HeldEntry | undefined
  readonly kept: TypedWeighing | undefined
  readonly onSaved: (entries: readonly JournalEntry[]) => void
  readonly back: string
}

/** Brings what is wrong into sight: the button stands below, and the mistake may be far above or beneath it. */
function showProblem(): void {
  const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (wrong === null) scrollTo({ top: 0 })
  else wrong.focus()
}

/** What was typed, as it stood when the battery died or as the entry says it. */
function firstTyped({ person, entry, kept }: WeighFormProps, today: PlainDate): TypedWeighing {
  if (kept !== undefined) return kept
  return entry === undefined
    ? emptyWeighing(usualPosition(person.subject.birth, today))
    : typedFrom(entry.body as ChildGrowthBody, currentLanguage())
}

function WeighForm(props: WeighFormProps) {
  const { person, day, entry, kept, onSaved, back } = props
  useOpenForm()
  const phone = usePhone()
  const today = phone.today()
  const { subject } = person
  const [typed, setTyped] = useState<TypedWeighing>(() => firstTyped(props, today))
  const [on, setOn] = useState<PlainDate>(entry?.happenedOn ?? today)
  const [why, setWhy] = useState('')
  const [doubts, setDoubts] = useState<readonly Doubt[]>([])
  const [confirmed, setConfirmed] = useState<readonly Measure[]>([])
  const [problems, setProblems] = useState<WeighingProblems>({})
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
    const result = await write(answersOf(body, on, today, sure))
    setBusy(false)
    if (!result.ok) return setProblems(recordProblem(result.problem))
    await phone.unfinished.drop(draftKey(subject.id, entry?.id))
    onSaved(result.value)
  }

  function write(answers: ChildGrowthBody): ReturnType<typeof recordWeighing> {
    if (entry === undefined) return recordWeighing(phone, day, person, weighingDraft(person, answers, on))
    const draft = weighingDraft(person, answers, on, { entry, why: why.trim() })
    return refused === undefined ? phone.record(draft) : phone.amendRefused(refused.id, draft)
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
      <LastTime person={person} today={today} />
      {refused !== undefined && <Notice tone="quiet">{say(weigh.mending)}</Notice>}
      {kept !== undefined && <Notice tone="quiet">{say(weigh.unfinished)}</Notice>}
      {problems.form !== undefined && <Notice tone="urgent" title={problems.form} live />}
      {(subject.birth === undefined || subject.sex === undefined) && (
        <Notice tone="watch">{say(weigh.noBirth)}</Notice>
      )}
      <Measures typed={typed} set={set} problems={problems} onSave={() => void save(typed, confirmed)} />
      <DayBox on={on} setOn={setOn} today={today} problem={problems.on} />
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
