import { defineService } from '../../../core/index.ts'
import type { PersonSubject } from '../../../people/index.ts'
import { type KiaBookBody, kiaBookQuestions } from './form.ts'
import { kiaBookIndicators, kiaBookRatios } from './indicators.ts'
import { kiaBookRules } from './rules.ts'
import { name } from './text.ts'
import { type KiaBookView, kiaBookView } from './view.ts'

/** Who owns the book that the growth card is printed in: K of SKDN. */
export const kiaBook = defineService<KiaBookBody, KiaBookView, PersonSubject>({
  id: 'kia-book',
  version: 1,
  kind: 'fact',
  subject: 'person',
  lane: 'health:L3',
  name,
  questions: kiaBookQuestions,
  view: kiaBookView,
  rules: kiaBookRules,
  indicators: kiaBookIndicators,
  ratios: kiaBookRatios,
})
