import type { Option } from '@simpul/domain/core'
import { Choices } from '@simpul/parts'
import { useId, useState } from 'preact/hooks'
import { form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { chosen } from './chosen.ts'
import type { FieldProps } from './field-props.ts'

export function BooleanField({ label, hint, value, onChange, problem }: FieldProps<'boolean'>) {
  return (
    <Choices
      legend={hint === undefined ? label : `${label}. ${hint}`}
      value={value === true ? 'yes' : value === false ? 'no' : undefined}
      options={[
        { value: 'yes', label: say(text.yes) },
        { value: 'no', label: say(text.no) },
      ]}
      onChange={(answer) => onChange(answer === 'yes')}
      problem={problem}
    />
  )
}

/** One of several, each a row for a thumb. What is optional can be taken back by a second tap. */
export function ChoiceField({ question, value, onChange, label, hint, problem }: FieldProps<'choice'>) {
  return (
    <Rows
      {...{ label, hint, problem }}
      type="radio"
      options={question.options}
      isOn={(one) => one === value}
      onPick={onChange}
      onTakeBack={question.required === true ? undefined : () => onChange(undefined)}
    />
  )
}

/** Several of several; what excludes the others takes them off, and they it. */
export function ChoicesField({ question, value, onChange, label, hint, problem }: FieldProps<'choices'>) {
  const { options, exclusive = [] } = question
  const now = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return (
    <Rows
      {...{ label, hint, problem, options }}
      type="checkbox"
      isOn={(one) => now.includes(one)}
      onPick={(one) => {
        const next = chosen(now, one, options, exclusive)
        onChange(next.length === 0 ? undefined : next)
      }}
      onTakeBack={undefined}
    />
  )
}

/** From so many rows on one looks for a word rather than a row. */
const LONG = 10

interface RowsProps {
  readonly label: string
  readonly hint: string | undefined
  readonly problem: string | undefined
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly Option[]
  readonly isOn: (value: string) => boolean
  readonly onPick: (value: string) => void
  readonly onTakeBack: (() => void) | undefined
}

function Rows({ label, hint, problem, type, options, isOn, onPick, onTakeBack }: RowsProps) {
  const name = useId()
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLowerCase()
  const shown = options.filter((one) => isOn(one.value) || say(one.label).toLowerCase().includes(words))
  return (
    <fieldset class="field choices-field" aria-describedby={`${name}-problem`}>
      <legend class="field-label">{label}</legend>
      {hint !== undefined && <span class="field-hint">{hint}</span>}
      {options.length > LONG && (
        <input
          class="input"
          type="search"
          aria-label={say(text.searchIn, { label })}
          placeholder={say(text.search)}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      <div class={`choice-rows${problem === undefined ? '' : ' choice-rows-problem'}`}>
        {shown.map((option) => (
          <label class="choice-row" key={option.value}>
            <input
              type={type}
              name={name}
              value={option.value}
              checked={isOn(option.value)}
              onChange={() => onPick(option.value)}
              onClick={() => {
                // A radio that is on says nothing when it is pressed again.
                if (type === 'radio' && isOn(option.value)) onTakeBack?.()
              }}
            />
            <span class="choice-mark" aria-hidden="true" />
            <span>{say(option.label)}</span>
          </label>
        ))}
        {shown.length === 0 && <p class="field-hint">{say(text.noneFound)}</p>}
      </div>
      <span class="field-problem" id={`${name}-problem`} role="alert">
        {problem}
      </span>
    </fieldset>
  )
}
