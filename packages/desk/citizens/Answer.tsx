import type { Question } from '@simpul/domain/core'
import { Choices, Field, SelectField, TextField } from '@simpul/parts'
import { asked, optional, yesNo } from '../text/citizens-text.ts'
import { say } from '../text/say.ts'

interface AnswerProps {
  readonly question: Question
  readonly value: unknown
  readonly wrong: boolean
  readonly onChange: (value: unknown) => void
}

/** More than fit on a screen are chosen from a list. */
const SIDE_BY_SIDE = 4

/** One question of the public form, in the words of citizens. */
export function Answer({ question, value, wrong, onChange }: AnswerProps) {
  const own = asked[question.key]
  const label = say(own?.label ?? question.label)
  const common = {
    label: question.required === true ? label : say(optional, { label }),
    hint: own?.hint === undefined ? undefined : say(own.hint),
    problem: wrong && own !== undefined ? say(own.fix) : undefined,
  }
  const words = typeof value === 'string' ? value : ''
  if (question.type === 'choice') {
    const options = question.options.map((option) => ({ value: option.value, label: say(option.label) }))
    return options.length > SIDE_BY_SIDE ? (
      <SelectField
        {...common}
        options={[{ value: '', label: '' }, ...options]}
        value={words}
        onChange={onChange}
      />
    ) : (
      <Choices
        legend={common.label}
        problem={common.problem}
        options={options}
        value={words === '' ? undefined : words}
        onChange={onChange}
      />
    )
  }
  if (question.type === 'boolean')
    return (
      <Choices
        legend={common.label}
        problem={common.problem}
        options={(['yes', 'no'] as const).map((option) => ({ value: option, label: say(yesNo[option]) }))}
        value={value === undefined ? undefined : value === true ? 'yes' : 'no'}
        onChange={(option) => onChange(option === 'yes')}
      />
    )
  if (question.type === 'text' && question.multiline === true)
    return (
      <Field {...common}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            class="input"
            rows={5}
            maxLength={question.maxLength}
            value={words}
            aria-describedby={describedBy}
            aria-invalid={common.problem !== undefined}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </Field>
    )
  const isPhone = question.type === 'phone'
  return (
    <TextField
      {...common}
      value={words}
      onInput={onChange}
      {...(isPhone ? { type: 'tel' } : {})}
      {...(question.key === 'rt' ? { inputMode: 'numeric', maxLength: 3 } : { maxLength: 200 })}
      {...(question.key === 'reporterName' ? { autoCapitalize: 'words', autoComplete: 'name' } : {})}
    />
  )
}
