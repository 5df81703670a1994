import type { Question } from '@simpul/domain/core'
import { childGrowthQuestions } from '@simpul/domain/sectors/health'

type Of<Type extends Question['type']> = Extract<Question, { readonly type: Type }>

/** A question of the weighing form by its key; a form without it is a bug. */
function question<Type extends Question['type']>(key: string, type: Type): Of<Type> {
  const found = childGrowthQuestions.find((known) => known.key === key)
  if (found?.type !== type) throw new Error(`the growth form has no ${type} ${key}`)
  return found as Of<Type>
}

export const positionQuestion = question('position', 'choice')
export const oedemaQuestion = question('oedema', 'boolean')

/** The bounds of a measure; undefined for other questions. */
export function rangeOf(key: string): { readonly min: number; readonly max: number } | undefined {
  const found = childGrowthQuestions.find((known) => known.key === key)
  return found?.type === 'decimal' ? found : undefined
}
