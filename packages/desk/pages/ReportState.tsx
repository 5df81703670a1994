import { indicatorById, reportLayouts } from '@simpul/domain/catalogue'
import type { Month } from '@simpul/domain/core'
import { type ReportState as State, reportStates } from '@simpul/domain/institution'
import type { ReportedFigure, ReportRow, ReportsAnswer } from '@simpul/domain/wire'
import { Button, Dialog, Notice, TextField } from '@simpul/parts'
import { useEffect, useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { report as text } from '../text/report-text.ts'
import { say, sayDate, sayMonth } from '../text/say.ts'
import './report.css'

interface ReportStateProps {
  readonly unit: { readonly id: string; readonly kind: string }
  readonly month: Month
}

/** Where the reports of a unit's posts stand; of one post with what has changed since, and what this reader may do. */
export function ReportState({ unit, month }: ReportStateProps) {
  const asked = useAnswer<ReportsAnswer>(`desk/reports?unit=${unit.id}&month=${month}`)
  const rows = asked.answer?.reports ?? []
  const [only] = rows
  if (only === undefined) return null
  return (
    <section class="card stack stack-tight">
      <h2>{say(text.title, { month: sayMonth(month) })}</h2>
      {unit.kind === 'post' ? (
        <PostReport key={`${only.unit.id} ${month}`} row={only} again={asked.again} />
      ) : (
        <PostList rows={rows} month={month} />
      )}
    </section>
  )
}

const isReported = ({ state }: ReportRow): boolean => state === 'sent' || state === 'accepted'

/** Posts reported of expected, those that did not report first. */
function PostList({ rows, month }: { readonly rows: readonly ReportRow[]; readonly month: Month }) {
  const sorted = [...rows].sort((a, b) => Number(isReported(a)) - Number(isReported(b)))
  return (
    <>
      <p>{say(text.reported, { sent: rows.filter(isReported).length, all: rows.length })}</p>
      <ul class="report-posts">
        {sorted.map((row) => (
          <li key={row.unit.id}>
            <Link href={`/unit/${row.unit.id}?month=${month}`}>{row.unit.name}</Link>
            <Badge row={row} />
            {row.changed.length > 0 && <span>{say(text.changedCount, { count: row.changed.length })}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Badge({ row }: { readonly row: ReportRow }) {
  return <span class={`badge report-${row.state}`}>{say(reportStates[row.state])}</span>
}

const LOOK_MS = 700

function PostReport({ row, again }: { readonly row: ReportRow; readonly again: () => void }) {
  const [to, setTo] = useState<State>()
  const [seen, setSeen] = useState<number>()
  // A move is kept at once and shows in what is read a moment later.
  const isNoting = seen !== undefined && row.step <= seen
  useEffect(() => {
    if (!isNoting) return undefined
    const timer = setTimeout(again, LOOK_MS)
    return () => clearTimeout(timer)
  }, [isNoting, row])
  const { state, sentOn, sentBy, revision, unsent, why, changed, moves } = row
  return (
    <>
      <p class="report-line">
        <Badge row={row} />
        {sentOn !== null && <span>{say(text.sentOn, { day: sayDate(sentOn), name: sentBy ?? '–' })}</span>}
        {revision > 0 && <span>{say(text.revision, { number: revision })}</span>}
      </p>
      {why !== null && <p>{say(text.why, { why })}</p>}
      {unsent > 0 && <p class="small">{say(text.unsent, { count: unsent })}</p>}
      {sentOn !== null && <Changes changed={changed} />}
      {isNoting && <p role="status">{say(text.noting)}</p>}
      <div class="cluster">
        {moves
          .filter((move) => move !== 'ready')
          .map((move) => (
            <Button key={move} disabled={isNoting} onClick={() => setTo(move)}>
              {say(nameOf(move, state))}
            </Button>
          ))}
      </div>
      {to !== undefined && (
        <MoveDialog
          row={row}
          to={to}
          onEnd={(moved) => {
            setTo(undefined)
            if (moved) setSeen(row.step)
          }}
        />
      )}
    </>
  )
}

function nameOf(to: State, from: State) {
  if (to === 'accepted') return text.accept
  if (to === 'returned') return text.return
  return from === 'sent' || from === 'accepted' ? text.revise : text.send
}

/** *Dilaporkan 41, kini 43.* */
function Changes({ changed }: { readonly changed: readonly ReportedFigure[] }) {
  if (changed.length === 0) return <p class="small">{say(text.same)}</p>
  return (
    <>
      <h3>{say(text.changed)}</h3>
      <ul class="report-changes">
        {changed.map((change) => (
          <li key={`${change.indicator} ${change.part ?? ''}`}>
            <span>{figureName(change)}</span>
            <strong>{say(text.changedLine, { reported: change.reported, now: change.now })}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As on the register it stands in: *Bayi 0-12 bulan, Baru L*. */
function figureName({ indicator, part }: ReportedFigure): string {
  const name = indicatorById(indicator)?.name
  const plain = name === undefined ? indicator : say(name)
  const column = reportLayouts
    .flatMap(({ columns }) => columns)
    .find(({ from }) => part !== undefined && from?.indicator === indicator && from.part === part)
  return column === undefined ? plain : `${say(column.head)}, ${say(column.name)}`
}

interface MoveDialogProps {
  readonly row: ReportRow
  readonly to: State
  readonly onEnd: (moved: boolean) => void
}

function MoveDialog({ row, to, onEnd }: MoveDialogProps) {
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const name = nameOf(to, row.state)
  const explained = to === 'returned' || name === text.revise
  async function move(): Promise<void> {
    setBusy(true)
    const { unit, month, step } = row
    const body = { unit: unit.id, month, to, step, ...(explained ? { why: why.trim() } : {}) }
    const moved = await fetchJson<ReportsAnswer>('desk/report', body)
    setBusy(false)
    if (moved.ok) onEnd(true)
    else setProblem(say(moved.problem.text))
  }
  return (
    <Dialog title={say(text.ask, { move: say(name), post: row.unit.name })} onClose={() => onEnd(false)}>
      <p>{say(to === 'accepted' ? text.acceptText : to === 'returned' ? text.returnText : text.sendText)}</p>
      {explained && <TextField label={say(text.askWhy)} value={why} onInput={setWhy} maxLength={500} />}
      {problem !== undefined && (
        <Notice tone="watch" live>
          {problem}
        </Notice>
      )}
      <Button
        look="main"
        wide
        busy={busy}
        disabled={explained && why.trim().length < 3}
        onClick={() => void move()}
      >
        {say(name)}
      </Button>
      <Button wide onClick={() => onEnd(false)}>
        {say(text.cancel)}
      </Button>
    </Dialog>
  )
}
