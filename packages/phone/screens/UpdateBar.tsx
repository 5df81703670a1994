import { Button, openForms } from '@simpul/parts'
import { useState } from 'preact/hooks'
import type { ReadonlySignal } from '../db/signal.ts'
import { say } from '../text/language.ts'
import { shell } from '../text/text.ts'
import { useSignal } from './use-signal.ts'

/** A new version that has been downloaded and waits. */
export interface Updates {
  readonly ready: ReadonlySignal<boolean>
  readonly apply: () => void
}

/** Offers the new version, never while a form is open. */
export function UpdateBar({ updates }: { readonly updates: Updates }) {
  const ready = useSignal(updates.ready)
  const forms = useSignal(openForms)
  const [later, setLater] = useState(false)
  if (!ready || later || forms > 0) return null
  return (
    <div class="update" role="status">
      <span>{say(shell.update)}</span>
      <Button look="main" onClick={updates.apply}>
        {say(shell.updateNow)}
      </Button>
      <Button look="plain" onClick={() => setLater(true)}>
        {say(shell.later)}
      </Button>
    </div>
  )
}
