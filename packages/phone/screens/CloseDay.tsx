import type { PlainDate } from '@simpul/domain/core'
import { Button, Dialog, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { SessionDay } from '../db/phone.ts'
import { stateOfDay } from './check-in.ts'
import { say } from '../text/language.ts'
import { session, shell } from '../text/text.ts'
import { usePhone } from './phone-context.ts'

interface CloseDayProps {
  readonly day: SessionDay
  readonly today: PlainDate
  readonly done: number
  readonly left: number
  readonly onEnd: () => void
}

/** Asks before closing; asks for a reason before opening again. */
export function CloseDay({ day, today, done, left, onEnd }: CloseDayProps) {
  const phone = usePhone()
  const [reason, setReason] = useState('')
  const from = stateOfDay(day)
  const reopening = from === 'closed'
  async function move(): Promise<void> {
    const body = { from, to: reopening ? 'open' : 'closed', day: today, ...(reopening ? { reason } : {}) }
    await phone.record({ service: 'session-day', subject: { kind: 'activity', id: day.id }, body })
    onEnd()
  }
  return (
    <Dialog title={say(reopening ? session.reopen : session.closeAsk)} onClose={onEnd}>
      {reopening ? (
        <TextField label={say(session.reopenReason)} value={reason} onInput={setReason} maxLength={200} />
      ) : (
        <p>{say(session.closeText, { done, left })}</p>
      )}
      <Button look="main" wide disabled={reopening && reason.trim().length < 3} onClick={() => void move()}>
        {say(reopening ? session.reopen : session.close)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
