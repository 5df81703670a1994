import { serviceById } from '@simpul/domain/catalogue'
import { type ClockReading, lastDay, type Month, type PlainDate } from '@simpul/domain/core'
import { Button, Dialog } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { closing, recap as text } from '../../text/closing-text.ts'
import { say, sayDate } from '../../text/language.ts'
import { shell } from '../../text/text.ts'
import { nameText } from '../name-text.ts'
import { usePhone } from '../phone-context.ts'
import { useLoaded } from '../use-loaded.ts'

interface BecauseProps {
  readonly since: ClockReading
  readonly month: Month
  readonly onClose: () => void
}

/** What was written after the report about days until the month's end: why figures are others now. */
export function Because({ since, month, onClose }: BecauseProps) {
  const phone = usePhone()
  const end = lastDay(month)
  const found = useLoaded(
    () =>
      phone.everyone(({ subject, entries }) => ({
        ...{ id: subject.id, name: subject.name },
        newer: entries.filter(({ recordedAt, happenedOn }) => recordedAt > since && happenedOn <= end),
      })),
    [since, end],
  )
  const people = found?.filter(({ newer }) => newer.length > 0)
  return (
    <Dialog title={say(text.becauseTitle)} onClose={onClose}>
      {people === undefined && <p>{say(closing.loading)}</p>}
      {people?.length === 0 && <p>{say(text.becauseNone)}</p>}
      <ul class="rows">
        {people?.map(({ id, name, newer }) => (
          <li key={id}>
            <Link href={`/child/${id}`} class="row">
              <span class="row-main">
                <strong>{nameText(name)}</strong>
                {newer.map((entry) => (
                  <span class="row-side" key={entry.id}>
                    {wordsOf(entry.service, entry.happenedOn)}
                  </span>
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Button look="main" wide onClick={onClose}>
        {say(shell.close)}
      </Button>
    </Dialog>
  )
}

function wordsOf(service: string, day: PlainDate): string {
  const name = serviceById(service)?.name
  return `${name === undefined ? service : say(name)} · ${sayDate(day, 'short')}`
}
