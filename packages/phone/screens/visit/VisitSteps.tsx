import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import { Button, Notice, useOpenForm } from '@simpul/parts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sheets } from '../../db/sheets.ts'
import { fill } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { visit as text } from '../../text/visit-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { type KeptDraft, useKeptDraft } from '../use-kept-draft.ts'
import { useLoaded } from '../use-loaded.ts'
import { notSavedText } from '../use-save.tsx'
import { AskStep } from './AskStep.tsx'
import { DangerStep } from './DangerStep.tsx'
import { EndStep } from './EndStep.tsx'
import { healthVisits } from './health-visits.ts'
import { OwnStep } from './OwnStep.tsx'
import { visitToSave } from './save-visit.ts'
import { VisitPaid } from './VisitPaid.tsx'
import { type PaidVisit, paidKey, type VisitDraft, visitKey } from './visit-draft.ts'
import { sectorsOf, type VisitedFamily, visitedFamily } from './visited-family.ts'
import { WhoStep, whoGap } from './WhoStep.tsx'

/** What every step of a visit gets. */
export interface VisitStepProps {
  readonly kept: KeptDraft<VisitDraft>
  readonly family: VisitedFamily
  readonly sheets: Sheets
}

type Step = 'who' | 'own' | Sector | 'danger' | 'end'

/** Of a family that was not met there is nothing to ask. */
function stepsOf({ answers }: VisitDraft, { agenda }: VisitedFamily): readonly Step[] {
  if (answers.outcome !== undefined && answers.outcome !== 'met') return ['who', 'end']
  return ['who', 'own', ...agenda.others.map(({ sector }) => sector), 'danger', 'end']
}

interface VisitStepsProps {
  readonly first: VisitDraft
  readonly sheets: Sheets
}

/** One conversation, one screen at a time; whatever was answered is kept. */
export function VisitSteps({ first, sheets }: VisitStepsProps) {
  const phone = usePhone()
  const family = useLoaded(() => visitedFamily(phone, sheets, first), [first.id])
  const [paid, setPaid] = useState<PaidVisit>()
  if (paid !== undefined) return <VisitPaid paid={paid} sheets={sheets} isNew />
  if (family === undefined)
    return (
      <Shell title={say(text.title)} back="/visit">
        {say(shell.loading)}
      </Shell>
    )
  return <Walk first={first} family={family} sheets={sheets} onPaid={setPaid} />
}

interface WalkProps extends VisitStepsProps {
  readonly family: VisitedFamily
  readonly onPaid: (paid: PaidVisit) => void
}

function Walk({ first, family, sheets, onPaid }: WalkProps) {
  useOpenForm()
  const phone = usePhone()
  const kept = useKeptDraft(phone, visitKey(first.id), first, false)
  const { draft, change } = kept
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const steps = stepsOf(draft, family)
  const at = Math.min(draft.step, steps.length - 1)
  const step = steps[at] ?? 'who'
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
    scrollTo(0, 0)
  }, [step])

  function go(to: number): void {
    const gap = step === 'who' && to > at ? whoGap(draft, family) : undefined
    setProblem(gap === undefined ? undefined : say(gap))
    if (gap === undefined) change((before) => ({ ...before, step: to }))
  }

  async function save(): Promise<void> {
    setBusy(true)
    const { outcome = 'met', present } = draft.answers
    const { drafts, paid } = visitToSave(phone, sheets, draft, family)
    const members = outcome === 'met' ? (present ?? []) : family.members.map(({ id }) => id)
    const health = sectorsOf(phone).includes('health') ? await healthVisits(phone, members, outcome) : []
    const saved = await phone.record([...drafts, ...health])
    setBusy(false)
    if (!saved.ok) return setProblem(notSavedText(saved.problem))
    await phone.unfinished.keep(paidKey(draft.id), paid)
    await kept.drop()
    onPaid(paid)
  }

  const props: VisitStepProps = { kept, family, sheets }
  const isLast = step === 'end'
  return (
    <Shell
      title={say(text.title)}
      back="/visit"
      action={
        <div class="visit-action">
          {at > 0 && <Button onClick={() => go(at - 1)}>{say(text.before)}</Button>}
          <Button look="main" wide busy={busy} onClick={() => (isLast ? void save() : go(at + 1))}>
            {say(isLast ? text.save : shell.next)}
          </Button>
        </div>
      }
    >
      <header class="stack stack-tight">
        <p class="small">{say(text.step, { number: at + 1, count: steps.length })}</p>
        <h2 ref={head} tabIndex={-1} class="visit-head">
          {titleOf(step, family, draft)}
        </h2>
      </header>
      {kept.full && (
        <Notice tone="urgent" title={say(text.full)} live>
          {say(fill.fullTodo)}
        </Notice>
      )}
      {problem !== undefined && <Notice tone="watch" title={problem} live />}
      <StepView step={step} {...props} />
    </Shell>
  )
}

function StepView({ step, ...props }: VisitStepProps & { readonly step: Step }) {
  switch (step) {
    case 'who':
      return <WhoStep {...props} />
    case 'own':
      return <OwnStep {...props} />
    case 'danger':
      return <DangerStep {...props} />
    case 'end':
      return <EndStep {...props} />
    default:
      return <AskStep key={step} sector={step} {...props} />
  }
}

function titleOf(step: Step, { name }: VisitedFamily, { household }: VisitDraft): string {
  switch (step) {
    case 'who':
      return say(household === undefined ? text.whoAlone : text.whoTitle, { name })
    case 'own':
      return say(text.ownTitle)
    case 'danger':
      return say(text.dangerTitle)
    case 'end':
      return say(text.endTitle)
    default:
      return say(text.askTitle, { sector: say(SECTOR_TEXT[step]) })
  }
}
