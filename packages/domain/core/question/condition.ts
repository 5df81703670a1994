export type Answers = Readonly<Record<string, unknown>>

/** One answer that a condition looks at. `empty` is the only test that holds for a missing answer. */
export type Condition =
  | { readonly question: string; readonly is: 'eq' | 'ne' | 'gte' | 'includes'; readonly value: unknown }
  | { readonly question: string; readonly is: 'in'; readonly value: readonly unknown[] }
  | { readonly question: string; readonly is: 'empty' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/** Missing is, for every type: absent, null, white space only, an empty list or object. */
export function isMissing(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true
  if (typeof answer === 'string') return answer.trim() === ''
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && Object.keys(answer).length === 0
}

/** Whether a condition holds over clean answers. Every test but `empty` is false for a missing answer. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  const answer = answers[condition.question]
  if (condition.is === 'empty') return isMissing(answer)
  if (isMissing(answer)) return false
  switch (condition.is) {
    case 'eq':
      return answer === condition.value
    case 'ne':
      return answer !== condition.value
    case 'gte':
      return typeof answer === 'number' && answer >= Number(condition.value)
    case 'includes':
      return Array.isArray(answer) && answer.includes(condition.value)
    case 'in':
      return condition.value.includes(answer)
  }
}

/** The questions that a condition looks at. */
export function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  return [condition.question]
}
