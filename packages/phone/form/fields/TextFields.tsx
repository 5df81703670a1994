import { maskNik } from '@simpul/domain/access'
import { Button, Field } from '@simpul/parts'
import { useId, useState } from 'preact/hooks'
import { form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { useFormTools } from '../form-tools.ts'
import type { FieldProps } from './field-props.ts'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const given = (typed: string): string | undefined => (typed === '' ? undefined : typed)

/** A line, or a box of lines where more is to be told. */
export function TextQuestion({
  question,
  label,
  hint,
  value,
  onChange,
  problem,
  onLeave,
}: FieldProps<'text'>) {
  const isNumber = question.pattern?.startsWith('^[0-9]') === true
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => {
        const shared = {
          id,
          value: textOf(value),
          'aria-describedby': describedBy,
          'aria-invalid': problem !== undefined,
          onBlur: onLeave,
          ...(question.maxLength === undefined ? {} : { maxLength: question.maxLength }),
        }
        return question.multiline === true ? (
          <textarea
            {...shared}
            class="input input-lines"
            rows={4}
            onInput={({ currentTarget }) => onChange(given(currentTarget.value))}
          />
        ) : (
          <input
            {...shared}
            class="input"
            type="text"
            autoComplete="off"
            inputMode={isNumber ? 'numeric' : 'text'}
            autoCapitalize="sentences"
            onInput={({ currentTarget }) => onChange(given(currentTarget.value))}
          />
        )
      }}
    </Field>
  )
}

const CARD_DIGITS = 16

/** Sixteen digits of a card; what was known already stays masked until somebody wants to change it. */
export function CardNumberField(props: FieldProps<'nik' | 'nokk'> & { readonly masked: boolean }) {
  const { label, value, onChange, masked } = props
  if (!masked || typeof value !== 'string') return <CardDigits {...props} />
  return <Known label={label} shown={maskNik(value)} onReplace={() => onChange(undefined)} />
}

interface KnownProps {
  readonly label: string
  readonly shown: string
  readonly onReplace: () => void
}

/** Something that is known and not typed. */
function Known({ label, shown, onReplace }: KnownProps) {
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <div class="known-number">
        <span class="digits">{shown}</span>
        <Button onClick={onReplace}>{say(text.replace)}</Button>
      </div>
    </div>
  )
}

function CardDigits({ label, hint, value, onChange, problem, onLeave }: FieldProps<'nik' | 'nokk'>) {
  const typed = textOf(value)
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <div class="input-counted">
          <input
            id={id}
            class="input input-digits"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onBlur={onLeave}
            onInput={({ currentTarget }) => {
              const digits = currentTarget.value.replace(/\D/g, '').slice(0, CARD_DIGITS)
              currentTarget.value = digits
              onChange(given(digits))
            }}
          />
          {typed !== '' && typed.length < CARD_DIGITS && (
            <span class="field-hint">{say(text.digitsTyped, { count: typed.length })}</span>
          )}
        </div>
      )}
    </Field>
  )
}

/** Spaces and dashes are how people write a number; they are left out before it is an answer. */
export function PhoneField({ label, hint, value, onChange, problem, onLeave }: FieldProps<'phone'>) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <input
          id={id}
          class="input input-digits"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={textOf(value)}
          aria-describedby={describedBy}
          aria-invalid={problem !== undefined}
          onBlur={onLeave}
          onInput={({ currentTarget }) => {
            const clean = currentTarget.value.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')
            currentTarget.value = clean
            onChange(given(clean))
          }}
        />
      )}
    </Field>
  )
}

/** Names somebody who works here, or another report: those on this phone are offered. */
export function ReferenceField({
  question,
  label,
  hint,
  value,
  onChange,
  problem,
  onLeave,
}: FieldProps<'reference'>) {
  const tools = useFormTools()
  const [isTyping, setTyping] = useState(false)
  const list = useId()
  const name = question.to === 'user' && !isTyping ? tools.userName(textOf(value)) : undefined
  if (name !== undefined)
    return (
      <Known
        label={label}
        shown={name}
        onReplace={() => {
          setTyping(true)
          onChange(undefined)
        }}
      />
    )
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            class="input"
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            list={list}
            maxLength={64}
            value={textOf(value)}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onBlur={onLeave}
            onInput={({ currentTarget }) => onChange(given(currentTarget.value.trim()))}
          />
          <datalist id={list}>
            {question.to === 'report' &&
              tools.reports.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
