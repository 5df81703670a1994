import type { Finding, PlainDate } from '../../core/index.ts'
import { findings } from './text.ts'
import { expectedState, type SessionDayView } from './view.ts'

/** A day still open on a later day: the month's figures wait for it. */
export function sessionDayRules(_subject: unknown, view: SessionDayView, today: PlainDate): Finding[] {
  if (view.day === undefined || view.day >= today || expectedState(view) !== 'open') return []
  return [
    {
      service: 'session-day',
      code: 'still-open',
      level: 'watch',
      reason: findings.stillOpen,
      params: { day: view.day },
      todo: findings.closeIt,
    },
  ]
}
