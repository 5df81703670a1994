import type { DoneAnswer, NoticeWaysAnswer } from '@simpul/domain/wire'
import { Button, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { notices as text } from '../../text/notices-text.ts'
import { say } from '../../text/say.ts'
import { PushHere } from './PushHere.tsx'

/** Where else the reader wants to be told: by mail, and in this browser. */
export function NoticeWays() {
  const { answer } = useAnswer<NoticeWaysAnswer>('notices/ways')
  return (
    <section class="card stack">
      <h2>{say(text.ways)}</h2>
      <p class="small">{say(text.waysText)}</p>
      {answer !== undefined && (
        <>
          <Email given={answer.email ?? ''} sendsMail={answer.sendsMail} />
          {answer.pushKey !== null && <PushHere pushKey={answer.pushKey} />}
        </>
      )}
    </section>
  )
}

function Email({ given, sendsMail }: { readonly given: string; readonly sendsMail: boolean }) {
  const [email, setEmail] = useState(given)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'good' | 'watch'; words: string }>()
  async function save(): Promise<void> {
    setBusy(true)
    const wanted = email.trim()
    const done = await fetchJson<DoneAnswer>('me/email', { email: wanted === '' ? null : wanted })
    setBusy(false)
    setSaid(
      done.ok ? { tone: 'good', words: say(text.saved) } : { tone: 'watch', words: say(done.problem.text) },
    )
  }
  return (
    <form
      class="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={say(text.email)}
        hint={say(sendsMail ? text.emailHint : text.emailOff)}
        type="email"
        autoComplete="email"
        value={email}
        onInput={setEmail}
      />
      <Button type="submit" busy={busy}>
        {say(text.save)}
      </Button>
      {said !== undefined && (
        <Notice tone={said.tone} live>
          {said.words}
        </Notice>
      )}
    </form>
  )
}
