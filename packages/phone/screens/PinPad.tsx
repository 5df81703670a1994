import { Icon } from '@simpul/parts'
import { useEffect } from 'preact/hooks'
import { unlock } from '../text/enter-text.ts'
import { say } from '../text/language.ts'

const LENGTH = 6

interface PinPadProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Called once, when the sixth digit is there. */
  readonly onDone: (pin: string) => void
  readonly busy?: boolean
  readonly problem?: string | undefined
}

/** Large digits for thumbs; a keyboard works as well. */
export function PinPad({ label, value, onChange, onDone, busy = false, problem }: PinPadProps) {
  function press(digit: string): void {
    if (busy || value.length >= LENGTH) return
    const next = value + digit
    onChange(next)
    if (next.length === LENGTH) onDone(next)
  }
  const erase = (): void => onChange(value.slice(0, -1))
  useEffect(() => {
    function onKey({ key, target }: KeyboardEvent): void {
      if (target instanceof HTMLInputElement) return
      if (/^\d$/.test(key)) press(key)
      if (key === 'Backspace') erase()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div class="pin">
      <h1>{label}</h1>
      <div class="pin-dots" role="status" aria-label={say(unlock.digits, { count: value.length })}>
        {Array.from({ length: LENGTH }, (_, index) => (
          <span key={index} class={index < value.length ? 'pin-dot pin-dot-full' : 'pin-dot'} />
        ))}
      </div>
      <p class="field-problem pin-problem" role="alert">
        {problem}
      </p>
      <div class="pin-keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'].map((digit) =>
          digit === '' ? (
            <span key="gap" />
          ) : (
            <button key={digit} type="button" class="pin-key" disabled={busy} onClick={() => press(digit)}>
              {digit}
            </button>
          ),
        )}
        <button type="button" class="pin-key" disabled={busy} aria-label={say(unlock.delete)} onClick={erase}>
          <Icon name="erase" size={30} />
        </button>
      </div>
    </div>
  )
}
