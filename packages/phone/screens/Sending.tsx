import { HELD_TEXT, type HeldReason, REFUSED_TEXT } from '@simpul/domain/wire'
import { Button, Dialog, Notice, Progress, TextField } from '@simpul/parts'
import { useRef, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { HeldEntry } from '../db/known.ts'
import type { HeldRow, RefusedRow, SyncStatus } from '../db/sync-status.ts'
import { handInRescueFile } from '../sync/hand-in.ts'
import { say, sayDate, sayNumber, sayTime } from '../text/language.ts'
import { sending } from '../text/sending-text.ts'
import { home, shell } from '../text/text.ts'
import { nameText } from './name-text.ts'
import { usePhone } from './phone-context.ts'
import { troubleText } from './problem-text.ts'
import { Shell } from './Shell.tsx'
import { saveBlob } from './save-blob.ts'
import { useServiceName } from './use-service-name.ts'
import { useSignal } from './use-signal.ts'

/** Is everything safe, and if not, what does it need? */
export function Sending() {
  const phone = usePhone()
  const status = useSignal(phone.status)
  return (
    <Shell
      title={say(sending.title)}
      action={
        <Button
          look={status.waiting + status.files > 0 ? 'main' : 'side'}
          wide
          icon="send"
          busy={status.syncing}
          onClick={() => void phone.syncNow()}
        >
          {say(status.syncing ? sending.syncing : sending.now)}
        </Button>
      }
    >
      <Headline status={status} />
      {status.refused.length > 0 && <Refused rows={status.refused} />}
      {status.held.length > 0 && <Held rows={status.held} />}
      <Storage status={status} />
      {status.waiting > 0 && <Rescue />}
      <HandIn />
    </Shell>
  )
}

function Headline({ status }: { readonly status: SyncStatus }) {
  const safe = status.kept === status.total
  return (
    <section class="card stack" aria-live="polite">
      <h2>
        {status.total === 0
          ? say(home.nothingYet)
          : say(sending.headline, { kept: status.kept, total: status.total })}
      </h2>
      {status.total > 0 && (
        <Progress
          label={safe ? say(sending.allSafe) : say(sending.waiting, { count: status.waiting })}
          value={status.kept / status.total}
        />
      )}
      {status.files > 0 && <p>{say(sending.files, { count: status.files })}</p>}
      {status.trouble !== undefined && (
        <Notice tone={status.trouble === 'offline' ? 'quiet' : 'watch'}>
          {say(troubleText(status.trouble))}
        </Notice>
      )}
      {status.lastContact !== undefined && (
        <p class="small">{say(home.lastContact, { time: sayTime(status.lastContact) })}</p>
      )}
      {status.clock === 'behind' && <Notice tone="watch">{say(sending.clockBehind)}</Notice>}
    </section>
  )
}

function EntryName({ entry }: { readonly entry: HeldEntry | undefined }) {
  const phone = usePhone()
  const people = useSignal(phone.people)
  const name = useServiceName(entry)
  if (entry === undefined) return null
  const person = people.find(({ id }) => id === entry.subject.id)
  return (
    <strong>
      {[name, person === undefined ? undefined : nameText(person.name), sayDate(entry.happenedOn, 'short')]
        .filter((part) => part !== undefined)
        .join(', ')}
    </strong>
  )
}

/** Why, and below it what waits for that: fifty entries of one day held for one reason are one thing to do. */
function Held({ rows }: { readonly rows: readonly HeldRow[] }) {
  const reasons = [...new Set(rows.map(({ reason }) => reason))]
  return (
    <section class="stack">
      <h2>{say(sending.held)}</h2>
      <p>{say(sending.heldText)}</p>
      {reasons.map((reason) => (
        <HeldFor key={reason} reason={reason} rows={rows.filter((row) => row.reason === reason)} />
      ))}
    </section>
  )
}

/** As many as are read at a glance; the rest folds out. */
const FEW = 3

function HeldFor({ reason, rows }: { readonly reason: HeldReason; readonly rows: readonly HeldRow[] }) {
  const names = (some: readonly HeldRow[]) => some.map((row) => <EntryName key={row.id} entry={row.entry} />)
  return (
    <div class="card stack stack-tight">
      <p>{say(HELD_TEXT[reason])}</p>
      {names(rows.slice(0, FEW))}
      {rows.length > FEW && (
        <details class="details">
          <summary>{say(sending.heldMore, { count: rows.length - FEW })}</summary>
          <div class="stack stack-tight">{names(rows.slice(FEW))}</div>
        </details>
      )}
    </div>
  )
}

function Refused({ rows }: { readonly rows: readonly RefusedRow[] }) {
  const phone = usePhone()
  const [discarding, setDiscarding] = useState<RefusedRow>()
  return (
    <section class="stack">
      <h2>{say(sending.refused)}</h2>
      <p>{say(sending.refusedText)}</p>
      {rows.map((row) => (
        <div class="card stack stack-tight" key={row.id}>
          <EntryName entry={row.entry} />
          <span>{say(REFUSED_TEXT[row.reason])}</span>
          {row.reason === 'set-aside' && row.detail !== undefined && <q>{row.detail}</q>}
          <div class="cluster">
            {row.reason !== 'set-aside' && (
              <Button onClick={() => void phone.retry(row.id)}>{say(sending.retry)}</Button>
            )}
            <Mend entry={row.entry} />
            <Button look="danger" onClick={() => setDiscarding(row)}>
              {say(sending.discard)}
            </Button>
          </div>
        </div>
      ))}
      {discarding !== undefined && <Discard row={discarding} onEnd={() => setDiscarding(undefined)} />}
    </section>
  )
}

/** A weighing opens in its form as it was typed, a step of a case where the case stands now. */
function Mend({ entry }: { readonly entry: HeldEntry | undefined }) {
  if (entry?.subject.kind === 'case' && entry.service.includes('-move'))
    return (
      <Link href={`/case/${entry.subject.id}`} class="button button-side">
        {say(sending.seeCase)}
      </Link>
    )
  if (entry?.service !== 'child-growth' || entry.body === null) return null
  return (
    <Link href={`/correct/${entry.subject.id}/${entry.id}`} class="button button-side">
      {say(sending.mend)}
    </Link>
  )
}

function Discard({ row, onEnd }: { readonly row: RefusedRow; readonly onEnd: () => void }) {
  const phone = usePhone()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={say(sending.discard)} onClose={onEnd}>
      <TextField label={say(sending.discardReason)} value={reason} onInput={setReason} maxLength={200} />
      <Button
        look="danger"
        wide
        disabled={reason.trim().length < 3}
        onClick={() => void phone.discard(row.id, reason.trim()).then(onEnd)}
      >
        {say(sending.discard)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

function Rescue() {
  const phone = usePhone()
  return (
    <details class="details card">
      <summary>{say(sending.rescueAsk)}</summary>
      <div class="stack">
        <p>{say(sending.rescueText)}</p>
        <Button wide icon="file" onClick={() => void phone.rescueFile().then(saveBlob)}>
          {say(sending.rescue)}
        </Button>
      </div>
    </details>
  )
}

/** A colleague's rescue file leaves through this phone. */
function HandIn() {
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<{ readonly good: boolean; readonly text: string }>()
  const phone = usePhone()
  async function hand(file: File): Promise<void> {
    const handed = await handInRescueFile(phone, await file.text())
    setOutcome(
      handed.ok
        ? { good: true, text: say(sending.handedIn, { count: handed.value }) }
        : { good: false, text: say(sending.handInFailed) },
    )
  }
  return (
    <details class="details card">
      <summary>{say(sending.handInAsk)}</summary>
      <div class="stack">
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          aria-label={say(sending.handIn)}
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) void hand(file)
            currentTarget.value = ''
          }}
        />
        <Button wide icon="file" onClick={() => input.current?.click()}>
          {say(sending.handIn)}
        </Button>
        {outcome !== undefined && <Notice tone={outcome.good ? 'good' : 'watch'} title={outcome.text} live />}
      </div>
    </details>
  )
}

function Storage({ status }: { readonly status: SyncStatus }) {
  const { storage } = status
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(sending.storage)}</p>
      <p>{say(storage.persisted ? sending.persisted : sending.notPersisted)}</p>
      <p class="small">{say(sending.used, { used: sayNumber(storage.usage / 1_000_000) })}</p>
      {status.leaseUntil !== undefined && (
        <p class="small">{say(sending.lease, { date: sayDate(status.leaseUntil.slice(0, 10)) })}</p>
      )}
      {!storage.ballast && <Notice tone="watch">{say(sending.tight)}</Notice>}
    </section>
  )
}
