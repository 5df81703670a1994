import type { Point } from '@simpul/domain/core'
import { Button } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { form as text } from '../../text/form-text.ts'
import { say, sayNumber } from '../../text/language.ts'
import { pointText } from '../answer-text.ts'
import type { FieldProps } from './field-props.ts'
import { readDegrees, takePoint } from './take-point.ts'

/** Where it is: one tap takes the point; by hand where the phone cannot. */
export function PointField({ label, hint, value, onChange, problem, onLeave }: FieldProps<'geo'>) {
  const point = value as Point | undefined
  const [state, setState] = useState<'ready' | 'taking' | 'denied' | 'failed'>('ready')
  const [byHand, setByHand] = useState(false)
  async function take(): Promise<void> {
    setState('taking')
    const taken = await takePoint()
    if (typeof taken === 'string') return setState(taken)
    setState('ready')
    setByHand(false)
    onChange(taken)
    onLeave()
  }
  return (
    <fieldset class="field choices-field">
      <legend class="field-label">{label}</legend>
      <span class="field-hint">{hint ?? say(text.pointHint)}</span>
      {point !== undefined && !byHand && (
        <p class="point" role="status">
          {pointText(point)}
        </p>
      )}
      <div class="cluster">
        <Button icon="point" busy={state === 'taking'} onClick={() => void take()}>
          {state === 'taking'
            ? say(text.takingPoint)
            : say(point === undefined ? text.takePoint : text.takePointAgain)}
        </Button>
        {!byHand && (
          <button type="button" class="linkish" onClick={() => setByHand(true)}>
            {say(text.typePoint)}
          </button>
        )}
      </div>
      {byHand && <ByHand point={point} onChange={onChange} onLeave={onLeave} />}
      {(state === 'denied' || state === 'failed') && (
        <span class="field-hint" role="status">
          {say(state === 'denied' ? text.pointDenied : text.pointFailed)}
        </span>
      )}
      <span class="field-problem" role="alert">
        {problem}
      </span>
    </fieldset>
  )
}

interface ByHandProps {
  readonly point: Point | undefined
  readonly onChange: (value: unknown) => void
  readonly onLeave: () => void
}

function ByHand({ point, onChange, onLeave }: ByHandProps) {
  const shown = (value: number | undefined): string => (value === undefined ? '' : sayNumber(value, 6))
  const [typed, setTyped] = useState({ lat: shown(point?.lat), lng: shown(point?.lng) })
  function set(change: Partial<typeof typed>): void {
    const next = { ...typed, ...change }
    setTyped(next)
    const [lat, lng] = [readDegrees(next.lat), readDegrees(next.lng)]
    onChange(lat === undefined || lng === undefined ? undefined : { lat, lng })
  }
  return (
    <div class="group-counts">
      {(['lat', 'lng'] as const).map((key) => (
        <label class="field" key={key}>
          <span class="field-hint">{say(text[key])}</span>
          <input
            class="input"
            type="text"
            // The number keyboards of some phones have no minus.
            inputMode="text"
            autoComplete="off"
            maxLength={14}
            value={typed[key]}
            onBlur={onLeave}
            onInput={({ currentTarget }) => set({ [key]: currentTarget.value })}
          />
        </label>
      ))}
    </div>
  )
}
