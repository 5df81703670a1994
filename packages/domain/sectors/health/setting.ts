/**
 * How sure a number is. V: verified in a source that was read. K: general professional knowledge.
 * Q: uncertain, to be confirmed with the Dinas Kesehatan. P: proposed by us, no official number known.
 */
export type Confidence = 'V' | 'K' | 'Q' | 'P'

/** A number or table of a national guide, which may change next year: with its source, never a constant. */
export interface Setting<T> {
  readonly value: T
  readonly confidence: Confidence
  readonly source: string
}

export const setting = <T>(value: T, confidence: Confidence, source: string): Setting<T> => ({
  value,
  confidence,
  source,
})
