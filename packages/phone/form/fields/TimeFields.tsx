import { localDate } from '@simpul/domain/core'
import { Button, Field } from '@simpul/parts'
import { form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { useFormTools } from '../form-tools.ts'
import type { FieldProps } from './field-props.ts'
import { localClock, localTimeOf, withOffset } from './local-time.ts'

type Shared = Omit<FieldProps<'date' | 'time' | 'datetime'>, 'question'>

export function DateField({ question, ...rest }: FieldProps<'date'>) {
  const tools = useFormTools()
  const today = localDate(tools.now(), tools.utcOffset)
  const isPast = question.max === 'today' || question.notAfterHappenedOn === true
  const { value, onChange } = rest
  return (
    <TimeBox
      {...rest}
      type="date"
      min={question.min === 'today' ? today : '1900-01-01'}
      max={isPast ? today : '2100-12-31'}
      shown={typeof value === 'string' ? value : ''}
      onTyped={onChange}
      // Nobody who comes was born today, and what is today already needs no button.
      quick={
        question.prefill === 'person.birth' || value === today
          ? undefined
          : { label: say(text.today), press: () => onChange(today) }
      }
    />
  )
}

export function TimeField({ question: _, ...rest }: FieldProps<'time'>) {
  const tools = useFormTools()
  const { value, onChange } = rest
  return (
    <TimeBox
      {...rest}
      type="time"
      shown={typeof value === 'string' ? value : ''}
      onTyped={(typed) => onChange(typed.slice(0, 5))}
      quick={{ label: say(text.now), press: () => onChange(localClock(tools.now(), tools.utcOffset)) }}
    />
  )
}

/** Day and hour as the clock on the wall shows them; the answer says in which zone. */
export function DateTimeField({ question: _, ...rest }: FieldProps<'datetime'>) {
  const { now, utcOffset } = useFormTools()
  const { value, onChange } = rest
  const set = (local: string): void => onChange(withOffset(local, utcOffset))
  return (
    <TimeBox
      {...rest}
      type="datetime-local"
      shown={typeof value === 'string' ? value.slice(0, 16) : ''}
      onTyped={set}
      quick={{ label: say(text.now), press: () => set(localTimeOf(now(), utcOffset)) }}
    />
  )
}

interface TimeBoxProps extends Shared {
  readonly type: 'date' | 'time' | 'datetime-local'
  readonly shown: string
  readonly min?: string
  readonly max?: string
  readonly onTyped: (typed: string) => void
  readonly quick: { readonly label: string; readonly press: () => void } | undefined
}

function TimeBox({
  label,
  hint,
  problem,
  onChange,
  onLeave,
  type,
  shown,
  onTyped,
  quick,
  ...bounds
}: TimeBoxProps) {
  const { min, max } = bounds
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy }) => (
        <div class="input-beside">
          <input
            id={id}
            class="input"
            type={type}
            {...(min === undefined ? {} : { min })}
            {...(max === undefined ? {} : { max })}
            value={shown}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            onBlur={onLeave}
            onInput={({ currentTarget }) => {
              const typed = currentTarget.value
              if (typed === '') onChange(undefined)
              else onTyped(typed)
            }}
          />
          {quick !== undefined && <Button onClick={quick.press}>{quick.label}</Button>}
        </div>
      )}
    </Field>
  )
}
