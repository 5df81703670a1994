import { Badge, Empty, Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say, sayDate } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { servesOtherSectors } from '../cases/served.ts'
import { aboutQuery } from '../cases/use-about.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import type { VisitStepProps } from './VisitSteps.tsx'

type Work = VisitStepProps['family']['agenda']['own'][number]

/** The services of the own sector for this family: each form opens and comes back here. */
export function OwnStep({ kept: { draft }, family, sheets }: VisitStepProps) {
  const { me } = usePhone()
  const { own } = family.agenda
  const about = { ...(draft.household === undefined ? {} : { household: draft.household }), visit: draft.id }
  return (
    <>
      {own.length === 0 && <Empty icon="check" title={say(text.ownNone)} />}
      <ul class="rows">
        {own.map((work) => (
          <li key={`${work.service} ${work.member ?? ''}`}>
            <WorkRow work={work} family={family} sheets={sheets} about={about} />
          </li>
        ))}
      </ul>
      {servesOtherSectors(me) && (
        <Link
          href={`/services${aboutQuery({ ...about, ...(draft.person === undefined ? {} : { person: draft.person }) })}`}
          class="button button-side button-wide"
        >
          <Icon name="file" />
          <span>{say(text.ownMore)}</span>
        </Link>
      )}
    </>
  )
}

interface WorkRowProps extends Pick<VisitStepProps, 'family' | 'sheets'> {
  readonly work: Work
  readonly about: { readonly household?: string; readonly visit: string }
}

function WorkRow({ work, family, sheets, about }: WorkRowProps) {
  const { service, member, openCase, last, due } = work
  const sheet = sheets.sheetByCode(service)
  const who = family.members.find(({ id }) => id === member)
  const query = aboutQuery({ ...about, ...(member === undefined ? {} : { person: member }) })
  const href =
    openCase !== undefined
      ? `/case/${openCase}`
      : sheet === undefined
        ? `/visit/${about.visit}/weigh/${member}`
        : `/services/${service}${query}`
  return (
    <Link href={href} class="row sheet-row">
      <span class="row-main row-whole">
        <strong>{sheet === undefined ? say(text.weigh) : say(sheet.name)}</strong>
        {who !== undefined && <span class="row-side">{nameText(who.name)}</span>}
        {last !== undefined && sheet !== undefined && (
          <span class="row-side">{say(text.ownLast, { day: sayDate(last, 'day') })}</span>
        )}
      </span>
      {openCase !== undefined && <Badge tone="inform">{say(text.ownOpen)}</Badge>}
      {openCase === undefined &&
        (due ? <Icon name="forward" /> : <Badge tone="good">{say(text.ownMade)}</Badge>)}
    </Link>
  )
}
