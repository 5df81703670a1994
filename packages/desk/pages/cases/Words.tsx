import { Field } from '@simpul/parts'

interface WordsProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
}

/** Some sentences. */
export function Words({ label, hint, value, onInput }: WordsProps) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          class="input"
          rows={3}
          maxLength={2000}
          value={value}
          aria-describedby={describedBy}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  )
}
