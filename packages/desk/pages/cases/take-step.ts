import type { StatusCode } from '@simpul/domain/cases'
import {
  type CaseStepsAnswer,
  HELD_TEXT,
  type HeldReason,
  REFUSED_TEXT,
  type RefusedReason,
} from '@simpul/domain/wire'
import { fetchJson } from '../../api/fetch-json.ts'
import { stepForm as text } from '../../text/cases-text.ts'
import { say } from '../../text/say.ts'
import type { StepAnswers } from './StepDialog.tsx'

export interface StepsTaken {
  readonly done: readonly string[]
  /** By case: what to do next, in a sentence. */
  readonly problems: ReadonlyMap<string, string>
}

/** Takes a step in cases. @returns what became of each, or why nothing did */
export async function takeStep(
  cases: readonly { readonly id: string; readonly step: number }[],
  to: StatusCode,
  answers: StepAnswers,
): Promise<StepsTaken | string> {
  const asked = cases.map(({ id, step }) => ({ id, step }))
  const answer = await fetchJson<CaseStepsAnswer>('desk/cases/steps', { cases: asked, to, ...answers })
  if (!answer.ok) return say(answer.problem.text)
  const { results } = answer.value
  return {
    done: results.filter(({ done }) => done).map(({ id }) => id),
    problems: new Map(results.flatMap(({ id, done, problem }) => (done ? [] : [[id, sentence(problem)]]))),
  }
}

/** What to do about a step that was not taken. */
function sentence(problem = ''): string {
  if (problem === 'not-found') return say(text.gone)
  if (problem in REFUSED_TEXT) return say(REFUSED_TEXT[problem as RefusedReason])
  if (problem !== 'unreadable-body' && problem in HELD_TEXT) return say(HELD_TEXT[problem as HeldReason])
  return say(text.invalid)
}
