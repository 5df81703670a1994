import { BAD, type Read, readShape, type Shape } from './rule-input.ts'

/** A rule by its name in the case files: answers any input, with BAD for one it cannot read. */
export type Rule = (input: unknown) => unknown

/** A rule from what it reads and the pure function that answers. */
export const rule =
  <S extends Shape>(shape: S, run: (input: Read<S>) => unknown): Rule =>
  (input) => {
    const read = readShape(shape, input)
    return read === BAD ? BAD : run(read)
  }
