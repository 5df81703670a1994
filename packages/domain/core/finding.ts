import type { Params, Text } from './text.ts'

/** inform: good to know; watch: look again; refer: hand over; urgent: today. */
export const LEVELS = ['inform', 'watch', 'refer', 'urgent'] as const
export type Level = (typeof LEVELS)[number]

/** Something a rule noticed. `code` is unique within its service; the reason is in words, never a number alone. */
export interface Finding {
  readonly service: string
  readonly code: string
  readonly level: Level
  readonly reason: Text
  readonly params?: Params
  /** What the kader does now. */
  readonly todo?: Text
  /** What to say to the mother or the family, in plain words. */
  readonly say?: Text
  /** Where to go and how soon, when the finding refers. */
  readonly referral?: { readonly to: Text; readonly when: Text }
  /** It compares with earlier entries, or says there are none: not to be said while some of them may be missing. */
  readonly history?: true
  /** The rule's edition. */
  readonly edition?: string
}

/** Most serious first; the order within a level is kept. */
export function bySeriousness(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))
}
