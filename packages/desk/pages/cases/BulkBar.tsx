import { STEP_TEXT } from '@simpul/domain/cases'
import { localDate } from '@simpul/domain/core'
import type { CaseAnswer, CaseRow, Me } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { fetchJson } from '../../api/fetch-json.ts'
import { queue as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import { type StepAnswers, StepDialog } from './StepDialog.tsx'
import { type OfferedStep, rolesOf, stepsInCommon } from './steps-in-common.ts'
import { type StepsTaken, takeStep } from './take-step.ts'

interface BulkProps {
  readonly me: Me
  readonly chosen: readonly CaseRow[]
  readonly onDone: () => void
  readonly onNone: () => void
}

interface Asked {
  readonly step: OfferedStep
  readonly offices: CaseAnswer['offices']
}

interface Outcome extends StepsTaken {
  readonly step: OfferedStep
  readonly rows: readonly CaseRow[]
}

/** The steps that all chosen cases can take, and what became of the last one. */
export function BulkBar({ me, chosen, onDone, onNone }: BulkProps) {
  const [asked, setAsked] = useState<Asked>()
  const [outcome, setOutcome] = useState<Outcome>()
  const today = localDate(Date.now(), me.cell.utcOffset)
  async function ask(step: OfferedStep): Promise<void> {
    const offices = step.wants.includes('office') ? await officesFor(chosen) : []
    setAsked({ step, offices })
  }
  async function send(step: OfferedStep, answers: StepAnswers): Promise<string | undefined> {
    const taken = await takeStep(chosen, step.to, answers)
    if (typeof taken === 'string') return taken
    setOutcome({ ...taken, step, rows: chosen })
    setAsked(undefined)
    onDone()
    return undefined
  }
  return (
    <>
      {outcome !== undefined && chosen.length === 0 && (
        <div class="case-outcome">
          <OutcomeNotice {...outcome} />
          <Button onClick={() => setOutcome(undefined)}>{say(shell.close)}</Button>
        </div>
      )}
      {chosen.length > 0 && (
        <div class="case-bulk" role="region" aria-label={say(text.chosen, { count: chosen.length })}>
          <strong aria-live="polite">{say(text.chosen, { count: chosen.length })}</strong>
          <div class="case-bulk-steps">
            <Offered chosen={chosen} roles={rolesOf(me, today)} onAsk={(step) => void ask(step)} />
          </div>
          <Button look="plain" onClick={onNone}>
            {say(text.unchoose)}
          </Button>
        </div>
      )}
      {asked !== undefined && (
        <StepDialog
          {...asked}
          today={today}
          many={chosen.length}
          onSend={(answers) => send(asked.step, answers)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function Offered({
  chosen,
  roles,
  onAsk,
}: {
  readonly chosen: readonly CaseRow[]
  readonly roles: ReadonlySet<string>
  readonly onAsk: (step: OfferedStep) => void
}) {
  const steps = stepsInCommon(chosen, roles)
  if (steps.length === 0) return <p>{say(text.noCommon)}</p>
  return (
    <>
      {steps.map((step, at) => (
        <Button key={step.to} look={at === 0 ? 'main' : 'side'} onClick={() => onAsk(step)}>
          {say(STEP_TEXT[step.to])}
        </Button>
      ))}
    </>
  )
}

/** Where the first of them may be sent: cases that go together go to one office. */
async function officesFor([first]: readonly CaseRow[]): Promise<CaseAnswer['offices']> {
  if (first === undefined) return []
  const answer = await fetchJson<CaseAnswer>(`desk/cases/${first.id}`)
  return answer.ok ? answer.value.offices : []
}

function OutcomeNotice({ step, rows, done, problems }: Outcome) {
  const titleOf = (id: string): string => {
    const row = rows.find((one) => one.id === id)
    return row === undefined || row.title === '' ? (row?.number ?? '') : row.title
  }
  return (
    <>
      {done.length > 0 && (
        <Notice tone="good" live>
          {say(text.done, { count: done.length, step: say(STEP_TEXT[step.to]) })}
        </Notice>
      )}
      {problems.size > 0 && (
        <Notice tone="watch" live title={say(text.notDone, { count: problems.size })}>
          <ul>
            {[...problems].map(([id, words]) => (
              <li key={id}>
                <strong>{titleOf(id)}</strong>: {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
