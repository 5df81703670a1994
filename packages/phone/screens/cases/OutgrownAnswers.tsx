import type { Question } from '@simpul/domain/core'
import { Notice } from '@simpul/parts'
import type { CaseDraft } from '../../form/case-draft.ts'
import { outgrownAnswers } from '../../form/outgrown-answers.ts'
import { fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'

interface OutgrownAnswersProps {
  /** None when the whole form is gone. */
  readonly questions: readonly Question[]
  readonly draft: CaseDraft
}

/** Answers of a draft that its form has no question for any more, to be written elsewhere before they are left behind. */
export function OutgrownAnswers({ questions, draft }: OutgrownAnswersProps) {
  const lines = outgrownAnswers(questions, draft.answers)
  if (lines.length === 0) return null
  return (
    <Notice tone="watch" title={say(text.outgrown)}>
      <p>{say(text.outgrownTodo)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
