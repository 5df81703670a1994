import { useEffect } from 'preact/hooks'
import type { PersonRow } from '../db/known.ts'
import { day } from '../text/day-text.ts'
import { say } from '../text/language.ts'
import { nameText } from './name-text.ts'
import type { Came } from './use-check-in.ts'

interface CheckedInBarProps {
  readonly came: Came
  readonly onTakeBack: (row: PersonRow) => Promise<void>
  readonly onEnd: () => void
}

const SHOWN_MS = 10_000

const WORDS = { came: day.isHere, 'was-here': day.wasHere, 'not-saved': day.notSaved } as const

/** Who was just checked in, and ten seconds to take it back where the thumb is. */
export function CheckedInBar({ came: { row, how }, onTakeBack, onEnd }: CheckedInBarProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [row, how])
  return (
    <div class="came" role="status">
      <span>{say(WORDS[how], { name: nameText(row.name) })}</span>
      {how === 'came' && (
        <button type="button" class="came-undo" onClick={() => void onTakeBack(row)}>
          {say(day.undo)}
        </button>
      )}
    </div>
  )
}
