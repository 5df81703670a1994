import { type Language, numberText } from '@simpul/domain/core'
import type { ChildGrowthBody } from '@simpul/domain/sectors/health'

/** The boxes of the weighing form as typed: nothing is judged while someone is typing. */
export interface TypedWeighing {
  readonly weightKg: string
  readonly lengthCm: string
  readonly position: 'berbaring' | 'berdiri' | undefined
  readonly headCm: string
  readonly armCm: string
  readonly oedema: boolean
}

export const emptyWeighing = (position: TypedWeighing['position']): TypedWeighing => ({
  weightKg: '',
  lengthCm: '',
  position,
  headCm: '',
  armCm: '',
  oedema: false,
})

const number = (typed: string): number | undefined => {
  const clean = typed.replace(',', '.')
  return /\d/.test(clean) ? Number(clean) : undefined
}

const some = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** The answers of the form: empty boxes are no answers. */
export function weighingBody(typed: TypedWeighing): ChildGrowthBody {
  const lengthCm = number(typed.lengthCm)
  return {
    ...some('weightKg', number(typed.weightKg)),
    ...some('lengthCm', lengthCm),
    ...some('position', lengthCm === undefined ? undefined : typed.position),
    ...some('headCm', number(typed.headCm)),
    ...some('armCm', number(typed.armCm)),
    ...(typed.oedema ? { oedema: true } : {}),
  }
}

/** Boxes with some answers put in their place. */
export const withAnswers = (
  typed: TypedWeighing,
  answers: Partial<ChildGrowthBody>,
  language: Language,
): TypedWeighing => typedFrom({ ...weighingBody(typed), ...answers }, language)

/** An entry's answers back in their boxes, to be corrected, as they are typed in that language. */
export function typedFrom(body: ChildGrowthBody, language: Language): TypedWeighing {
  const written = (value: number | undefined): string =>
    value === undefined ? '' : numberText(value, language)
  return {
    weightKg: written(body.weightKg),
    lengthCm: written(body.lengthCm),
    position: body.position,
    headCm: written(body.headCm),
    armCm: written(body.armCm),
    oedema: body.oedema === true,
  }
}
