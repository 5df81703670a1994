import type { Text } from '@simpul/domain/core'
import { Icon, type IconName } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { say } from '../text/language.ts'

interface WayProps {
  readonly to: string
  readonly icon: IconName
  readonly name: Text
  readonly look?: 'main' | 'side'
}

/** One of the ways that the first screen offers. */
export function Way({ to, icon, name, look = 'side' }: WayProps) {
  return (
    <Link href={to} class={`button button-${look} button-wide`}>
      <Icon name={icon} />
      <span>{say(name)}</span>
    </Link>
  )
}
