import { NEXT_TEXT, OUTCOME_TEXT, type OutcomeCode, type StatusCode } from '@simpul/domain/cases'
import { SECTOR_TEXT } from '@simpul/domain/core'
import type { TrackAnswer } from '@simpul/domain/wire'
import { Notice } from '@simpul/parts'
import { say, sayDate } from '../text/say.ts'
import { track as text } from '../text/track-text.ts'
import { Rating } from './Rating.tsx'
import { Reopen } from './Reopen.tsx'
import type { Act } from './use-act.ts'

interface TrackedProps {
  readonly code: string
  readonly answer: TrackAnswer
  readonly act: Act
}

/** How a case stands, what became of it, what comes next, and where it has been. */
export function Tracked({ code, answer, act }: TrackedProps) {
  const { outcome, may } = answer
  const next = may.reopen ? undefined : NEXT_TEXT[answer.state as StatusCode]
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
          <p>{say(text.since, { day: sayDate(answer.since) })}</p>
        </div>
        {outcome !== null && <OutcomeLines outcome={outcome} />}
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
      {act.problem !== undefined && (
        <Notice tone="watch" live>
          {act.problem}
        </Notice>
      )}
      {may.rate && <Rating answer={answer} act={act} />}
      {may.reopen && <Reopen answer={answer} act={act} />}
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

function OutcomeLines({ outcome }: { readonly outcome: NonNullable<TrackAnswer['outcome']> }) {
  const { code, office, on, toldOn } = outcome
  const words = OUTCOME_TEXT[code as OutcomeCode]
  return (
    <div class="track-outcome stack stack-tight">
      <h2>{say(text.outcome)}</h2>
      <p>
        <strong>{sayDate(on)}</strong>: {say(words, { office: office ?? say(text.department) })}
      </p>
      {toldOn !== null && <p class="small">{say(text.toldOn, { day: sayDate(toldOn) })}</p>}
    </div>
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
