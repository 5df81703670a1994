import type { Finding, PlainDate, Text } from '../../core/index.ts'
import { clashFindings } from '../clash-findings.ts'
import type { PersonSubject } from '../person-subject.ts'
import { clashes, findings } from './text.ts'
import type { PersonView } from './view.ts'

/** What a person has to choose or complete. Without sex and birth no rule of any sector can speak. */
export function personRules(subject: PersonSubject, view: PersonView, _today: PlainDate): Finding[] {
  const found = clashFindings('person', view, clashes, findings.chooseOne)
  if (subject.sex === undefined) found.push(missing('sex-missing', findings.sexMissing))
  if (subject.birth === undefined) found.push(missing('birth-missing', findings.birthMissing))
  return found
}

const missing = (code: string, reason: Text): Finding => ({
  service: 'person',
  code,
  level: 'inform',
  reason,
  todo: findings.askNow,
})
