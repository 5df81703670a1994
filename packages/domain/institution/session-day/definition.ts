import { defineService, idFrom, type PlainDate, type QuestionProblem, type Uuid } from '../../core/index.ts'
import { sessionDayQuestions } from './form.ts'
import { sessionDayRules } from './rules.ts'
import { name } from './text.ts'
import { type SessionDayBody, type SessionDayView, sessionDayView } from './view.ts'
import { sessionDayWorkflow } from './workflow.ts'

/** Two phones that open the same day at the same post speak of the same activity. */
export const sessionDayId = (post: Uuid, day: PlainDate): Uuid => idFrom('session-day', post, day)

export const sessionDay = defineService<SessionDayBody, SessionDayView, unknown>({
  id: 'session-day',
  version: 1,
  kind: 'move',
  subject: 'activity',
  lane: 'institution',
  topic: 'attendance',
  name,
  questions: sessionDayQuestions,
  checks: reasonGiven,
  workflow: sessionDayWorkflow,
  view: sessionDayView,
  rules: sessionDayRules,
})

/** Calling a day off and opening it again are explained to those who read the month. */
function reasonGiven(body: SessionDayBody): QuestionProblem[] {
  const explained = body.to === 'not_held' || (body.to === 'open' && body.from !== 'planned')
  return explained && body.reason === undefined ? [{ question: 'reason', problem: 'required' }] : []
}
