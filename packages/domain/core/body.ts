import type { FieldEdit } from './edits.ts'
import { isUuid } from './ids.ts'
import {
  type Answers,
  checkAnswers,
  isMissing,
  type Question,
  type QuestionProblem,
  type When,
} from './question/index.ts'
import { err, ok, type Result } from './result.ts'

type Checked = Result<Record<string, unknown>, readonly QuestionProblem[]>

/** A fact's body is its answers. */
export const checkFactBody = (questions: readonly Question[], answers: Answers, when: When): Checked =>
  checkAnswers(questions, answers, when)

/** A move's body is `from`, `to` and its answers. */
export function checkMoveBody(questions: readonly Question[], answers: Answers, when: When): Checked {
  const { from, to, ...rest } = answers
  if (typeof from !== 'string' || from === '') return err([{ question: 'from', problem: 'type' }])
  if (typeof to !== 'string' || to === '') return err([{ question: 'to', problem: 'type' }])
  const checked = checkAnswers(questions, rest, when)
  return checked.ok ? ok({ from, to, ...checked.value }) : checked
}

/**
 * An edit's body has, per field it sets, the value and the edits its writer saw. A null value empties the field.
 * Requirement and relevance are not asked: an edit says only what it changes.
 */
export function checkEditBody(questions: readonly Question[], answers: Answers, when: When): Checked {
  const clean: Record<string, FieldEdit> = {}
  const problems: QuestionProblem[] = []
  for (const [key, edit] of Object.entries(answers)) {
    const question = questions.find((known) => known.key === key)
    if (question === undefined) problems.push({ question: key, problem: 'unknown-question' })
    else if (!isFieldEdit(edit)) problems.push({ question: key, problem: 'type' })
    else {
      const value = checkField(question, edit.value, when)
      if (value.ok) clean[key] = { value: value.value, saw: [...edit.saw].sort() }
      else problems.push(...value.problem)
    }
  }
  if (problems.length === 0 && Object.keys(clean).length === 0)
    return err([{ question: '', problem: 'required' }])
  return problems.length === 0 ? ok(clean) : err(problems)
}

function checkField(
  question: Question,
  value: unknown,
  when: When,
): Result<unknown, readonly QuestionProblem[]> {
  if (isMissing(value)) return ok(null)
  const { when: _, required: __, ...unconditional } = question
  const checked = checkAnswers([unconditional as Question], { [question.key]: value }, when)
  return checked.ok ? ok(checked.value[question.key]) : checked
}

function isFieldEdit(edit: unknown): edit is FieldEdit {
  if (typeof edit !== 'object' || edit === null || !('value' in edit) || !('saw' in edit)) return false
  const keys = Object.keys(edit).length
  return (
    keys === 2 &&
    Array.isArray(edit.saw) &&
    edit.saw.length <= 50 &&
    edit.saw.every((id) => typeof id === 'string' && isUuid(id))
  )
}
