import {
  CHANNEL_TEXT,
  CHANNELS,
  type Channel,
  CLOSED_OFFICE_TEXT,
  STEP_TEXT,
  type StatusCode,
} from '@simpul/domain/cases'
import type { Text } from '@simpul/domain/core'
import type { CaseAnswer } from '@simpul/domain/wire'
import { Button, Choices, Dialog, Notice, SelectField, TextField } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { quickReasons, stepForm as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import { shell } from '../../text/text.ts'
import type { OfferedStep } from './steps-in-common.ts'
import { Words } from './Words.tsx'

/** What a step says besides where it leads. */
export interface StepAnswers {
  readonly office?: string
  readonly note?: string
  readonly companion?: string
  readonly channel?: Channel
  readonly toldOn?: string
}

type Offices = CaseAnswer['offices']

interface StepProps {
  readonly step: OfferedStep
  /** The local day, for the date on which a citizen was told. */
  readonly today: string
  readonly offices: Offices
  /** The office that has the case works no longer, and somebody else takes it up. */
  readonly takenUp?: boolean
  /** Of several cases at once: how many. */
  readonly many?: number
  /** @returns why it did not go through, to be shown here */
  readonly onSend: (answers: StepAnswers) => Promise<string | undefined>
  readonly onClose: () => void
}

/** Asks what a step needs, and nothing else. */
export function StepDialog({ step, today, offices, takenUp = false, many, onSend, onClose }: StepProps) {
  const name = say(takenUp ? CLOSED_OFFICE_TEXT.step : STEP_TEXT[step.to])
  const wants = (key: keyof StepAnswers): boolean => step.wants.includes(key)
  const [answers, setAnswers] = useState<StepAnswers>(() => firstAnswers(step, offices, today))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const set = (more: StepAnswers): void => setAnswers({ ...answers, ...more })
  const missing = step.wants.some((key) => !isAnswered(answers[key as keyof StepAnswers]))
  async function send(more: StepAnswers = {}): Promise<void> {
    setBusy(true)
    setProblem(await onSend(said({ ...answers, ...more })))
    setBusy(false)
  }
  return (
    <Dialog title={name} onClose={onClose}>
      {many !== undefined && many > 1 && <p>{say(text.about, { count: many })}</p>}
      {wants('office') && (
        <OfficeField offices={offices} value={answers.office} onChange={(office) => set({ office })} />
      )}
      {step.to === 'opd_rerouted' && (
        <QuickReasons
          reasons={takenUp ? [CLOSED_OFFICE_TEXT.note] : quickReasons}
          busy={busy}
          onChoose={(note) => void send({ note })}
        />
      )}
      <Words
        label={say(wants('note') ? text.note : text.noteFree)}
        hint={wants('note') ? say(text.noteHint) : undefined}
        value={answers.note ?? ''}
        onInput={(note) => set({ note })}
      />
      {WITH_COMPANION.has(step.to) && (
        <TextField
          label={say(text.companion)}
          value={answers.companion ?? ''}
          maxLength={120}
          onInput={(companion) => set({ companion })}
        />
      )}
      {wants('channel') && <ToldFields answers={answers} today={today} onChange={set} />}
      {problem !== undefined && (
        <Notice tone="watch" live>
          {problem}
        </Notice>
      )}
      <Button look="main" wide busy={busy} disabled={missing} onClick={() => void send()}>
        {name}
      </Button>
      <Button wide onClick={onClose}>
        {say(shell.cancel)}
      </Button>
    </Dialog>
  )
}

/** Looked at on the spot, by two (domain notes on the institution, 2.9). */
const WITH_COMPANION: ReadonlySet<StatusCode> = new Set<StatusCode>(['verifying', 'verified'])

const REASON_MIN = 3

const isAnswered = (answer: string | undefined): boolean => (answer ?? '').trim().length >= REASON_MIN

function firstAnswers({ wants }: OfferedStep, offices: Offices, today: string): StepAnswers {
  const proposed = offices.find((office) => office.proposed)
  return {
    ...(wants.includes('office') && proposed !== undefined ? { office: proposed.id } : {}),
    ...(wants.includes('toldOn') ? { toldOn: today } : {}),
  }
}

/** What was left empty is not said. */
const said = (answers: StepAnswers): StepAnswers =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([key, value]) => [key, value.trim()])
      .filter(([, value]) => value !== ''),
  )

function OfficeField({
  offices,
  value,
  onChange,
}: {
  readonly offices: Offices
  readonly value: string | undefined
  readonly onChange: (office: string) => void
}) {
  if (offices.length === 0) return <Notice tone="watch">{say(text.noOffice)}</Notice>
  return (
    <SelectField
      label={say(text.office)}
      value={value ?? ''}
      options={[
        { value: '', label: say(text.chooseOffice) },
        ...offices.map(({ id, name, proposed }) => ({
          value: id,
          label: proposed ? say(text.proposed, { name }) : name,
        })),
      ]}
      onChange={onChange}
    />
  )
}

/** A reason that many give: one tap says it and sends the case on its way. */
function QuickReasons({
  reasons,
  busy,
  onChoose,
}: {
  readonly reasons: readonly Text[]
  readonly busy: boolean
  readonly onChoose: (words: string) => void
}) {
  return (
    <div class="stack stack-tight" role="group" aria-label={say(text.quick)}>
      {reasons.map((reason) => (
        <Button key={reason.id} wide busy={busy} onClick={() => onChoose(say(reason))}>
          {say(reason)}
        </Button>
      ))}
    </div>
  )
}

/** How and when the citizen was told. */
export function ToldFields({
  answers: { channel, toldOn },
  today,
  onChange,
}: {
  readonly answers: StepAnswers
  readonly today: string
  readonly onChange: (answers: StepAnswers) => void
}) {
  return (
    <>
      <Choices
        legend={say(text.channel)}
        value={channel}
        options={CHANNELS.map((value) => ({ value, label: say(CHANNEL_TEXT[value]) }))}
        onChange={(chosen) => onChange({ channel: chosen })}
      />
      <TextField
        label={say(text.toldOn)}
        type="date"
        value={toldOn ?? today}
        max={today}
        onInput={(day) => onChange({ toldOn: day })}
      />
    </>
  )
}
