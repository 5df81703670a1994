import type { Params, Text } from '@simpul/domain/core'

/** How an app puts a text or an instant into words, in the language of whoever reads it. */
export interface Speech {
  readonly say: (text: Text, params?: Params) => string
  readonly sayTime: (instant: string) => string
}
