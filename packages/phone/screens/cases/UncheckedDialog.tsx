import type { Question } from '@simpul/domain/core'
import { Button, Dialog } from '@simpul/parts'
import { fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'

interface UncheckedDialogProps {
  readonly questions: readonly Question[]
  readonly onRight: () => void
  readonly onLook: () => void
}

/** What was filled in from earlier data is asked about once before it is said again. */
export function UncheckedDialog({ questions, onRight, onLook }: UncheckedDialogProps) {
  return (
    <Dialog title={say(text.uncheckedTitle)} onClose={onLook}>
      <p>{say(text.uncheckedText, { count: questions.length })}</p>
      <ul class="gaps">
        {questions.map(({ key, label }) => (
          <li key={key}>{say(label)}</li>
        ))}
      </ul>
      <Button look="main" wide onClick={onRight}>
        {say(text.uncheckedYes)}
      </Button>
      <Button wide onClick={onLook}>
        {say(text.uncheckedLook)}
      </Button>
    </Dialog>
  )
}
