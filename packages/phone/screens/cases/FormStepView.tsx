import type { Question, ServiceSheet } from '@simpul/domain/core'
import { Button, Progress } from '@simpul/parts'
import { useEffect, useRef } from 'preact/hooks'
import { problemText } from '../../form/answer-problem.ts'
import { answerText } from '../../form/answer-text.ts'
import type { CaseDraft } from '../../form/case-draft.ts'
import { QuestionField } from '../../form/fields/QuestionField.tsx'
import { fill } from '../../text/case-text.ts'
import { form as formText, steps as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import type { FormSteps } from './use-form-steps.ts'

/** Which part of the form this is, and how much of it is left. */
export function StepHead({ form, sheet }: { readonly form: FormSteps; readonly sheet: ServiceSheet }) {
  const { step, place, count } = form
  const head = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    // Whoever goes on by keyboard or hears the screen begins at the top of the new part.
    if (!first.current) head.current?.focus()
    first.current = false
  }, [place])
  const name = say(text[step.name])
  return (
    <div class="stack stack-tight">
      {place === 1 && <p>{say(sheet.name)}</p>}
      <h2 ref={head} tabIndex={-1} class="step-head">
        {step.part === undefined ? name : say(text.part, { name, part: step.part })}
      </h2>
      {count > 1 && <Progress label={say(text.progress, { step: place, count })} value={place / count} />}
    </div>
  )
}

interface FormStepViewProps {
  readonly form: FormSteps
  readonly sheet: ServiceSheet
  readonly draft: CaseDraft
}

/** The questions of one step, as far as they are asked. */
export function FormStepView({ form, sheet, draft }: FormStepViewProps) {
  const { step, state } = form
  const shown = step.questions.filter(({ key, computed }) => state.asked.has(key) || computed !== undefined)
  const unchecked = shown.map(({ key }) => key).filter((key) => draft.unchecked.includes(key))
  return (
    <div class="stack stack-loose">
      {unchecked.length > 1 && (
        <Button wide icon="check" onClick={() => form.confirm(unchecked)}>
          {say(fill.allRight)}
        </Button>
      )}
      {shown.map((question) =>
        question.computed === undefined ? (
          <QuestionField
            key={question.key}
            question={question}
            value={draft.answers[question.key]}
            unchecked={draft.unchecked.includes(question.key)}
            onRight={() => form.confirm([question.key])}
            onChange={(value) => form.answer(question.key, value)}
            onLeave={() => form.leave(question.key)}
            problem={toldProblem(question, form, sheet)}
          />
        ) : (
          <Computed key={question.key} question={question} value={state.computed[question.key]} />
        ),
      )}
    </div>
  )
}

function toldProblem(question: Question, form: FormSteps, sheet: ServiceSheet): string | undefined {
  const problem = form.state.problems.get(question.key)
  if (problem === undefined || !form.isTold(question.key)) return undefined
  return problemText(question, problem, (key) => {
    const other = sheet.questions.find((one) => one.key === key)
    return other === undefined ? key : say(other.label)
  })
}

/** Read off the other answers and never typed. */
function Computed({ question, value }: { readonly question: Question; readonly value: unknown }) {
  return (
    <div class="computed" role="status">
      <span class="field-label">{say(question.label)}</span>
      <p>
        {value === undefined ? say(formText.notKnownYet) : answerText(question, value)}{' '}
        <span class="field-hint">({say(formText.computed)})</span>
      </p>
    </div>
  )
}
