import { Field } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { currentLanguage } from '../../text/language.ts'
import { unitText } from '../answer-text.ts'
import { readNumber, shownNumber, typedOf } from '../typed-number.ts'
import type { FieldProps } from './field-props.ts'

/** A count, a measure or rupiah: only digits can be typed, money is grouped while it is. */
export function NumberQuestion({
  question,
  label,
  hint,
  value,
  onChange,
  problem,
  onLeave,
}: FieldProps<'integer' | 'money' | 'decimal'>) {
  const language = currentLanguage()
  const [typed, setTyped] = useState('')
  const { type } = question
  const saved = typeof value === 'number' ? typedOf(value, type, language) : ''
  // What is being typed stays as typed, `7,` too; what was filled in from elsewhere is shown as it is.
  const shown = readNumber(typed, type, language) === value ? typed : saved
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <div class="input-with-unit">
          {type === 'money' && (
            <span class="input-before" aria-hidden="true">
              Rp
            </span>
          )}
          <input
            id={id}
            class={`input${type === 'money' ? ' input-money' : ''}`}
            type="text"
            inputMode={type === 'decimal' ? 'decimal' : 'numeric'}
            autoComplete="off"
            maxLength={20}
            value={shown}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onBlur={onLeave}
            onInput={({ currentTarget }) => {
              const next = shownNumber(currentTarget.value, type, language)
              currentTarget.value = next
              setTyped(next)
              onChange(readNumber(next, type, language))
            }}
          />
          {question.type !== 'money' && question.unit !== undefined && (
            <span class="input-unit" aria-hidden="true">
              {unitText(question.unit)}
            </span>
          )}
        </div>
      )}
    </Field>
  )
}
