import type { Answers } from '../../../core/index.ts'

const UNPROTECTED = ['unprotected_well', 'unprotected_spring']
/** Improved only where another improved source serves for washing, which the form does not ask. */
const UNDECIDED = ['refill', 'truck']

/**
 * How good a household's access to water is: none, unimproved, limited (a round trip of more than 30 minutes) or basic.
 * *Safe* takes a test of the water and is never set by a kader alone. Undefined while the answers do not tell.
 * Source: domain notes on the institution, 2.4.
 */
export function waterLadder({
  mainSource,
  sourceOnPremises,
  collectionMinutes,
}: Answers): string | undefined {
  if (typeof mainSource !== 'string' || UNDECIDED.includes(mainSource)) return undefined
  if (mainSource === 'surface') return 'none'
  if (UNPROTECTED.includes(mainSource)) return 'unimproved'
  if (sourceOnPremises === true) return 'basic'
  if (typeof collectionMinutes !== 'number') return undefined
  return collectionMinutes > 30 ? 'limited' : 'basic'
}
