import { Notice } from '@simpul/parts'
import { Link } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { say, sayDate } from '../text/language.ts'
import { details } from '../text/person-text.ts'
import { handoverText } from './handover-text.ts'
import { usePhone } from './phone-context.ts'

interface PersonStandingProps {
  readonly person: FoldedPerson
  readonly row: PersonRow | undefined
}

/** Of whoever is not simply counted here: why not, and what is on its way. */
export function PersonStanding({ person, row }: PersonStandingProps) {
  const phone = usePhone()
  const handover = phone.handovers().find(({ person: id }) => id === person.subject.id)
  const { died } = person.subject
  if (died !== undefined) return <Notice tone="quiet">{say(details.diedOn, { date: sayDate(died) })}</Notice>
  return (
    <>
      {handover !== undefined && (
        <Link href="/moves" class="plain-link">
          <Notice tone="inform">{handoverText(handover, phone.me.units)}</Notice>
        </Link>
      )}
      {row?.guest === true && (
        <Notice tone="inform">
          {row.guestFrom === undefined
            ? say(details.guestPlain)
            : say(details.guestFrom, { from: row.guestFrom })}
        </Notice>
      )}
      {row !== undefined && !row.guest && !row.atHome && <Notice tone="quiet">{say(details.left)}</Notice>}
    </>
  )
}
