import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { services as text } from '../../text/case-text.ts'
import { say } from '../../text/language.ts'
import { usePhone } from '../phone-context.ts'
import { servesOtherSectors } from './served.ts'
import { aboutQuery } from './use-about.ts'

interface NeedLinkProps {
  readonly person: string
  readonly household: string | undefined
}

/** From a person's page to the services that may help them; nothing for those who serve health alone. */
export function NeedLink({ person, household }: NeedLinkProps) {
  if (!servesOtherSectors(usePhone().me)) return null
  return (
    <Link
      href={`/services${aboutQuery({ person, ...(household === undefined ? {} : { household }) })}`}
      class="button button-side button-wide"
    >
      <Icon name="file" />
      <span>{say(text.about)}</span>
    </Link>
  )
}
