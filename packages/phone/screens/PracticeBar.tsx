import { say } from '../text/language.ts'
import { practice } from '../text/practice-text.ts'
import { usePractice } from './practice-context.ts'

/** On every screen of the made-up post: where one is, and the way out. */
export function PracticeBar() {
  const { practising, end } = usePractice()
  if (!practising) return null
  return (
    <div class="practice-bar" role="status">
      <span>{say(practice.bar)}</span>
      <button type="button" class="practice-end" onClick={end}>
        {say(practice.end)}
      </button>
    </div>
  )
}
