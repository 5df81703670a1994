import type { JournalEntry } from '@simpul/domain/core'
import { Button, Notice } from '@simpul/parts'
import { useLocation } from 'wouter-preact'
import { services, fill as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'

/** All that a phone ever shows of a sealed report: that it is on its way or there. */
export function SealedSent({ entry }: { readonly entry: JournalEntry }) {
  const phone = usePhone()
  const status = useSignal(phone.status)
  const [, go] = useLocation()
  const sent = useLoaded(async () => (await phone.sentAt(entry.id)) !== undefined, [status])
  return (
    <Shell
      title={say(services.title)}
      back="/services"
      action={
        <Button look="main" wide onClick={() => go('/', { replace: true })}>
          {say(text.done)}
        </Button>
      }
    >
      <Notice tone="good" title={say(text.restrictedSaved)} live>
        {say(sent === true ? text.restrictedSent : text.restrictedWaiting)}
      </Notice>
    </Shell>
  )
}
