import type { TrackAnswer } from '@simpul/domain/wire'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Words } from '../pages/cases/Words.tsx'
import { say, sayDate } from '../text/say.ts'
import { track as text } from '../text/track-text.ts'
import type { Act } from './use-act.ts'

const REASON_MIN = 3

/** Not as it should be: the citizen opens the case again and says why. */
export function Reopen({ answer, act }: { readonly answer: TrackAnswer; readonly act: Act }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { reopenUntil } = answer.may
  return (
    <section class="card stack">
      <h2>{say(text.notRight)}</h2>
      <p>
        {reopenUntil === null ? say(text.reopenLead) : say(text.reopenUntil, { day: sayDate(reopenUntil) })}
      </p>
      {open ? (
        <>
          <Words
            label={say(text.reopenReason)}
            hint={say(text.reopenHint)}
            value={reason}
            onInput={setReason}
          />
          <Button
            look="main"
            wide
            busy={act.busy}
            disabled={reason.trim().length < REASON_MIN}
            onClick={() => void act.send('reopen', { step: answer.step, reason: reason.trim() })}
          >
            {say(text.reopen)}
          </Button>
        </>
      ) : (
        <Button wide icon="undo" onClick={() => setOpen(true)}>
          {say(text.reopen)}
        </Button>
      )}
    </section>
  )
}
