import {
  defineService,
  idFrom,
  monthOf,
  type PlainDate,
  type QuestionProblem,
  type Uuid,
} from '../../core/index.ts'
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
  madeSubject: ({ unit, body }) => sessionDayId(unit, body.day),
  questions: sessionDayQuestions,
  checks: explained,
  workflow: sessionDayWorkflow,
  cameTrue: isOpenedOrClosed,
  view: sessionDayView,
  rules: sessionDayRules,
})

/** A day that another table opened, or has closed by now, was opened. A move with words of its own is for a person. */
function isOpenedOrClosed({ to, reason, note }: SessionDayBody, state: string): boolean {
  if (reason !== undefined || note !== undefined) return false
  return (to === 'open' || to === 'closed') && (to === state || state === 'closed')
}

/** What is not the plain way from planned over open to closed is explained to those who read the month. */
function explained(body: SessionDayBody): QuestionProblem[] {
  const plain = body.to === 'closed' || (body.to === 'open' && body.from === 'planned')
  return [
    ...(plain || body.reason !== undefined ? [] : [{ question: 'reason', problem: 'required' } as const]),
    ...movedWithinMonth(body),
  ]
}

/** A month has one planned day: one that is held in another month was not held in its own. */
function movedWithinMonth({ to, day, movedTo }: SessionDayBody): QuestionProblem[] {
  if (to !== 'moved') return []
  if (movedTo === undefined) return [{ question: 'movedTo', problem: 'required' }]
  const fits = movedTo !== day && monthOf(movedTo) === monthOf(day)
  return fits ? [] : [{ question: 'movedTo', problem: 'range' }]
}
