import type { Finding, Level, Params, Text } from '../../../core/index.ts'
import { places, whens } from './finding-text.ts'

/** What a finding of this service needs to say. */
export interface FindingParts {
  readonly code: string
  readonly level: Level
  readonly reason: Text
  readonly params?: Params
  readonly todo: Text
  readonly say?: Text
  readonly to?: keyof typeof places
  readonly when?: keyof typeof whens
  readonly history?: true
}

/** A finding as the house knows it, with the edition it was judged by. */
export function growthFinding(edition: string, parts: FindingParts): Finding {
  const { to, when, ...rest } = parts
  return {
    service: 'child-growth',
    ...rest,
    ...(to === undefined || when === undefined ? {} : { referral: { to: places[to], when: whens[when] } }),
    edition,
  }
}
