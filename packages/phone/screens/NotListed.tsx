import { Icon } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { day } from '../text/day-text.ts'
import { say } from '../text/language.ts'
import { type Asked, registerPath } from './register-path.ts'

interface NotListedProps {
  /** What was looked for: the name is not typed twice. */
  readonly name?: string
  readonly next?: Asked['next']
}

/** Always in sight where somebody looks for a child: register, and weigh at once. */
export function NotListed({ name = '', next = 'weigh' }: NotListedProps) {
  return (
    <Link href={registerPath({ name, next })} class="button button-side button-wide">
      <Icon name="plus" />
      <span>{say(day.notListed)}</span>
    </Link>
  )
}
