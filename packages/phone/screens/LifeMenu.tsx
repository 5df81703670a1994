import { completedMonths } from '@simpul/domain/core'
import { Button, Icon, type IconName } from '@simpul/parts'
import { useState } from 'preact/hooks'
import { Link } from 'wouter-preact'
import type { FoldedPerson, PersonRow } from '../db/known.ts'
import { say } from '../text/language.ts'
import { life as text } from '../text/person-text.ts'
import { DeathDialog, ReturnDialog } from './LifeDialogs.tsx'
import { usePhone } from './phone-context.ts'
import { registerPath } from './register-path.ts'

const MOTHER_FROM_MONTHS = 12 * 12

/** Moves, births and deaths: what changes where somebody counts. */
export function LifeMenu({
  person,
  row,
}: {
  readonly person: FoldedPerson
  readonly row: PersonRow | undefined
}) {
  const today = usePhone().today()
  const [open, setOpen] = useState<'died' | 'returned' | 'registered'>()
  const { id, sex, birth, died } = person.subject
  const page = `/child/${id}`
  const isMother =
    sex === 'P' &&
    birth !== undefined &&
    birth <= today &&
    completedMonths(birth, today) >= MOTHER_FROM_MONTHS
  const isOpen = died === undefined && row !== undefined
  return (
    <section class="stack stack-tight">
      <h2>{say(text.title)}</h2>
      {isOpen && isMother && (
        <To href={registerPath({ mother: id })} icon="child" label={say(text.newborn)} />
      )}
      {isOpen && row.guest && (
        <Button wide icon="home" onClick={() => setOpen('registered')}>
          {say(text.registerHere)}
        </Button>
      )}
      {isOpen && !row.guest && !row.atHome && (
        <Button wide icon="home" onClick={() => setOpen('returned')}>
          {say(text.returned)}
        </Button>
      )}
      {isOpen && row.atHome && <To href={`${page}/move`} icon="forward" label={say(text.move)} />}
      <To href={`${page}/merge`} icon="people" label={say(text.merge)} />
      {isOpen && (
        <Button wide onClick={() => setOpen('died')}>
          {say(text.died)}
        </Button>
      )}
      {open === 'died' && <DeathDialog person={person} onEnd={() => setOpen(undefined)} />}
      {(open === 'returned' || open === 'registered') && (
        <ReturnDialog person={person} event={open} onEnd={() => setOpen(undefined)} />
      )}
    </section>
  )
}

function To({
  href,
  icon,
  label,
}: {
  readonly href: string
  readonly icon: IconName
  readonly label: string
}) {
  return (
    <Link href={href} class="button button-side button-wide">
      <Icon name={icon} />
      <span>{label}</span>
    </Link>
  )
}
