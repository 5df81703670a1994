import type { Question, ServiceSheet } from '../core/index.ts'
import type { CaseReport } from './report-service.ts'

/** Who brings a case is not whom it is about. */
const OF_OTHERS: ReadonlySet<string> = new Set(['reporterName', 'representativeName'])

/** Sections that say when and by whom it was told: the number of an RT is no title, nor that of a letter. */
const AROUND: ReadonlySet<string> = new Set(['header', 'reporter'])

const TITLE_MAX = 80

/**
 * The line by which a case is found in a list: the first name its form asks for, else its first short words (a road, a
 * well), else the beginning of what was told. It says no more of a person than that; empty when nothing of the kind was answered.
 */
export function caseTitle({ questions }: Pick<ServiceSheet, 'questions'>, { answers }: CaseReport): string {
  const texts = questions.filter(
    ({ key, type, section }) =>
      type === 'text' && !OF_OTHERS.has(key) && !AROUND.has(section ?? '') && !key.endsWith('No'),
  )
  const isLong = (question: Question) => question.type === 'text' && question.multiline === true
  const inOrder = [
    ...texts.filter(({ key }) => /[nN]ame$/.test(key)),
    ...texts.filter((question) => !isLong(question)),
    ...texts.filter(isLong),
  ]
  const said = inOrder.map(({ key }) => answers[key]).find((answer) => typeof answer === 'string')
  return typeof said === 'string' ? said.slice(0, TITLE_MAX) : ''
}
