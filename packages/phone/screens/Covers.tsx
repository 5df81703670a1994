import { type Assignment, coversOn } from '@simpul/domain/access'
import { SECTOR_TEXT } from '@simpul/domain/core'
import { Notice } from '@simpul/parts'
import { cover as text } from '../text/cover-text.ts'
import { say, sayDate } from '../text/language.ts'
import { usePhone } from './phone-context.ts'
import { useSignal } from './use-signal.ts'

interface CoversProps {
  /** Also who set them, and why. */
  readonly whole?: boolean
}

/** The other sectors that the chair lets this kader serve for a while (domain notes on the institution, 3.4). */
export function Covers({ whole = false }: CoversProps) {
  const phone = usePhone()
  // Who one is may have changed with each contact.
  useSignal(phone.status)
  const today = phone.today()
  const running = (phone.me.assignments as readonly Assignment[]).flatMap((role) => coversOn(role, today))
  return (
    <>
      {running.map(({ sector, until, note }) => (
        <Notice
          key={sector}
          tone="quiet"
          title={say(until === today ? text.runsToday : text.runs, {
            sector: say(SECTOR_TEXT[sector]),
            day: sayDate(until),
          })}
        >
          {whole ? say(text.given, { note }) : undefined}
        </Notice>
      ))}
    </>
  )
}
