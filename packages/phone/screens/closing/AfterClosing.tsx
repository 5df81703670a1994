import { monthOf } from '@simpul/domain/core'
import { Button, Dialog, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import type { SessionDay } from '../../db/known.ts'
import { closing as text } from '../../text/closing-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'

/** The summary is what is wanted now; opening again is rare and asks why. */
export function AfterClosing({ day }: { readonly day: SessionDay }) {
  const phone = usePhone()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState(false)
  async function reopen(): Promise<void> {
    const body = { from: day.proposed?.to ?? day.state, to: 'open', day: day.day, reason }
    const saved = await phone.record({
      service: 'session-day',
      subject: { kind: 'activity', id: day.id },
      body,
    })
    setFailed(!saved.ok)
    if (saved.ok) setAsking(false)
  }
  return (
    <div class="stack stack-tight">
      <Button look="main" wide onClick={() => go(`/recap/${monthOf(day.day)}`)}>
        {say(text.recap)}
      </Button>
      <Button look="plain" wide onClick={() => setAsking(true)}>
        {say(text.reopen)}
      </Button>
      {asking && (
        <Dialog title={say(text.reopen)} onClose={() => setAsking(false)}>
          {failed && <Notice tone="watch" title={say(text.failed)} live />}
          <TextField label={say(text.reopenReason)} value={reason} onInput={setReason} maxLength={200} />
          <Button look="main" wide disabled={reason.trim().length < 3} onClick={() => void reopen()}>
            {say(text.reopen)}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {say(shell.cancel)}
          </Button>
        </Dialog>
      )}
    </div>
  )
}
