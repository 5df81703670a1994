import { defineService } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { homeVisitQuestions } from './form.ts'
import { homeVisitIndicators } from './indicators.ts'
import { name } from './text.ts'
import { type HomeVisitBody, type HomeVisitView, homeVisitView } from './view.ts'

/** What became of the list of those who did not come or whose result worries: one entry per visit. */
export const homeVisit = defineService<HomeVisitBody, HomeVisitView, PersonSubject>({
  id: 'home-visit',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'health:L3',
  name,
  questions: homeVisitQuestions,
  naming: ['note'],
  view: homeVisitView,
  indicators: homeVisitIndicators,
})
