import { changedSince } from '@simpul/domain/catalogue'
import { type FrozenFigure, localDate, type Month, readingMs } from '@simpul/domain/core'
import {
  expectedReportState,
  type ReportState,
  type ReportView,
  reportStates,
} from '@simpul/domain/institution'
import { Button, Dialog, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { recap as text } from '../../text/closing-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { usePhone } from '../phone-context.ts'
import { useSignal } from '../use-signal.ts'
import { Because } from './Because.tsx'
import { changedName } from './changed-name.ts'
import { moveReport, myReportMoves } from './report-of.ts'

interface ReportProps {
  readonly view: ReportView
  readonly month: Month
  readonly now: readonly FrozenFigure[]
}

/** Where the report of a month stands, what has changed since, and what this user may do about it. */
export function Report({ view, month, now }: ReportProps) {
  const [asking, setAsking] = useState<'ready' | 'sent'>()
  const moves = myReportMoves(usePhone(), view)
  const state = expectedReportState(view)
  const back = state === 'returned' ? view.steps.at(-1)?.why : undefined
  const again = state === 'sent' || state === 'accepted'
  return (
    <section class="card stack stack-tight">
      <p class="figure-label">{say(text.report)}</p>
      <StateLine view={view} />
      {back !== undefined && <Notice tone="watch">{say(text.returned, { why: back })}</Notice>}
      {view.sent !== undefined && <Changed sent={view.sent} month={month} now={now} />}
      {moves.includes('sent') && (
        <Button look={again ? 'side' : 'main'} wide icon="send" onClick={() => setAsking('sent')}>
          {say(again ? text.revise : text.send)}
        </Button>
      )}
      {!moves.includes('sent') && moves.includes('ready') && (
        <Button wide icon="check" onClick={() => setAsking('ready')}>
          {say(text.makeReady)}
        </Button>
      )}
      {!moves.includes('sent') && state === 'ready' && <p>{say(text.readyWaits)}</p>}
      {asking !== undefined && (
        <MoveDialog
          view={view}
          month={month}
          to={asking}
          explained={again}
          onEnd={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}

function StateLine({ view }: { readonly view: ReportView }) {
  const phone = usePhone()
  const state = expectedReportState(view)
  const { sent } = view
  const day =
    sent === undefined ? undefined : sayDate(localDate(readingMs(sent.recordedAt), phone.me.cell.utcOffset))
  return (
    <p class="report-state">
      <span class={`badge report-${state}`}>{say(reportStates[state])}</span>
      {view.proposed !== undefined && <span class="badge">{say(text.waiting)}</span>}
      {day !== undefined && <span>{say(text.sentOn, { day })}</span>}
      {sent !== undefined && sent.revision > 0 && (
        <span>{say(text.revision, { number: sent.revision })}</span>
      )}
    </p>
  )
}

interface ChangedProps {
  readonly sent: NonNullable<ReportView['sent']>
  readonly month: Month
  readonly now: readonly FrozenFigure[]
}

/** *Dilaporkan 41, kini 43*, figure by figure; what was sent stays what it was. */
function Changed({ sent, month, now }: ChangedProps) {
  const [open, setOpen] = useState(false)
  const changes = changedSince(sent.figures, now)
  if (changes.length === 0) return <p class="small">{say(text.same)}</p>
  return (
    <>
      <h3>{say(text.changed)}</h3>
      <ul class="changes">
        {changes.map((change) => (
          <li key={`${change.indicator} ${change.part ?? ''}`}>
            <span>{changedName(change)}</span>
            <strong>{say(text.changedLine, { reported: change.reported, now: change.now })}</strong>
          </li>
        ))}
      </ul>
      <button type="button" class="linkish" onClick={() => setOpen(true)}>
        {say(text.because)}
      </button>
      {open && <Because since={sent.recordedAt} month={month} onClose={() => setOpen(false)} />}
    </>
  )
}

interface MoveDialogProps {
  readonly view: ReportView
  readonly month: Month
  readonly to: 'ready' | 'sent'
  /** A revision says what has changed. */
  readonly explained: boolean
  readonly onEnd: () => void
}

function MoveDialog({ view, month, to, explained, onEnd }: MoveDialogProps) {
  const phone = usePhone()
  const { waiting } = useSignal(phone.status)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  async function move(): Promise<void> {
    setBusy(true)
    const reason = explained ? why.trim() : undefined
    const moved = await moveReport(phone, view, month, to satisfies ReportState, reason)
    setBusy(false)
    if (moved.ok) onEnd()
    else setFailed(true)
  }
  const name = { month: sayDate(month, 'month') }
  return (
    <Dialog title={say(explained ? text.reviseAsk : text.sendAsk, name)} onClose={onEnd}>
      <p>{say(to === 'sent' ? text.sendText : text.readyText)}</p>
      {to === 'sent' && waiting > 0 && (
        <Notice tone="inform">{say(text.sendUnsent, { count: waiting })}</Notice>
      )}
      {explained && <TextField label={say(text.why)} value={why} onInput={setWhy} maxLength={200} />}
      {failed && <Notice tone="watch" title={say(text.failed)} live />}
      <Button
        look="main"
        wide
        busy={busy}
        disabled={explained && why.trim().length < 3}
        onClick={() => void move()}
      >
        {say(to === 'ready' ? text.makeReady : explained ? text.revise : text.send)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
