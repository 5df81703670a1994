import type { CaseNote } from '@simpul/domain/cases'
import { Button, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { answerText } from '../../form/answer-text.ts'
import { page as text } from '../../text/case-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { AnswersDialog } from './AnswersDialog.tsx'
import { type CasePartProps, mayIn, saveNote } from './case-part.ts'

/** When and how the citizen heard how it stands: nobody waits without a word. */
export function CitizenTold({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const [open, setOpen] = useState(false)
  const { questions } = sheets.caseServices(known.sheet).note
  const channel = questions.find(({ key }) => key === 'channel')
  const told = known.file.notes.filter(({ kind }) => kind === 'told')
  const may = mayIn(phone, { known, sheets }, 'note')
  if (told.length === 0 && !may) return null
  const howText = (note: CaseNote): string => (channel === undefined ? '' : answerText(channel, note.channel))
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.told)}</h2>
      {told.map((note) => (
        <p key={note.entry}>
          {sayDate(note.toldOn ?? note.on)} · {howText(note)}
          {note.text !== undefined && <q>{note.text}</q>}
        </p>
      ))}
      {may && (
        <Button wide onClick={() => setOpen(true)}>
          {say(text.tellNow)}
        </Button>
      )}
      {open && (
        <AnswersDialog
          title={say(text.told)}
          questions={questions.filter(({ key }) => ['channel', 'toldOn', 'text'].includes(key))}
          first={{ toldOn: phone.today() }}
          wanted={['channel', 'toldOn']}
          sheets={sheets}
          save={say(text.save)}
          onSave={(answers) => saveNote(phone, { known, sheets }, { ...answers, kind: 'told' })}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

/** What those who work on a case say to each other. */
export function CaseMessages({ known, sheets }: CasePartProps) {
  const phone = usePhone()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const messages = known.file.notes.filter(({ kind }) => kind === 'message')
  const may = mayIn(phone, { known, sheets }, 'note')
  if (messages.length === 0 && !may) return null
  async function send(): Promise<void> {
    setBusy(true)
    if (await saveNote(phone, { known, sheets }, { kind: 'message', text: typed.trim() })) setTyped('')
    setBusy(false)
  }
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.messages)}</h2>
      {messages.map((note) => (
        <p key={note.entry}>
          {note.text}
          <span class="row-side">
            {' '}
            {sayDate(note.on, 'day')} {note.by === phone.me.user.id ? say(text.byMe) : ''}
          </span>
        </p>
      ))}
      {may && (
        <>
          <TextField label={say(text.message)} value={typed} onInput={setTyped} maxLength={2000} />
          <Button wide busy={busy} disabled={typed.trim() === ''} icon="send" onClick={() => void send()}>
            {say(text.send)}
          </Button>
        </>
      )}
    </section>
  )
}
