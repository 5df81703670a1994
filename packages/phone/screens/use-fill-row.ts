import type { JournalEntry, PlainDate } from '@simpul/domain/core'
import type { Doubt, Measure } from '@simpul/domain/sectors/health'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FoldedPerson, SessionDay } from '../db/known.ts'
import type { Phone, RecordProblem } from '../db/phone.ts'
import { recordWeighing, undoAll } from './record-weighing.ts'
import { emptyWeighing, type TypedWeighing, weighingBody, withAnswers } from '../form/typed-weighing.ts'
import { answersOf, usualPosition, weighingDraft } from './weighing-draft.ts'
import { currentLanguage } from '../text/language.ts'
import { type FillJudgement, judgeRow } from './fill-judge.ts'

/** The two boxes of a row as typed. */
export type FillTyped = Pick<TypedWeighing, 'weightKg' | 'lengthCm'>

export const NOTHING_TYPED: FillTyped = { weightKg: '', lengthCm: '' }

/** A row that has been written: its entries while they can be undone, and what the weight meant. */
export interface FillSaved {
  readonly entries: readonly JournalEntry[]
  readonly judgement: FillJudgement
  readonly canUndo: boolean
}

export interface FillRowState {
  readonly typed: FillTyped
  readonly judgement: FillJudgement | undefined
  /** Asked and not answered: the row is not saved. */
  readonly asking: Doubt | undefined
  readonly saved: FillSaved | undefined
  readonly busy: boolean
  readonly problem: RecordProblem | 'too-late' | undefined
  readonly type: (change: Partial<FillTyped>) => void
  /** Saves what was typed. `onward` is called as soon as there is nothing to answer: the hand need not wait for the disk. */
  readonly commit: (onward?: () => void) => Promise<void>
  readonly answer: (repair: boolean, onward: () => void) => Promise<void>
  readonly undo: () => Promise<void>
}

interface FillRowInput {
  readonly phone: Phone
  readonly id: string
  readonly on: PlainDate
  readonly day: SessionDay | undefined
  readonly kept: FillTyped | undefined
  /** Told of every change, so that a dead battery costs nothing; undefined once it is saved. */
  readonly onTyped: (id: string, typed: FillTyped | undefined) => void
}

/** A value is judged once the fingers rest: half a number would always be wrong. */
const REST_MS = 350
const UNDO_MS = 10_000

export const isEmpty = ({ weightKg, lengthCm }: FillTyped): boolean => weightKg === '' && lengthCm === ''

/** One row of the grid: what is typed, what the rules say to it, and whether it is saved. */
export function useFillRow({ phone, id, on, day, kept, onTyped }: FillRowInput): FillRowState {
  const [typed, setTyped] = useState<FillTyped>(kept ?? NOTHING_TYPED)
  const [judgement, setJudgement] = useState<FillJudgement>()
  const [asking, setAsking] = useState<Doubt>()
  const [saved, setSaved] = useState<FillSaved>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<FillRowState['problem']>()
  const person = useRef<Promise<FoldedPerson | undefined>>()
  const sure = useRef<readonly Measure[]>([])
  const saving = useRef(false)

  /** Opened once a row is used: its history is what the value is held against. */
  const load = (): Promise<FoldedPerson | undefined> => {
    person.current ??= phone.person(id)
    return person.current
  }

  useEffect(() => {
    if (isEmpty(typed) || saved !== undefined) return undefined
    let current = true
    const timer = setTimeout(() => {
      void load().then((known) => {
        if (current && known !== undefined) setJudgement(judged(known, typed, on, sure.current))
      })
    }, REST_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [typed, saved])

  useEffect(() => {
    if (saved?.canUndo !== true) return undefined
    const timer = setTimeout(() => setSaved({ ...saved, canUndo: false }), UNDO_MS)
    return () => clearTimeout(timer)
  }, [saved])

  function type(change: Partial<FillTyped>): void {
    const next = { ...typed, ...change }
    sure.current = []
    setTyped(next)
    setAsking(undefined)
    setJudgement(undefined)
    setProblem(undefined)
    onTyped(id, isEmpty(next) ? undefined : next)
    void load()
  }

  async function save(values: FillTyped, onward?: () => void): Promise<void> {
    if (isEmpty(values) || saved !== undefined) return onward?.()
    if (saving.current) return
    saving.current = true
    try {
      const known = await load()
      if (known !== undefined) await write(known, values, onward)
    } finally {
      saving.current = false
    }
  }

  async function write(known: FoldedPerson, values: FillTyped, onward?: () => void): Promise<void> {
    const found = judged(known, values, on, sure.current)
    setJudgement(found)
    setAsking(found.doubt)
    if (found.doubt !== undefined) return
    setBusy(true)
    onward?.()
    const answers = answersOf(bodyOf(known, values, on), on, phone.today(), sure.current)
    const result = await recordWeighing(phone, day, known, weighingDraft(known, answers, on))
    setBusy(false)
    setProblem(result.ok ? undefined : result.problem)
    if (!result.ok) return
    setSaved({ entries: result.value, judgement: found, canUndo: true })
    onTyped(id, undefined)
  }

  async function answer(repair: boolean, onward: () => void): Promise<void> {
    if (asking === undefined) return
    const mended = repair ? mendedBy(asking, typed) : typed
    if (!repair && asking.question !== 'position') sure.current = [...sure.current, asking.question]
    setTyped(mended)
    await save(mended, onward)
  }

  async function undo(): Promise<void> {
    if (saved === undefined) return
    const undone = await undoAll(phone, saved.entries)
    setProblem(undone ? undefined : 'too-late')
    if (!undone) return setSaved({ ...saved, canUndo: false })
    person.current = undefined
    sure.current = []
    setSaved(undefined)
    setJudgement(undefined)
    setTyped(NOTHING_TYPED)
  }

  const commit = (onward?: () => void): Promise<void> => save(typed, onward)
  return { typed, judgement, asking, saved, busy, problem, type, commit, answer, undo }
}

const boxesOf = (person: FoldedPerson, typed: FillTyped, on: PlainDate): TypedWeighing => ({
  ...emptyWeighing(usualPosition(person.subject.birth, on)),
  ...typed,
})

const bodyOf = (person: FoldedPerson, typed: FillTyped, on: PlainDate) =>
  weighingBody(boxesOf(person, typed, on))

const judged = (person: FoldedPerson, typed: FillTyped, on: PlainDate, sure: readonly Measure[]) =>
  judgeRow(person, bodyOf(person, typed, on), on, sure)

/** The boxes with the likely slip mended. */
function mendedBy({ repair }: Doubt, typed: FillTyped): FillTyped {
  if (repair === undefined) return typed
  const { weightKg, lengthCm } = withAnswers(
    { ...emptyWeighing(undefined), ...typed },
    repair.answers,
    currentLanguage(),
  )
  return { weightKg, lengthCm }
}
