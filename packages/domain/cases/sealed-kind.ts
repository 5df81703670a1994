import type { Answers, Question } from '../core/index.ts'

/**
 * The kind of sealed case that answers speak of, or undefined: whoever is shackled, beaten or tired of living is spoken of
 * with the case team alone. Source: domain notes on the institution, 2.6 (ORD-07, ORD-08) and 2.7 (SOC-03 to SOC-06).
 */
export function sealedKindOf(questions: readonly Question[], answers: Answers): string | undefined {
  for (const question of questions) {
    const kind = kindOf(question, answers[question.key])
    if (kind !== undefined) return kind
  }
  return undefined
}

function kindOf(question: Question, answer: unknown): string | undefined {
  if (question.type === 'boolean') return answer === true ? question.sealedKind : undefined
  if (question.type !== 'choice' && question.type !== 'choices') return undefined
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return question.options.find(({ value, sealedKind }) => sealedKind !== undefined && chosen.includes(value))
    ?.sealedKind
}
