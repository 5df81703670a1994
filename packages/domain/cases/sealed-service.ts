import {
  type Answers,
  defineService,
  type JournalEntry,
  type Question,
  type Service,
  type ServiceSheet,
} from '../core/index.ts'
import { isRestricted } from './restricted.ts'
import { sealedName } from './text.ts'

/**
 * Answers of an ordinary form that are for the case team alone: who reported and asks not to be named, that somebody is
 * shackled. They travel as an entry of their own in the sealed lane, and the form goes its way without them. A form that
 * is sealed as a whole has none. Source: domain notes on the institution, 3.2 (class L4) and decision 0027.
 */
export const sealedQuestions = (
  sheet: Pick<ServiceSheet, 'workflow' | 'dataClass' | 'questions'>,
): readonly Question[] =>
  isRestricted(sheet) ? [] : sheet.questions.filter(({ dataClass }) => dataClass === 'L4')

/** What may stand in the form itself. */
export function openQuestions(
  sheet: Pick<ServiceSheet, 'workflow' | 'dataClass' | 'questions'>,
): readonly Question[] {
  const sealed = new Set(sealedQuestions(sheet))
  return sheet.questions.filter((question) => !sealed.has(question))
}

/** Clean answers of a form, parted by where they may lie. */
export function partAnswers(sheet: ServiceSheet, answers: Answers): { open: Answers; sealed: Answers } {
  const keys = new Set(sealedQuestions(sheet).map(({ key }) => key))
  const part = (isSealed: boolean): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key) === isSealed))
  return { open: part(false), sealed: part(true) }
}

export const sealedServiceId = (code: string): string => `${code.toLowerCase()}-sealed`

type SealedService = Service<Answers, Answers | undefined, unknown>

/** The sealed half of a form, about the same case; undefined where all of it may be read together. */
export function sealedService(sheet: ServiceSheet): SealedService | undefined {
  const questions = sealedQuestions(sheet)
  if (questions.length === 0) return undefined
  return defineService<Answers, Answers | undefined, unknown>({
    id: sealedServiceId(sheet.code),
    version: sheet.version,
    kind: 'fact',
    subject: 'case',
    lane: `${sheet.sector}:L4`,
    name: sealedName,
    catalogueCode: sheet.code,
    questions,
    // A phone that was cut off may say the same twice: the first one written down stands, as with the form.
    view: (entries: readonly JournalEntry<Answers>[]) => entries[0]?.body,
  })
}
