import { CHANNEL_TEXT, type Channel, STATUSES, type StatusCode } from '@simpul/domain/cases'
import { localDate } from '@simpul/domain/core'
import type { CaseAnswer, Me } from '@simpul/domain/wire'
import { casePage as text } from '../../text/cases-text.ts'
import { say, sayDate, sayTime } from '../../text/say.ts'
import { stateText } from './CaseLine.tsx'
import { sayStaff } from './say-staff.ts'

type Step = CaseAnswer['history'][number]
type Note = CaseAnswer['notes'][number]

interface Line {
  readonly key: string
  readonly at: string
  readonly title: string
  readonly words: readonly string[]
  readonly small: string
}

/** What happened to a case, the latest first: who, when it was done and when the server learned of it, and why. */
export function CaseHistory({ one: { history, notes }, me }: { readonly one: CaseAnswer; readonly me: Me }) {
  const { utcOffset } = me.cell
  const lines = [
    ...history.map((step, index) => stepLine(step, index, utcOffset)),
    ...notes.flatMap((note, index) => noteLine(note, index, utcOffset)),
  ].sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
  return (
    <section class="card stack case-past">
      <h2>{say(text.history)}</h2>
      <ol class="case-history">
        {lines.map(({ key, title, words, small }) => (
          <li key={key}>
            <strong>{title}</strong>
            {words.map((line) => (
              <p key={line} class="case-words">
                {line}
              </p>
            ))}
            <p class="small">{small}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepLine(step: Step, index: number, utcOffset: number): Line {
  const { to, note, office, companion, channel, toldOn } = step
  const status = STATUSES[to as StatusCode]
  return {
    key: `step ${index}`,
    at: step.keptAt,
    title: status === undefined ? stateText(to) : say(status.name),
    words: [
      ...(office === null ? [] : [say(text.sentTo, { office: office.name })]),
      ...(note === null ? [] : [note]),
      ...(companion === null ? [] : [say(text.companion, { name: companion })]),
      ...toldWords(channel, toldOn),
    ],
    small: whoAndWhen(step, utcOffset),
  }
}

/** Messages have a place of their own and papers their list; these belong to what happened. */
function noteLine(note: Note, index: number, utcOffset: number): Line[] {
  const { kind, stars, channel, toldOn, text: said } = note
  const line = { key: `note ${index}`, at: note.keptAt, small: whoAndWhen(note, utcOffset) }
  const words = said === null ? [] : [said]
  const told = toldWords(channel, toldOn)[0]
  if (kind === 'told' && told !== undefined) return [{ ...line, title: told, words }]
  if (kind === 'rating' && stars !== null) return [{ ...line, title: say(text.rated, { stars }), words }]
  return []
}

function toldWords(channel: string | null, toldOn: string | null): string[] {
  if (channel === null || toldOn === null) return []
  const by = channel in CHANNEL_TEXT ? say(CHANNEL_TEXT[channel as Channel]) : channel
  return [say(text.told, { day: sayDate(toldOn), channel: by })]
}

/** Who, and when: two dates where the server learned of it on a later day. */
function whoAndWhen({ by, on, keptAt }: Pick<Step, 'by' | 'on' | 'keptAt'>, utcOffset: number): string {
  const isSameDay = localDate(Date.parse(keptAt), utcOffset) === on
  const when = isSameDay
    ? sayTime(keptAt)
    : say(text.happenedReceived, { day: sayDate(on), time: sayTime(keptAt) })
  return `${sayStaff(by)} · ${when}`
}
