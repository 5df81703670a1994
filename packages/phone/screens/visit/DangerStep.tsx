import { Button, Notice } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { EmergencyNumbers } from '../cases/EmergencyNumbers.tsx'
import type { VisitStepProps } from './VisitSteps.tsx'

/**
 * The answer lives on this screen alone: neither the visit nor its draft hears of it. Whoever goes on to the sealed
 * report goes there without the visit and without a name, so that nothing ties the two together.
 */
export function DangerStep({ sheets: { DANGER_QUESTION } }: VisitStepProps) {
  const [isDanger, setDanger] = useState(false)
  if (isDanger)
    return (
      <>
        <EmergencyNumbers />
        <p>{say(text.dangerText)}</p>
        <Link href={`/services/${DANGER_QUESTION.opens}`} class="button button-danger button-wide">
          {say(text.dangerReport)}
        </Link>
      </>
    )
  return (
    <>
      <Notice tone="inform">{say(DANGER_QUESTION.hint)}</Notice>
      <p class="visit-ask">{say(DANGER_QUESTION.ask)}</p>
      <Button look="danger" wide onClick={() => setDanger(true)}>
        {say(text.dangerYes)}
      </Button>
    </>
  )
}
