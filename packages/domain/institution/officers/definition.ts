import { defineService } from '../../core/index.ts'
import { sessionDayId } from '../session-day/definition.ts'
import { officersQuestions } from './form.ts'
import { name } from './text.ts'
import { type OfficersBody, type OfficersView, officersView } from './view.ts'

/** Kader, family-planning field workers and health staff who were there on a session day. */
export const officers = defineService<OfficersBody, OfficersView, unknown>({
  id: 'officers',
  version: 1,
  kind: 'fact',
  subject: 'activity',
  lane: 'institution',
  topic: 'attendance',
  name,
  madeSubject: ({ unit, happenedOn }) => sessionDayId(unit, happenedOn),
  questions: officersQuestions,
  view: officersView,
})
