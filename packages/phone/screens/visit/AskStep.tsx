import { SECTOR_TEXT, type Sector } from '@simpul/domain/core'
import { Choices } from '@simpul/parts'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { nameText } from '../name-text.ts'
import type { VisitStepProps } from './VisitSteps.tsx'
import { type AskedAnswer, askedOf } from './visit-draft.ts'

/** The few questions one asks for another sector. */
export function AskStep({
  sector,
  kept: { draft, change },
  family,
}: VisitStepProps & { readonly sector: Sector }) {
  const questions = family.agenda.others.find((one) => one.sector === sector)?.questions ?? []
  return (
    <>
      <p>{say(text.askTodo, { sector: say(SECTOR_TEXT[sector]) })}</p>
      {questions.map(({ question, members }) => (
        <YesNo
          key={question.key}
          ask={say(question.ask)}
          answer={draft.asked[sector]?.[question.key]}
          members={family.members.filter(({ id }) => members.includes(id))}
          onAnswer={(answer) => change((before) => askedOf(before, sector, question.key, answer))}
        />
      ))}
    </>
  )
}

interface YesNoProps {
  readonly ask: string
  readonly answer: AskedAnswer | undefined
  /** Whom it may be about. */
  readonly members: VisitStepProps['family']['members']
  readonly onAnswer: (answer: AskedAnswer) => void
}

function YesNo({ ask, answer, members, onAnswer }: YesNoProps) {
  const [only] = members
  // Where it can be one person only, nobody has to be chosen.
  const people = members.length === 1 && only !== undefined ? { people: [only.id] } : {}
  return (
    <div class="card stack stack-tight">
      <Choices
        legend={ask}
        value={answer === undefined ? undefined : answer.yes ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: say(text.yes) },
          { value: 'no', label: say(text.no) },
        ]}
        onChange={(value) => onAnswer(value === 'yes' ? { yes: true, ...people } : { yes: false })}
      />
      {answer?.yes === true && members.length > 1 && (
        <Who
          members={members}
          chosen={answer.people ?? []}
          onChange={(ids) => onAnswer({ yes: true, people: ids })}
        />
      )}
    </div>
  )
}

interface WhoProps {
  readonly members: YesNoProps['members']
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

function Who({ members, chosen, onChange }: WhoProps) {
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{say(text.who)}</legend>
      <div class="choice-rows">
        {members.map(({ id, name }) => (
          <label class="choice-row" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span class="choice-mark" aria-hidden="true" />
            <span>{nameText(name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
