import type { Question, ServiceSheet, When } from '@simpul/domain/core'
import { whenOnDay } from '@simpul/domain/core'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Phone } from '../../db/phone.ts'
import { answered, type CaseDraft, confirmed } from '../../form/case-draft.ts'
import { type FormState, formState } from '../../form/form-state.ts'
import { type FormStep, stepsOf } from '../../form/form-steps.ts'

/** Where somebody stands in a form, what is asked there, and what is wrong so far. */
export interface FormSteps {
  readonly state: FormState
  readonly step: FormStep
  /** From 1, among the steps that ask anything. */
  readonly place: number
  readonly count: number
  /** Places among all steps; undefined at either end. */
  readonly before: number | undefined
  readonly next: number | undefined
  readonly goBefore: () => void
  readonly goNext: () => void
  /** Goes to the step of a question and to its box. */
  readonly show: (key: string | undefined) => void
  /** True when nothing is missing; else shows everything that is, beginning at the first. */
  readonly showGaps: () => boolean
  /** How many answers are missing or wrong, once somebody has tried to save. */
  readonly gapsShown: number
  /** Whether it is time to say what is wrong with an answer. */
  readonly isTold: (key: string) => boolean
  readonly answer: (key: string, value: unknown) => void
  readonly leave: (key: string) => void
  readonly confirm: (keys: readonly string[]) => void
  /** What is asked, was found written already, and was looked at by nobody. */
  readonly uncheckedAsked: readonly Question[]
}

interface Changing {
  readonly draft: CaseDraft
  readonly change: (next: (draft: CaseDraft) => CaseDraft) => void
}

export function useFormSteps(
  phone: Phone,
  { questions }: ServiceSheet,
  { draft, change }: Changing,
): FormSteps {
  const steps = useMemo(() => stepsOf(questions), [questions])
  const state = formState(questions, draft.answers, whenNow(phone))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState(false)
  const [wanted, setWanted] = useState<string>()
  const asks = (at: number): boolean =>
    steps[at]?.questions.some(({ key, computed }) => state.asked.has(key) || computed !== undefined) === true
  const open = steps.map((_, at) => at).filter(asks)
  const at = open.includes(draft.step) ? draft.step : (open[0] ?? 0)
  const place = open.indexOf(at)
  const step = steps[at]
  if (step === undefined) throw new Error('a form without questions')

  useEffect(() => {
    if (wanted === undefined) return
    const question = document.getElementById(`question-${wanted}`)
    question?.scrollIntoView({ block: 'center' })
    question?.querySelector<HTMLElement>('input:not([type="file"]), textarea, button')?.focus()
    setWanted(undefined)
  }, [wanted, at])

  function goTo(to: number | undefined): void {
    if (to === undefined) return
    change((before) => ({
      ...before,
      step: to,
      left: before.left.includes(at) ? before.left : [...before.left, at],
      changedAt: phone.now(),
    }))
    scrollTo({ top: 0 })
  }

  function show(key: string | undefined): void {
    const to = steps.findIndex((one) => one.questions.some((question) => question.key === key))
    if (to !== at && to >= 0) goTo(to)
    setWanted(key)
  }

  const placeOf = (key: string): number =>
    steps.findIndex((one) => one.questions.some((question) => question.key === key))

  return {
    state,
    step,
    place: place + 1,
    count: open.length,
    before: open[place - 1],
    next: open[place + 1],
    goBefore: () => goTo(open[place - 1]),
    goNext: () => goTo(open[place + 1]),
    show,
    showGaps: () => {
      setTried(true)
      const first = [...state.problems.keys()].sort((a, b) => placeOf(a) - placeOf(b))[0]
      if (first !== undefined) show(first)
      return first === undefined
    },
    gapsShown: tried ? state.problems.size : 0,
    isTold: (key) => tried || touched.has(key) || draft.left.includes(placeOf(key)),
    answer: (key, value) => change((before) => answered(before, key, value, phone.now())),
    leave: (key) => setTouched((before) => new Set([...before, key])),
    confirm: (keys) => change((before) => confirmed(before, keys, phone.now())),
    uncheckedAsked: questions.filter(({ key }) => state.asked.has(key) && draft.unchecked.includes(key)),
  }
}

/** What answers are held against: today, and this moment. */
const whenNow = (phone: Phone): When => ({ ...whenOnDay(phone.today()), now: phone.now() })
