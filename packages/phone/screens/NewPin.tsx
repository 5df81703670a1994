import { useOpenForm } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { activate } from '../text/enter-text.ts'
import { say } from '../text/language.ts'
import { PinPad } from './PinPad.tsx'

/** A new PIN, typed twice. */
export function NewPin({
  onChosen,
  problem,
}: {
  readonly onChosen: (pin: string) => void
  readonly problem?: string | undefined
}) {
  useOpenForm()
  const [first, setFirst] = useState<string>()
  const [typed, setTyped] = useState('')
  const [differs, setDiffers] = useState(false)
  function done(pin: string): void {
    setTyped('')
    if (first === undefined) {
      setDiffers(false)
      setFirst(pin)
    } else if (first === pin) onChosen(pin)
    else {
      setDiffers(true)
      setFirst(undefined)
    }
  }
  return (
    <div class="stack">
      <PinPad
        label={say(first === undefined ? activate.choosePin : activate.repeatPin)}
        value={typed}
        onChange={setTyped}
        onDone={done}
        problem={differs ? say(activate.pinDiffers) : problem}
      />
      {first === undefined && <p class="hint-center">{say(activate.pinHint)}</p>}
    </div>
  )
}
