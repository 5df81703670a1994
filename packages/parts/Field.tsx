import { decimalMark, type Language } from '@simpul/domain/core'
import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  /** Gets the ids that tie label, hint and problem to the input. */
  readonly children: (ids: { readonly id: string; readonly describedBy: string }) => ComponentChildren
}

/** A label, its input, a hint, and what is wrong. The problem is announced when it appears. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span class="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, describedBy: `${id}-hint ${id}-problem` })}
      <span class="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </span>
    </div>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly type?: 'text' | 'search' | 'password' | 'date' | 'tel' | 'email'
  readonly inputMode?: 'text' | 'numeric' | 'search'
  readonly autoComplete?: string
  /** Names begin with a capital on the keyboards of phones. */
  readonly autoCapitalize?: 'words' | 'none'
  readonly maxLength?: number
  readonly max?: string
  readonly min?: string
  readonly required?: boolean
}

export function TextField({ label, value, onInput, hint, problem, type = 'text', ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class="input"
          type={type}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...rest}
        />
      )}
    </Field>
  )
}

interface NumberFieldProps {
  readonly label: string
  /** What the decimal mark is of. */
  readonly language: Language
  /** As typed: digits and at most one decimal mark. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly unit: string
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly onEnter?: () => void
  /** What the Enter key of the keyboard shows. */
  readonly enterKey?: 'next' | 'done'
  /** For whoever moves the focus from box to box. */
  readonly box?: Ref<HTMLInputElement>
}

/** Keeps digits and the first decimal mark; comma and point are both taken for it, as phones offer either. */
export function cleanNumber(typed: string, language: Language): string {
  const [whole = '', ...rest] = typed
    .replace(/\./g, ',')
    .replace(/[^\d,]/g, '')
    .split(',')
  return rest.length === 0 ? whole : `${whole}${decimalMark(language)}${rest.join('')}`
}

/** A large box for one measurement with its unit beside it and the numeric keyboard below. */
export function NumberField({
  label,
  language,
  value,
  onInput,
  unit,
  hint,
  problem,
  onEnter,
  enterKey,
  box,
}: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <div class="input-with-unit">
          <input
            id={id}
            class="input"
            type="text"
            inputMode="decimal"
            {...(enterKey === undefined ? {} : { enterKeyHint: enterKey })}
            {...(box === undefined ? {} : { ref: box })}
            autoComplete="off"
            maxLength={7}
            value={value}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onInput={(event) => {
              const clean = cleanNumber(event.currentTarget.value, language)
              event.currentTarget.value = clean
              onInput(clean)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || onEnter === undefined) return
              event.preventDefault()
              onEnter()
            }}
          />
          <span class="input-unit" aria-hidden="true">
            {unit}
          </span>
        </div>
      )}
    </Field>
  )
}
