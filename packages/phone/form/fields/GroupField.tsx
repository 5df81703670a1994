import { Field } from '@simpul/parts'
import { say } from '../../text/language.ts'
import type { FieldProps } from './field-props.ts'

/** How many of each kind; an empty box is nobody counted. */
export function GroupField({
  question,
  label,
  hint,
  value,
  onChange,
  problem,
  onLeave,
}: FieldProps<'group'>) {
  const counts = (value ?? {}) as Readonly<Record<string, number | undefined>>
  function set(key: string, typed: string): void {
    const { [key]: _, ...others } = counts
    const digits = typed.replace(/\D/g, '')
    const next = digits === '' ? others : { ...others, [key]: Number(digits) }
    onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{label}</legend>
      {hint !== undefined && <span class="field-hint">{hint}</span>}
      <div class="group-counts">
        {question.counts.map((count) => (
          <Field key={count.value} label={say(count.label)}>
            {({ id }) => (
              <input
                id={id}
                class="input"
                type="text"
                inputMode="numeric"
                autoComplete="off"
                maxLength={6}
                value={counts[count.value] === undefined ? '' : String(counts[count.value])}
                aria-invalid={problem !== undefined}
                onBlur={onLeave}
                onInput={({ currentTarget }) => set(count.value, currentTarget.value)}
              />
            )}
          </Field>
        ))}
      </div>
      <span class="field-problem" role="alert">
        {problem}
      </span>
    </fieldset>
  )
}
