import { fateOf } from '@simpul/domain/core'
import { Button, Dialog, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { FoldedPerson, HeldEntry } from '../db/known.ts'
import { say, sayDate } from '../text/language.ts'
import { changes as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { changeTexts, isTold, isVoidable } from './change-text.ts'
import { usePhone } from './phone-context.ts'
import { useSave } from './use-save.tsx'

/** Who wrote what about a person and when, the latest first; what was wrong is taken back with a reason. */
export function PersonChanges({ person }: { readonly person: FoldedPerson }) {
  const [voiding, setVoiding] = useState<HeldEntry>()
  const told = person.entries.filter(isTold).reverse()
  return (
    <details class="details card">
      <summary>{say(text.title)}</summary>
      <div class="stack stack-tight">
        {told.map((entry) => (
          <Change key={entry.id} entry={entry} person={person} onVoid={() => setVoiding(entry)} />
        ))}
      </div>
      {voiding !== undefined && <VoidDialog entry={voiding} onEnd={() => setVoiding(undefined)} />}
    </details>
  )
}

interface ChangeProps {
  readonly entry: HeldEntry
  readonly person: FoldedPerson
  readonly onVoid: () => void
}

function Change({ entry, person, onVoid }: ChangeProps) {
  const { me } = usePhone()
  const counted = person.entries.filter(({ standing }) => standing !== 'refused')
  const isVoid = fateOf(counted, entry.id) === 'void'
  const why = counted.find(({ amends }) => amends?.entry === entry.id)?.amends?.why
  const who = say(entry.recordedBy === me.user.id ? text.you : text.colleague)
  return (
    <div class="change">
      {changeTexts(entry).map((line) => (
        <p key={line} class={isVoid ? 'change-struck' : undefined}>
          {line}
        </p>
      ))}
      <p class="small">
        {[
          say(text.by, { who, time: sayDate(entry.happenedOn, 'short') }),
          ...(entry.standing === 'waiting' ? [say(text.waiting)] : []),
          ...(isVoid && why !== undefined ? [say(text.struck, { why })] : []),
        ].join(' · ')}
      </p>
      {!isVoid && isVoidable(entry) && entry.standing !== 'refused' && (
        <button type="button" class="linkish" onClick={onVoid}>
          {say(text.strike)}
        </button>
      )}
    </div>
  )
}

function VoidDialog({ entry, onEnd }: { readonly entry: HeldEntry; readonly onEnd: () => void }) {
  const { save, notSaved } = useSave()
  const [why, setWhy] = useState('')
  async function takeBack(): Promise<void> {
    const { service, subject, happenedOn, id } = entry
    const amends = { entry: id, how: 'void', why: why.trim() } as const
    if (await save({ service, subject, happenedOn, body: null, amends })) onEnd()
  }
  return (
    <Dialog title={say(text.strikeAsk, { what: changeTexts(entry).join(', ') })} onClose={onEnd}>
      <TextField
        label={say(text.why)}
        hint={say(text.whyHint)}
        maxLength={200}
        value={why}
        onInput={setWhy}
      />
      {notSaved}
      <Button look="danger" wide disabled={why.trim().length < 3} onClick={() => void takeBack()}>
        {say(text.strike)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
