import { defineService } from '../../core/index.ts'
import { type OfficialTargetBody, officialTargetQuestions } from './form.ts'
import { name } from './text.ts'
import { type OfficialTargetView, officialTargetView } from './view.ts'

/**
 * How many there should be by the numbers of the government (projections of the health office or BPS), which differ
 * from how many are registered. It stands beside the registered number and never in its place: what is counted stays
 * counted. Source: domain notes on health, 2.8 (S is everybody in the area).
 */
export const officialTarget = defineService<OfficialTargetBody, OfficialTargetView, unknown>({
  id: 'official-target',
  version: 1,
  kind: 'fact',
  subject: 'unit',
  lane: 'institution',
  name,
  madeSubject: ({ unit }) => unit,
  questions: officialTargetQuestions,
  view: officialTargetView,
})
