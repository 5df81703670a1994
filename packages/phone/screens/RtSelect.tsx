import './people.css'
import { say } from '../text/language.ts'
import { people as text } from '../text/people-text.ts'

interface RtSelectProps {
  /** As `rtsOf` gives them. */
  readonly rts: readonly string[]
  readonly rt: string | undefined
  readonly onRt: (rt: string | undefined) => void
}

/** Narrows a list to one RT; nothing where there is only one. */
export function RtSelect({ rts, rt, onRt }: RtSelectProps) {
  if (rts.length < 2) return null
  return (
    <select
      class="input"
      aria-label={say(text.rt)}
      value={rt ?? '*'}
      onChange={({ currentTarget: { value } }) => onRt(value === '*' ? undefined : value)}
    >
      <option value="*">{say(text.everyRt)}</option>
      {rts.map((one) => (
        <option key={one} value={one}>
          {one === '' ? say(text.noRt) : `${say(text.rt)} ${one}`}
        </option>
      ))}
    </select>
  )
}
