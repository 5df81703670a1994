import { type Answers, type Question, whenOnDay } from '@simpul/domain/core'
import { Button, Dialog, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { Sheets } from '../../db/sheets.ts'
import { problemText } from '../../form/answer-problem.ts'
import { QuestionField } from '../../form/fields/QuestionField.tsx'
import { formState } from '../../form/form-state.ts'
import { FormToolsContext } from '../../form/form-tools.ts'
import { fill } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { useTools } from './use-tools.ts'

interface AnswersDialogProps {
  readonly title: string
  readonly questions: readonly Question[]
  readonly first: Answers
  /** Keys without which it cannot be saved. */
  readonly wanted: readonly string[]
  readonly sheets: Sheets
  readonly save: string
  /** False when it was not saved. */
  readonly onSave: (answers: Answers) => Promise<boolean>
  readonly onClose: () => void
}

/** A few questions that belong to a step. It stays open until the answers are written. */
export function AnswersDialog({
  title,
  questions,
  first,
  wanted,
  sheets,
  save,
  onSave,
  onClose,
}: AnswersDialogProps) {
  const phone = usePhone()
  const tools = useTools(phone, sheets, questions)
  const [answers, setAnswers] = useState(first)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  // Alone in this dialog no answer hangs on another.
  const asked = questions
    .map(({ when: _, ...question }) => ({ ...question, required: wanted.includes(question.key) }) as Question)
    .sort((a, b) => Number(b.required) - Number(a.required))
  const state = formState(asked, answers, { ...whenOnDay(phone.today()), now: phone.now() })
  async function end(): Promise<void> {
    setTried(true)
    if (state.problems.size > 0) return
    setBusy(true)
    const saved = await onSave(state.clean)
    setBusy(false)
    if (saved) onClose()
    else setFailed(true)
  }
  return (
    <FormToolsContext.Provider value={tools}>
      <Dialog title={title} onClose={onClose}>
        {failed && <Notice tone="urgent" title={say(fill.notSaved)} live />}
        {asked.map((question) => {
          const problem = tried ? state.problems.get(question.key) : undefined
          return (
            <QuestionField
              key={question.key}
              question={question}
              value={answers[question.key]}
              unchecked={false}
              onRight={() => {}}
              onChange={(value) => setAnswers((before) => ({ ...before, [question.key]: value }))}
              onLeave={() => {}}
              problem={problem === undefined ? undefined : problemText(question, problem, (key) => key)}
            />
          )
        })}
        <Button look="main" wide busy={busy} onClick={() => void end()}>
          {save}
        </Button>
        <Button wide onClick={onClose}>
          {say(shell.cancel)}
        </Button>
      </Dialog>
    </FormToolsContext.Provider>
  )
}
