import type { Me } from '@simpul/domain/wire'
import { sheets as text } from '../text/posts-text.ts'
import { say } from '../text/say.ts'
import { madeLine } from './sheet-parts.ts'

/**
 * What stands in every file with names: who made it, when and for what, so that a copy tells where it came from.
 * Source: domain notes on the institution, 3.3 (exports of personal data need a reason and a watermark).
 */
export const namedLines = (me: Me, why: string): string[] => [
  madeLine(me),
  say(text.purpose, { why }),
  say(text.secret),
]
