import { localDate } from '@simpul/domain/core'
import type { CaseAnswer, CaseNoteRequest, Me } from '@simpul/domain/wire'
import { Button, Dialog, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../../api/fetch-json.ts'
import { casePage as text } from '../../text/cases-text.ts'
import { say, sayTime } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { sayStaff } from './say-staff.ts'
import { type StepAnswers, ToldFields } from './StepDialog.tsx'
import { Words } from './Words.tsx'

interface MessagesProps {
  readonly one: CaseAnswer
  readonly me: Me
  readonly again: () => void
}

/** What those who work on a case say to each other, and that the citizen was told. */
export function CaseMessages({ one, me, again }: MessagesProps) {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [telling, setTelling] = useState(false)
  const [problem, setProblem] = useState<DeskProblem>()
  const messages = one.notes.filter(({ kind }) => kind === 'message')
  async function note(body: CaseNoteRequest): Promise<boolean> {
    setBusy(true)
    const answer = await fetchJson<CaseAnswer>(`desk/cases/${one.id}/notes`, body)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) again()
    return answer.ok
  }
  async function send(): Promise<void> {
    if (await note({ kind: 'message', text: words.trim() })) setWords('')
  }
  return (
    <section class="card stack case-talk">
      <h2>{say(text.messages)}</h2>
      {messages.length === 0 && <p class="small">{say(text.noMessages)}</p>}
      <ul class="case-messages">
        {messages.map((message) => (
          <li key={`${message.keptAt} ${message.text}`}>
            <p class="case-words">{message.text}</p>
            <p class="small">
              {sayStaff(message.by)} · {sayTime(message.keptAt)}
            </p>
          </li>
        ))}
      </ul>
      {one.mayNote && (
        <>
          <Words label={say(text.writeMessage)} value={words} onInput={setWords} />
          <div class="cluster">
            <Button icon="send" busy={busy} disabled={words.trim() === ''} onClick={() => void send()}>
              {say(text.send)}
            </Button>
            <Button onClick={() => setTelling(true)}>{say(text.tell)}</Button>
          </div>
        </>
      )}
      {problem !== undefined && (
        <Notice tone="watch" live>
          {say(problem.text)}
        </Notice>
      )}
      {telling && <Telling me={me} onNote={note} onClose={() => setTelling(false)} />}
    </section>
  )
}

function Telling({
  me,
  onNote,
  onClose,
}: {
  readonly me: Me
  readonly onNote: (body: CaseNoteRequest) => Promise<boolean>
  readonly onClose: () => void
}) {
  const today = localDate(Date.now(), me.cell.utcOffset)
  const [{ channel, toldOn }, setAnswers] = useState<StepAnswers>({ toldOn: today })
  const [busy, setBusy] = useState(false)
  async function save(): Promise<void> {
    if (channel === undefined || toldOn === undefined) return
    setBusy(true)
    await onNote({ kind: 'told', channel, toldOn })
    onClose()
  }
  return (
    <Dialog title={say(text.tell)} onClose={onClose}>
      <ToldFields
        answers={{
          ...(channel === undefined ? {} : { channel }),
          ...(toldOn === undefined ? {} : { toldOn }),
        }}
        today={today}
        onChange={(more) => setAnswers((now) => ({ ...now, ...more }))}
      />
      <Button look="main" wide busy={busy} disabled={channel === undefined} onClick={() => void save()}>
        {say(text.save)}
      </Button>
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
