import './people.css'
import { type Transfer, transferStates } from '@simpul/domain/people'
import { Button, Dialog, Empty, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { HandoverRow } from '../db/known.ts'
import type { RefusedRow } from '../db/sync-status.ts'
import { session } from '../text/day-text.ts'
import { say, sayDate } from '../text/language.ts'
import { ages } from '../text/people-text.ts'
import { moves as text } from '../text/person-text.ts'
import { shell } from '../text/text.ts'
import { postText, stateText } from './handover-text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { Shell } from './Shell.tsx'
import { answer } from './transfer-steps.ts'
import { useSave } from './use-save.tsx'
import { useSignal } from './use-signal.ts'

/** Who moves in and who moves away, as long as it is not settled between the two posts. */
export function Moves() {
  const phone = usePhone()
  useSignal(phone.people)
  const { refused } = useSignal(phone.status)
  const rows = phone.handovers()
  const ours = refused.filter(({ entry }) => entry?.service === 'transfer')
  return (
    <Shell title={say(text.title)} back="/">
      {ours.map((row) => (
        <Refused key={row.id} row={row} />
      ))}
      {rows.length === 0 && ours.length === 0 && <Empty icon="people" title={say(text.none)} />}
      <Direction title={say(text.incoming)} rows={rows.filter(({ direction }) => direction === 'in')} />
      <Direction title={say(text.outgoing)} rows={rows.filter(({ direction }) => direction === 'out')} />
    </Shell>
  )
}

function Direction({ title, rows }: { readonly title: string; readonly rows: readonly HandoverRow[] }) {
  if (rows.length === 0) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      {rows.map((row) => (
        <Card key={row.transfer.id} row={row} />
      ))}
    </section>
  )
}

function Card({ row }: { readonly row: HandoverRow }) {
  const phone = usePhone()
  const { transfer, direction, answer: given } = row
  const { who } = transfer
  const { units } = phone.me
  const state = stateText(row)
  const facts = [
    ...(who.motherName === undefined ? [] : [say(session.mother, { name: who.motherName })]),
    ...(who.birthDate === undefined ? [] : [say(ages.born, { date: sayDate(who.birthDate) })]),
  ]
  return (
    <div class="card stack stack-tight">
      {direction === 'in' ? (
        <strong>{nameText(who.name ?? '')}</strong>
      ) : (
        <Link href={`/child/${row.person}`} class="linkish">
          {nameText(who.name ?? '')}
        </Link>
      )}
      {facts.length > 0 && <p class="row-side">{facts.join(' · ')}</p>}
      <p>
        {direction === 'in'
          ? say(text.from, { post: postText(transfer.sender, units) })
          : say(text.to, { post: postText(transfer.receiver, units) })}
        {' · '}
        {say(text.movedOn, { date: sayDate(transfer.movedOn, 'short') })}
      </p>
      {state !== '' && <p class="small">{state}</p>}
      {given === undefined && <Steps row={row} />}
    </div>
  )
}

function Steps({ row: { direction, transfer } }: { readonly row: HandoverRow }) {
  const { save, notSaved } = useSave()
  const [declining, setDeclining] = useState(false)
  if (direction === 'out')
    return (
      <>
        {notSaved}
        <Button wide onClick={() => void save(answer(transfer, 'withdrawn'))}>
          {say(text.withdraw)}
        </Button>
      </>
    )
  return (
    <>
      {notSaved}
      <div class="cluster">
        <Button look="main" onClick={() => void save(answer(transfer, 'accepted'))}>
          {say(text.accept)}
        </Button>
        <Button onClick={() => setDeclining(true)}>{say(text.decline)}</Button>
      </div>
      {declining && <DeclineDialog transfer={transfer} onEnd={() => setDeclining(false)} />}
    </>
  )
}

function DeclineDialog({ transfer, onEnd }: { readonly transfer: Transfer; readonly onEnd: () => void }) {
  const { save, notSaved } = useSave()
  const [reason, setReason] = useState('')
  async function decline(): Promise<void> {
    if (await save(answer(transfer, 'declined', reason))) onEnd()
  }
  return (
    <Dialog title={say(text.declineTitle)} onClose={onEnd}>
      <TextField
        label={say(text.declineTitle)}
        hint={say(text.declineHint)}
        maxLength={200}
        value={reason}
        onInput={setReason}
      />
      {notSaved}
      <Button look="main" wide disabled={reason.trim().length < 3} onClick={() => void decline()}>
        {say(text.decline)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

/** A step that the server did not take, because the other post was faster or it never was ours. */
function Refused({ row }: { readonly row: RefusedRow }) {
  const phone = usePhone()
  const { reason, detail, entry, id } = row
  const state = Object.entries(transferStates).find(([name]) => name === detail)?.[1]
  const who = (entry?.body as { readonly name?: string } | undefined)?.name
  return (
    <Notice
      tone="watch"
      title={[say(text.refusedTitle), who].filter((part) => part !== undefined).join(': ')}
    >
      <div class="stack stack-tight">
        <p>
          {reason === 'state-changed' && state !== undefined
            ? say(text.refusedChanged, { state: say(state) })
            : say(text.refusedOther)}
        </p>
        <Button onClick={() => void phone.discard(id, say(text.understoodWhy))}>
          {say(text.understood)}
        </Button>
      </div>
    </Notice>
  )
}
