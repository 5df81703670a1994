import { CLOSED_OFFICE_TEXT, STATUSES, STEP_TEXT, type StatusCode } from '@simpul/domain/cases'
import { localDate } from '@simpul/domain/core'
import type { CaseAnswer, Me } from '@simpul/domain/wire'
import { Button, Notice } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { casePage as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { stateText } from './CaseLine.tsx'
import { type StepAnswers, StepDialog } from './StepDialog.tsx'
import type { OfferedStep } from './steps-in-common.ts'
import { takeStep } from './take-step.ts'

interface StepsProps {
  readonly one: CaseAnswer
  readonly me: Me
  /** The case is being read again: what stands here may be over. */
  readonly loading: boolean
  readonly again: () => void
}

/** Steps that stop a case or send it away: possible, and never the first thing to press. */
const ASIDE: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'cancelled',
  'duplicate',
  'needs_info',
  'opd_declined',
  'opd_rerouted',
  'opd_returned',
  'rejected',
  'returned',
  'returned_village',
])

/** What its reader may do with a case now. */
export function CaseSteps({ one, me, loading, again }: StepsProps) {
  const [asked, setAsked] = useState<OfferedStep>()
  const steps = one.steps as readonly OfferedStep[]
  // Left behind by a closed office there is one thing to do, and it is no step aside.
  const isTakenUp = (to: StatusCode) => one.officeClosed && to === 'opd_rerouted'
  const isAside = ({ to }: OfferedStep) => ASIDE.has(to) && !isTakenUp(to)
  const forward = steps.filter((step) => !isAside(step))
  const aside = steps.filter(isAside)
  const section = useFocusAfterStep(one.step)
  async function send(step: OfferedStep, answers: StepAnswers): Promise<string | undefined> {
    const taken = await takeStep([one], step.to, answers)
    if (typeof taken === 'string') return taken
    const problem = taken.problems.get(one.id)
    again()
    if (problem === undefined) setAsked(undefined)
    return problem
  }
  return (
    <section class="card stack case-steps" ref={section} tabIndex={-1}>
      <h2>{say(text.next)}</h2>
      {steps.some(({ to }) => isTakenUp(to)) && (
        <Notice tone="watch">{say(CLOSED_OFFICE_TEXT.notice, { office: one.office?.name ?? '' })}</Notice>
      )}
      {steps.length === 0 && <NoStep state={one.state} />}
      {forward.map((step, at) => (
        <Button
          key={step.to}
          look={at === 0 ? 'main' : 'side'}
          wide
          disabled={loading}
          onClick={() => setAsked(step)}
        >
          {say(isTakenUp(step.to) ? CLOSED_OFFICE_TEXT.step : STEP_TEXT[step.to])}
        </Button>
      ))}
      {aside.length > 0 && (
        <div class="case-aside" role="group" aria-label={say(text.otherSteps)}>
          {aside.map((step) => (
            <Button key={step.to} wide disabled={loading} onClick={() => setAsked(step)}>
              {say(STEP_TEXT[step.to])}
            </Button>
          ))}
        </div>
      )}
      {asked !== undefined && (
        <StepDialog
          step={asked}
          today={localDate(Date.now(), me.cell.utcOffset)}
          offices={one.offices}
          takenUp={isTakenUp(asked.to)}
          onSend={(answers) => send(asked, answers)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

/** The button that was pressed is gone once its step is taken: the next steps take the focus. */
function useFocusAfterStep(step: number) {
  const section = useRef<HTMLElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step && document.activeElement === document.body) section.current?.focus()
    before.current = step
  }, [step])
  return section
}

function NoStep({ state }: { readonly state: string }) {
  const isOver = STATUSES[state as StatusCode]?.next.length === 0
  return (
    <Notice tone="quiet" title={isOver ? say(text.ended) : say(text.noStep)}>
      {isOver ? stateText(state) : say(text.noStepText)}
    </Notice>
  )
}
