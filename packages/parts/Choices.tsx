import { useId } from 'preact/hooks'

interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly problem?: string | undefined
}

/** A few large answers side by side, of which one holds. */
export function Choices<Value extends string>({
  legend,
  options,
  value,
  onChange,
  problem,
}: ChoicesProps<Value>) {
  const name = useId()
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{legend}</legend>
      <div class="choices">
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      <span class="field-problem" role="alert">
        {problem}
      </span>
    </fieldset>
  )
}
