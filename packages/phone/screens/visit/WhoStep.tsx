import type { Question, Text } from '@simpul/domain/core'
import { householdVisitQuestions } from '@simpul/domain/institution'
import { QuestionField } from '../../form/fields/QuestionField.tsx'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { nameText } from '../name-text.ts'
import { ageOf } from '../PersonLine.tsx'
import { usePhone } from '../phone-context.ts'
import type { VisitStepProps } from './VisitSteps.tsx'
import type { VisitDraft } from './visit-draft.ts'

type Answers = VisitDraft['answers']

/** What is missing before the conversation can begin. Of a house whose people are not known nobody can be named. */
export function whoGap(
  { answers: { outcome, purposes = [], present = [] } }: VisitDraft,
  { members }: Pick<VisitStepProps['family'], 'members'>,
): Text | undefined {
  if (purposes.length === 0) return text.needPurpose
  if (outcome === undefined) return text.needOutcome
  return outcome === 'met' && members.length > 0 && present.length === 0 ? text.needPresent : undefined
}

/** Why one comes, and who opened the door. */
export function WhoStep({ kept: { draft, change }, family }: VisitStepProps) {
  const answer = (key: keyof Answers, value: unknown): void =>
    change((before) => ({ ...before, answers: withAnswer(before.answers, key, value) }))
  const { outcome, present = [] } = draft.answers
  return (
    <>
      <Asked draft={draft} question="purposes" onAnswer={answer} />
      <Asked draft={draft} question="outcome" onAnswer={answer} />
      {outcome === 'met' && family.members.length > 0 && (
        <Present
          present={present}
          members={family.members}
          onChange={(ids) => answer('present', ids.length === 0 ? undefined : ids)}
        />
      )}
    </>
  )
}

interface AskedProps {
  readonly draft: VisitDraft
  readonly question: keyof Answers & string
  readonly onAnswer: (key: keyof Answers, value: unknown) => void
}

/** One question of the visit itself, as the form of it asks. */
function Asked({ draft, question: key, onAnswer }: AskedProps) {
  const question = householdVisitQuestions.find((one) => one.key === key) as Question
  return (
    <QuestionField
      question={question}
      value={draft.answers[key]}
      onChange={(value) => onAnswer(key, value)}
      problem={undefined}
      onLeave={() => undefined}
      unchecked={false}
      onRight={() => undefined}
    />
  )
}

export function withAnswer(answers: Answers, key: keyof Answers, value: unknown): Answers {
  const { [key]: _, ...rest } = answers
  const { present: __, ...others } = rest as Answers
  // Of somebody who was not met nobody was.
  const kept = key === 'outcome' && value !== 'met' ? others : rest
  return value === undefined ? kept : { ...kept, [key]: value }
}

interface PresentProps {
  readonly present: readonly string[]
  readonly members: VisitStepProps['family']['members']
  readonly onChange: (ids: readonly string[]) => void
}

function Present({ present, members, onChange }: PresentProps) {
  const today = usePhone().today()
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{say(text.present)}</legend>
      <div class="choice-rows">
        {members.map((row) => (
          <label class="choice-row" key={row.id}>
            <input
              type="checkbox"
              checked={present.includes(row.id)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...present, row.id] : present.filter((id) => id !== row.id))
              }
            />
            <span class="choice-mark" aria-hidden="true" />
            <span>
              {nameText(row.name)} <span class="small">{ageOf(row, today)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
