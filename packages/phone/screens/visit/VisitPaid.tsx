import { SECTOR_TEXT } from '@simpul/domain/core'
import { Badge, Button, Notice } from '@simpul/parts'
import { useLocation } from 'wouter-preact'
import type { Sheets } from '../../db/sheets.ts'
import { say, sayDate } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { usePhone } from '../phone-context.ts'
import { Shell } from '../Shell.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useSignal } from '../use-signal.ts'
import { receivedOf } from './hand-overs-on-phone.ts'
import { sectorNames } from './sector-names.ts'
import type { PaidVisit } from './visit-draft.ts'

interface VisitPaidProps {
  readonly paid: PaidVisit
  readonly sheets: Sheets
  /** It was saved just now. */
  readonly isNew?: boolean
}

/** What a visit led to: what to tell the family, and of each hand-over whether somebody has it. */
export function VisitPaid({ paid, sheets, isNew = false }: VisitPaidProps) {
  const phone = usePhone()
  const [, go] = useLocation()
  const status = useSignal(phone.status)
  const received = useLoaded(() => receivedOf(phone, sheets, paid.handOvers), [status])
  const { handOvers } = paid
  const sectors = handOvers.map(({ sector }) => sector)
  return (
    <Shell
      title={paid.name}
      back="/visit"
      action={
        <Button look="main" wide onClick={() => go('/', { replace: true })}>
          {say(text.finish)}
        </Button>
      }
    >
      {isNew ? <Notice tone="good" title={say(text.saved)} live /> : <p class="small">{sayDate(paid.on)}</p>}
      <section class="card stack stack-tight">
        <h2>{say(text.tell)}</h2>
        {sectors.length > 0 && <p>{say(text.tellHandOvers, { sectors: sectorNames(sectors) })}</p>}
        {paid.forms > 0 && <p>{say(text.tellCases)}</p>}
        {paid.nextOn !== undefined && <p>{say(text.tellNext, { day: paid.nextOn })}</p>}
        <p>{say(text.tellThanks)}</p>
      </section>
      {handOvers.length > 0 && (
        <ul class="rows">
          {handOvers.map(({ id, sector }) => (
            <li key={id} class="row">
              <span class="row-main row-whole">
                <strong>{say(SECTOR_TEXT[sector])}</strong>
              </span>
              <Badge tone={received?.has(id) === true ? 'good' : 'quiet'}>
                {say(received?.has(id) === true ? text.received : text.sent)}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </Shell>
  )
}
