import { Field } from './Field.tsx'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  /** More than fit side by side; an option for no choice has a value of its own, mostly the empty one. */
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly hint?: string | undefined
  readonly problem?: string | undefined
}

/** A list of answers that opens at a touch, of which one holds. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  problem,
}: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <select
          id={id}
          class="input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined}
          onChange={({ currentTarget }) => {
            const chosen = options[currentTarget.selectedIndex]
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
