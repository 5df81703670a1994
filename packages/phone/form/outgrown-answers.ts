import type { Answers, Question } from '@simpul/domain/core'

/**
 * What was typed into a draft before an update took the question away, as words. It becomes no part of a report: the
 * writer is shown it, and decides.
 */
export const outgrownAnswers = (questions: readonly Pick<Question, 'key'>[], answers: Answers): string[] => {
  const asked = new Set(questions.map(({ key }) => key))
  return Object.entries(answers).flatMap(([key, value]) => (asked.has(key) ? [] : words(value)))
}

/** Of pictures and papers their names: the rest of what is known of them says nothing to people. */
function words(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(words)
  if (typeof value === 'object' && value !== null)
    return 'hash' in value && 'name' in value ? [String(value.name)] : Object.values(value).flatMap(words)
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'string' && value.trim() !== '' ? [value] : []
}
