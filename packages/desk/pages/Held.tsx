import { ok } from '@simpul/domain/core'
import { HELD_DECISION_TEXT, type HeldReason, type HeldRow, type Me } from '@simpul/domain/wire'
import { Button, Dialog, Empty, Notice, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { type DeskProblem, fetchJson } from '../api/fetch-json.ts'
import { useAnswer } from '../api/use-answer.ts'
import { heldSheet } from '../sheets/held-sheet.ts'
import { say, sayTime } from '../text/say.ts'
import { shell, held as text } from '../text/text.ts'
import { SaveNamedSheet } from './SaveNamedSheet.tsx'
import { serviceName } from './service-name.ts'
import { Waiting } from './Waiting.tsx'

type Decision = { readonly row: HeldRow; readonly action: 'release' | 'discard' }

/** Entries that are stored but not counted: a person decides, with a reason. */
export function Held({ me, unit }: { readonly me: Me; readonly unit: string }) {
  const { answer, problem, again } = useAnswer<{ readonly held: readonly HeldRow[] }>(
    `desk/held?unit=${unit}`,
  )
  const [decision, setDecision] = useState<Decision>()
  if (answer === undefined) return <Waiting problem={problem?.text} again={again} />
  return (
    <main class="page stack">
      <h1>{say(text.title)}</h1>
      <p>{say(text.lead)}</p>
      {answer.held.length === 0 && <Empty icon="check" title={say(text.none)} />}
      <ul class="people">
        {answer.held.map((row) => (
          <li class="card held" key={row.id}>
            <div class="stack stack-tight">
              <strong>{serviceName(row.service)}</strong>
              <p class="small">
                {[
                  row.unitName,
                  row.recordedBy === null ? null : say(text.from, { name: row.recordedBy }),
                  say(text.received, { time: sayTime(row.receivedAt) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              <p>{say(HELD_DECISION_TEXT[row.reason as HeldReason])}</p>
            </div>
            <div class="cluster">
              <Button onClick={() => setDecision({ row, action: 'release' })}>{say(text.release)}</Button>
              <Button look="danger" onClick={() => setDecision({ row, action: 'discard' })}>
                {say(text.discard)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {answer.held.length > 0 && (
        <SaveNamedSheet
          name={say(text.title)}
          list="held"
          unit={unit}
          tables={async (why) => ok(heldSheet(answer.held, why, me))}
        />
      )}
      {decision !== undefined && (
        <Decide
          decision={decision}
          onEnd={() => {
            setDecision(undefined)
            again()
          }}
        />
      )}
    </main>
  )
}

const headOf = ({ service, recordedBy }: HeldRow): string =>
  [serviceName(service), recordedBy].filter((part) => part !== null).join(', ')

function Decide({
  decision: { row, action },
  onEnd,
}: {
  readonly decision: Decision
  readonly onEnd: () => void
}) {
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<DeskProblem>()
  async function decide(): Promise<void> {
    const answer = await fetchJson(`desk/held/${row.id}`, { action, why: why.trim() })
    if (answer.ok) onEnd()
    else setProblem(answer.problem)
  }
  return (
    <Dialog title={say(action === 'release' ? text.releaseAsk : text.discardAsk)} onClose={onEnd}>
      <p>
        <strong>{headOf(row)}</strong>
      </p>
      <p>{say(action === 'release' ? text.releaseText : text.discardText)}</p>
      {problem !== undefined && <Notice tone="watch">{say(problem.text)}</Notice>}
      <TextField label={say(text.why)} value={why} onInput={setWhy} maxLength={500} />
      <Button
        look={action === 'release' ? 'main' : 'danger'}
        wide
        disabled={why.trim().length < 3}
        onClick={() => void decide()}
      >
        {say(action === 'release' ? text.release : text.discard)}
      </Button>
      <Button wide onClick={onEnd}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}
