import type { Doubt } from '@simpul/domain/sectors/health'
import { Button } from '@simpul/parts'
import { say, sayNumber } from '../text/language.ts'
import { weigh } from '../text/weigh-text.ts'

interface FillDoubtProps {
  readonly doubt: Doubt
  /** True: the likely slip is mended; false: measured again and right. */
  readonly onAnswer: (repair: boolean) => void
}

/** What is odd about a row, under the row: the place in the list is not lost, and nothing is repaired silently. */
export function FillDoubt({ doubt, onAnswer }: FillDoubtProps) {
  const params = Object.fromEntries(
    Object.entries(doubt.params).map(([name, value]) => [
      name,
      typeof value === 'number' ? sayNumber(value, 2) : value,
    ]),
  )
  return (
    <div class="fill-say fill-ask" role="alert">
      <p>{say(doubt.ask, params)}</p>
      <div class="cluster">
        {doubt.repair !== undefined && (
          <Button look="main" onClick={() => onAnswer(true)}>
            {say(doubt.repair.label, params)}
          </Button>
        )}
        {doubt.result === 'konfirmasi' && (
          <Button onClick={() => onAnswer(false)}>{say(weigh.askYes)}</Button>
        )}
      </div>
    </div>
  )
}
