import type { Setting } from '../setting.ts'

/** One step of a ladder that is read from the top: it applies below `lt` or up to `lte`; the last has no bound. */
export interface Band<Code extends string = string> {
  readonly lt?: number
  readonly lte?: number
  readonly code: Code
  /** Red on the card: to be looked at by a health worker. */
  readonly red?: true
}

export function bandOf<Code extends string>(bands: readonly Band<Code>[], value: number): Band<Code> {
  const found = bands.find(
    ({ lt, lte }) => (lt === undefined || value < lt) && (lte === undefined || value <= lte),
  )
  if (found === undefined) throw new Error('the last band of a ladder must have no bound')
  return found
}

export type Bands<Code extends string = string> = Setting<readonly Band<Code>[]>
