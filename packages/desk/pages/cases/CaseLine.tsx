import type { WorkingCalendar } from '@simpul/domain/areas'
import { STATE_TEXT, type StatusCode } from '@simpul/domain/cases'
import type { CaseRow } from '@simpul/domain/wire'
import { Badge } from '@simpul/parts'
import { Link } from 'wouter-preact'
import { queue as text } from '../../text/cases-text.ts'
import { say, sayDate } from '../../text/say.ts'
import { sayDue } from './say-due.ts'

/** A state in words; its code where this app does not know it yet. */
export const stateText = (state: string): string =>
  state in STATE_TEXT ? say(STATE_TEXT[state as StatusCode]) : state

interface LineProps {
  readonly row: CaseRow
  readonly now: number
  readonly calendar: WorkingCalendar
  /** Where several can be chosen. */
  readonly chosen?: boolean
  readonly onChoose?: () => void
  readonly onOpen?: () => void
}

/** One case of a queue: when it is due, whom and what it is about, how it stands and where it lies. */
export function CaseLine({ row, now, calendar, chosen = false, onChoose, onOpen }: LineProps) {
  const due = sayDue(row.dueAt, now, calendar)
  const title = row.title === '' ? say(text.unnamed) : row.title
  return (
    <li class={`case-line${chosen ? ' case-chosen' : ''}${onChoose === undefined ? ' case-alone' : ''}`}>
      {onChoose !== undefined && (
        <label class="case-tick">
          <input type="checkbox" checked={chosen} onChange={onChoose} />
          <span class="visually-hidden">{say(text.choose, { name: title })}</span>
        </label>
      )}
      <Link href={`/cases/${row.id}`} class="case-face" {...(onOpen && { onClick: onOpen })}>
        <span class={`case-due case-due-${due.tone}`}>{due.words}</span>
        <span class="case-what">
          <strong>{title}</strong>
          <span class="case-service">{say(row.service)}</span>
          <span class="small">{row.number}</span>
        </span>
        <span class="case-state">
          <span class="cluster">
            <Badge tone="inform">{stateText(row.state)}</Badge>
            {row.emergency && <Badge tone="urgent">{say(text.emergency)}</Badge>}
          </span>
          <span class="small">{say(text.since, { day: sayDate(row.since) })}</span>
        </span>
        <span class="case-where small">
          {[row.office?.name, row.post.name, row.village?.name].filter((name) => name != null).join(' · ')}
        </span>
      </Link>
    </li>
  )
}
