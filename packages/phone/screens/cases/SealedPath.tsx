import { Button, Notice } from '@simpul/parts'
import { useLocation } from 'wouter-preact'
import { sealedPath as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { Shell } from '../Shell.tsx'
import { EmergencyNumbers } from './EmergencyNumbers.tsx'

interface SealedPathProps {
  /** The draft of the sealed report; it lies among the drafts already. */
  readonly draft: string
  /** Where its writer goes on who does not fill it in now. */
  readonly later: string
}

/** After an answer that only the case team may read more about. */
export function SealedPath({ draft, later }: SealedPathProps) {
  const [, go] = useLocation()
  return (
    <Shell
      title={say(text.title)}
      back={later}
      action={
        <>
          <Button look="main" wide onClick={() => go(`/form/${draft}`, { replace: true })}>
            {say(text.fill)}
          </Button>
          <Button wide onClick={() => go(later, { replace: true })}>
            {say(text.later)}
          </Button>
        </>
      }
    >
      <Notice tone="urgent" title={say(text.heading)} live>
        {say(text.why)}
      </Notice>
      <p>{say(text.kept)}</p>
      <EmergencyNumbers />
    </Shell>
  )
}
