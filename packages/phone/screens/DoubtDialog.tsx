import type { ChildGrowthBody, Doubt } from '@simpul/domain/sectors/health'
import { Button, Dialog } from '@simpul/parts'
import { say, sayNumber } from '../text/language.ts'
import { weigh } from '../text/weigh-text.ts'

interface DoubtDialogProps {
  readonly doubt: Doubt
  /** With the answers that mend it, or undefined when what was typed is right. */
  readonly onAnswer: (doubt: Doubt, repair: Partial<ChildGrowthBody> | undefined) => void
  readonly onAgain: () => void
}

/** Large letters for the first sentence only: what is odd. */
const SENTENCE_END = /(?<=[.?]) /

/** "Benar 72 kg?": the likely slip is offered first, and nothing is repaired silently. */
export function DoubtDialog({ doubt, onAnswer, onAgain }: DoubtDialogProps) {
  const params = Object.fromEntries(
    Object.entries(doubt.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? sayNumber(value, 2) : value,
    ]),
  )
  const { repair } = doubt
  const [title = '', ...rest] = say(doubt.ask, params).split(SENTENCE_END)
  return (
    <Dialog title={title} onClose={onAgain}>
      {rest.length > 0 && <p>{rest.join(' ')}</p>}
      {doubt.result === 'konfirmasi' && <p>{say(weigh.askBody)}</p>}
      {repair !== undefined && (
        <Button look="main" wide onClick={() => onAnswer(doubt, repair.answers)}>
          {say(repair.label, params)}
        </Button>
      )}
      <Button look={repair === undefined ? 'main' : 'side'} wide onClick={onAgain}>
        {say(weigh.askAgain)}
      </Button>
      {doubt.result === 'konfirmasi' && (
        <Button wide onClick={() => onAnswer(doubt, undefined)}>
          {say(weigh.askYes)}
        </Button>
      )}
    </Dialog>
  )
}
