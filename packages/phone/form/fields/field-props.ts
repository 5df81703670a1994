import type { Question } from '@simpul/domain/core'

/** What every field of a form gets. */
export interface FieldProps<Type extends Question['type']> {
  readonly question: Extract<Question, { readonly type: Type }>
  readonly label: string
  readonly hint: string | undefined
  readonly value: unknown
  /** Undefined: not answered. */
  readonly onChange: (value: unknown) => void
  /** What is wrong, once it is time to say so. */
  readonly problem: string | undefined
  /** Whoever leaves a box has had a chance to answer. */
  readonly onLeave: () => void
}
