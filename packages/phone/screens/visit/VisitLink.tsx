import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../../text/language.ts'
import { visit as text } from '../../text/visit-text.ts'
import { aboutQuery } from '../cases/use-about.ts'

interface VisitLinkProps {
  readonly person: string
  readonly household: string | undefined
}

/** From a person's page to a visit of those they live with. */
export const VisitLink = ({ person, household }: VisitLinkProps) => (
  <Link
    href={`/visit/new${aboutQuery({ person, ...(household === undefined ? {} : { household }) })}`}
    class="button button-side button-wide"
  >
    <Icon name="home" />
    <span>{say(text.ofPerson)}</span>
  </Link>
)
