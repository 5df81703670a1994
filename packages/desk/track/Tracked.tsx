import { NEXT_TEXT, type StatusCode } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { TrackAnswer } from '@simpul/domain/wire'
import { say, sayDate } from '../text/say.ts'
import { track as text } from '../text/track-text.ts'

/** How a case stands, what comes next, and where it has been. */
export function Tracked({ code, answer }: { readonly code: string; readonly answer: TrackAnswer }) {
  const next = NEXT_TEXT[answer.state as StatusCode]
  const sector = SECTOR_TEXT[answer.sector as keyof typeof SECTOR_TEXT]
  return (
    <>
      <section class="card stack" aria-live="polite">
        <p class="track-about">
          {sector !== undefined && <span>{say(sector)}</span>}
          <strong>{say(answer.service)}</strong>
          <span class="track-code">{code}</span>
        </p>
        <div class="track-state">
          <h2>{say(text.state)}</h2>
          <p class="track-now">{say(answer.stateText)}</p>
          <p>{say(text.since, { day: answer.since })}</p>
        </div>
        {next !== undefined && (
          <div>
            <h2>{say(text.next)}</h2>
            <p>{say(next)}</p>
          </div>
        )}
        <dl class="track-facts">
          {answer.office !== null && <Fact name={say(text.office)} value={answer.office} />}
          <Fact name={say(text.written)} value={sayDate(answer.writtenOn)} />
          <Fact
            name={say(text.submitted)}
            value={answer.submittedOn === null ? say(text.notYet) : sayDate(answer.submittedOn)}
          />
        </dl>
      </section>
      <section class="card stack">
        <h2>{say(text.history)}</h2>
        <ol class="track-way">
          {answer.history.map(({ on, stateText, state }, index) => (
            <li key={`${index} ${state}`}>
              <strong>{say(stateText)}</strong>
              <span>{sayDate(on)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
